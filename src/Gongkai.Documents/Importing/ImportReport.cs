using System.Globalization;
using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Domain.Publishing.Migration;

namespace Gongkai.Documents.Importing;

/// <summary>The report on an import as a table for spreadsheets.</summary>
public static class ImportReport
{
    /// <summary>Writes the lines as they are read.</summary>
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<ImportLine> lines, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync(Csv.Of([["行", "位置", "标题", "结果", "说明"]]), cancellation);
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            var row = Csv.Line([line.Number.ToString(CultureInfo.InvariantCulture), line.Place, line.Title, line.Fate.Chinese(), line.Message]);
            await output.WriteAsync(Encoding.UTF8.GetBytes(row), cancellation);
        }
    }
}
