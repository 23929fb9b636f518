using System.Globalization;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Publishing.Migration;

namespace Gongkai.Documents.Importing;

/// <summary>The report on an import as a table for spreadsheets.</summary>
public static class ImportReport
{
    /// <summary>Writes the lines as they are read.</summary>
    public static Task WriteAsync(Stream output, IAsyncEnumerable<ImportLine> lines, CancellationToken cancellation) => Csv.WriteAsync(
        output,
        ["行", "位置", "标题", "结果", "说明"],
        lines.Select(IReadOnlyList<string> (line) => [line.Number.ToString(CultureInfo.InvariantCulture), line.Place, line.Title, line.Fate.Chinese(), line.Message]),
        cancellation);
}
