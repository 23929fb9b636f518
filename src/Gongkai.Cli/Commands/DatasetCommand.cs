using System.CommandLine;
using Gongkai.Cli.Datasets;
using Gongkai.Cli.Input;
using Gongkai.Cli.Output;
using Gongkai.Domain;
using Gongkai.Domain.Reports.RollUp;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai dataset</c>: a folder of reports of many agencies and years as one data set, with a ranking.</summary>
internal sealed class DatasetCommand(Terminal terminal, Texts texts)
{
    private const string Journal = ".gongkai-dataset.jsonl";

    /// <summary>What the user asked for.</summary>
    private sealed record Request(string Folder, string Out, string? Tree, string Licence, bool Force);

    public static Command Create(Texts texts, Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = texts.DatasetFolder };
        var output = new Option<string>("--out") { Description = texts.DatasetOut, HelpName = "DIR", Required = true };
        var tree = new Option<string?>("--tree") { Description = texts.DatasetTree, HelpName = "CSV" };
        var licence = new Option<string?>("--licence") { Description = texts.DatasetLicence, HelpName = "SPDX" };
        var force = new Option<bool>("--force") { Description = texts.Force };
        var command = new Command("dataset", texts.Dataset) { folder, output, tree, licence, force };
        command.SetAction(result => new DatasetCommand(terminal, texts).Run(new Request(
            result.GetValue(folder)!, result.GetValue(output)!, result.GetValue(tree), result.GetValue(licence) ?? "CC-BY-4.0", result.GetValue(force))));
        return command;
    }

    private int Run(Request request)
    {
        if (!Directory.Exists(request.Folder))
            return Refuse(texts.DatasetNoFolder(Shown.Of(request.Folder)));
        var tree = request.Tree is { } list ? UnitListFile.Read(list) : default(Result<ReportingTree>?);
        if (tree?.Refusal is { } wrong)
            return Refuse($"{Shown.Of(request.Tree!)}{texts.Colon}{wrong.Message}");
        if (Prepare(request) is { } refusal)
            return Refuse(refusal.Message);
        try
        {
            using var journal = ReadingJournal.Open(Path.Combine(request.Out, Journal));
            return RunAsync(request, tree?.Value, journal).GetAwaiter().GetResult();
        }
        catch (IOException locked) when (locked.HResult is 11 or unchecked((int)0x80070020))
        {
            return Refuse(texts.DatasetBusy(Shown.Of(request.Out)));
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine(texts.DatasetKept);
            throw;
        }
    }

    private async Task<int> RunAsync(Request request, ReportingTree? tree, ReadingJournal journal)
    {
        if (journal.Count > 0)
            terminal.Error.WriteLine(texts.DatasetResumes(journal.Count));
        var reports = new FolderReports(journal, new FolderReading(terminal, texts, journal).Read(request.Folder, request.Out));
        if (reports.Entries.Count == 0)
            return Refuse(texts.NoFiles);
        var created = DatasetFiles.Create(request.Out, terminal.Interruption);
        if (!created.IsDone)
            return Refuse(created.Refusal.Message);
        await using var files = created.Value;
        var evaluation = new FolderEvaluation(reports, files, terminal, texts);
        await evaluation.WriteAsync();
        RankingPage.Write(evaluation, files.Ranking, texts);
        if (tree is not null)
        {
            var stored = await new StoreFiles(reports, tree, terminal).WriteAsync(request.Out, request.Licence);
            if (!stored.IsDone)
                return Refuse(stored.Refusal.Message);
            foreach (var source in stored.Value)
                terminal.Error.WriteLine(texts.DatasetNotStored(Shown.Of(source)));
        }

        await files.CommitAsync(texts.DatasetTitle, (request.Licence, request.Licence));
        terminal.Error.WriteLine(texts.DatasetWritten(evaluation.Count, evaluation.Ranking.Count, evaluation.LeftOut.Count, Shown.Of(request.Out)));
        return evaluation.LeftOut.Any(file => file.Fate == Documents.Datasets.ReportFate.Unreadable) || evaluation.Count == 0 ? ExitCode.Unreadable : ExitCode.Fine;
    }

    private Refusal? Prepare(Request request)
    {
        try
        {
            Directory.CreateDirectory(request.Out);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return new Refusal("output.folder", texts.DatasetCannotMake(Shown.Of(request.Out), broken.Message));
        }

        return !request.Force && DatasetFiles.Names.FirstOrDefault(name => File.Exists(Path.Combine(request.Out, name))) is { } there
            ? new Refusal("output.exists", texts.WouldOverwrite(Shown.Of(Path.Combine(request.Out, there))))
            : null;
    }

    private int Refuse(string message)
    {
        terminal.Error.WriteLine(message);
        return ExitCode.Unreadable;
    }
}
