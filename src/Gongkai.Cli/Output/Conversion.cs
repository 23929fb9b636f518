using Gongkai.Cli.Input;
using Gongkai.Documents.Writing;
using Gongkai.Domain;

namespace Gongkai.Cli.Output;

/// <summary>A report and the file it is to be written to, or why it is not to be.</summary>
internal sealed record ConversionTarget(InputFile File, string Path, Refusal? Refusal);

/// <summary>Reads reports and writes them in one format.</summary>
internal sealed class Conversion(ReportFile reports, ReportFormat format, Interruption interruption)
{
    /// <summary>Converts one file of many.</summary>
    public (InputFile File, Refusal? Refusal) Convert(ConversionTarget target)
    {
        if (target.Refusal is not null)
            return (target.File, target.Refusal);
        Directory.CreateDirectory(Path.GetDirectoryName(target.Path)!);
        return (target.File, Convert(target.File, target.Path));
    }

    /// <summary>Converts one file; null where it was done.</summary>
    public Refusal? Convert(InputFile file, string target)
    {
        var reading = reports.Read(file);
        if (reading?.Report is not { } report)
            return new Refusal(reading?.Error?.Code ?? "report.not_found", reading?.Error?.Message ?? "不是年度报告，没有转换。");
        var created = OutputFile.Create(target, interruption);
        if (!created.IsDone)
            return created.Refusal;
        using var output = created.Value;
        format.Write(report, output.Stream);
        output.Commit();
        return null;
    }
}
