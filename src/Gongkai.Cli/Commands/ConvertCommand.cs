using System.CommandLine;
using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Documents;
using Gongkai.Documents.Writing;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai convert</c>: writes reports in another format.</summary>
internal sealed class ConvertCommand(Terminal terminal, Texts texts)
{
    /// <summary>What the user asked for.</summary>
    private sealed record Request(string[] Files, string? To, string? Folder, bool Force);

    public static Command Create(Texts texts, Terminal terminal)
    {
        var files = new Argument<string[]>("IN OUT") { Description = texts.ConvertFiles, Arity = ArgumentArity.OneOrMore };
        var to = new Option<string?>("--to") { Description = texts.ConvertTo, HelpName = FormatNames('|') };
        var folder = new Option<string?>("--out") { Description = texts.ConvertOut, HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = texts.Force };
        var command = new Command("convert", texts.Convert) { files, to, folder, force };
        command.SetAction(result => new ConvertCommand(terminal, texts).Run(new Request(
            result.GetValue(files)!, result.GetValue(to), result.GetValue(folder), result.GetValue(force))));
        return command;
    }

    private int Run(Request request)
    {
        var format = request.To is { } name ? ReportWriter.Find(name) : null;
        if (request.To is not null && format is null)
            return Refuse(texts.NoSuchFormat(Shown.Of(request.To), FormatNames('、')));
        if (request.Folder is not null)
            return format is null ? Refuse(texts.ConvertNeedsFormat) : Folder(request, format, request.Folder);
        if (request.Files.Length != 2)
            return Refuse(request.Files.Length == 1 ? texts.ConvertNeedsTarget : texts.ConvertNeedsFolder);

        var (source, target) = (request.Files[0], request.Files[1]);
        if (Directory.Exists(source) || Directory.Exists(target))
            return Refuse(texts.ConvertNeedsFolder);
        if (target == InputFile.StandardInput)
            return format is null ? Refuse(texts.ConvertNeedsFormat) : Standard(source, format);
        if ((format ?? ReportWriter.Find(Path.GetExtension(target))) is not { } chosen)
            return Refuse(texts.NoFormatInName(Shown.Of(target), FormatNames('、')));
        return One(source, target, chosen, request.Force);
    }

    private int One(string source, string target, ReportFormat format, bool force)
    {
        if (!force && File.Exists(target) && !target.StartsWith("/dev/", StringComparison.Ordinal))
            return Refuse(texts.WouldOverwrite(Shown.Of(target)));
        var conversion = new Conversion(Reports(), format, terminal.Interruption);
        var refusal = conversion.Convert(new InputFile(source, source, IsNamed: true), target);
        return refusal is null ? ExitCode.Fine : Refuse($"{Shown.Of(source)}{texts.Colon}{refusal.Message}");
    }

    private int Standard(string source, ReportFormat format)
    {
        var reading = Reports().Read(new InputFile(source, source, IsNamed: true));
        if (reading?.Report is not { } report)
            return Refuse($"{Shown.Of(source)}{texts.Colon}{reading?.Error?.Message}");
        format.Write(report, terminal.OutStream);
        terminal.OutStream.Flush();
        return ExitCode.Fine;
    }

    private int Folder(Request request, ReportFormat format, string folder)
    {
        var cancellation = terminal.Interruption.Token;
        var conversion = new Conversion(Reports(), format, terminal.Interruption);
        var targets = new ConversionTargets(folder, format, request.Force);
        var (written, failed) = (0, 0);
        using var progress = new ProgressLine(terminal, texts, () => InputFiles.Of(request.Files).Count());
        foreach (var (file, refusal) in InOrder.Of(InputFiles.Of(request.Files).Select(targets.For), conversion.Convert, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (refusal is null)
            {
                written++;
            }
            else
            {
                failed++;
                progress.Hide();
                terminal.Error.WriteLine($"{Shown.Of(file.Source)}{texts.Colon}{refusal.Message}");
            }

            progress.Step();
        }

        progress.Hide();
        if (written + failed == 0)
            return Refuse(texts.NoFiles);
        terminal.Error.WriteLine(texts.Converted(written, failed, Shown.Of(folder)));
        return failed > 0 ? ExitCode.Unreadable : ExitCode.Fine;
    }

    private ReportFile Reports() => new(ReadingLimits.Default, terminal.Interruption.Token);

    private int Refuse(string message)
    {
        terminal.Error.WriteLine(message);
        return ExitCode.Unreadable;
    }

    private static string FormatNames(char separator) =>
        string.Join(separator, ReportWriter.Formats.Select(format => format.Extension[1..]));
}
