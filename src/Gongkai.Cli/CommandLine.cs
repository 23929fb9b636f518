using System.CommandLine;
using Gongkai.Cli.Commands;
using Gongkai.Cli.Output;

namespace Gongkai.Cli;

/// <summary>The <c>gongkai</c> command: its subcommands, its language and its exit codes.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        var texts = new Texts(Language.Of(args));
        Language.Use(texts.Language);
        using var terminal = new Terminal();
        try
        {
            return Run(args, texts, terminal);
        }
        catch (OperationCanceledException) when (terminal.Interruption.Token.IsCancellationRequested)
        {
            return terminal.Interruption.Code;
        }
        catch (OutputClosedException)
        {
            return ExitCode.OutputClosed;
        }
        catch (IOException broken)
        {
            // What is read has its own errors; here a disk is full or a connection gone.
            terminal.Error.WriteLine(texts.CannotWrite(broken.Message));
            return ExitCode.Unreadable;
        }
    }

    private static int Run(string[] args, Texts texts, Terminal terminal)
    {
        // A file may be called @name; there are no response files.
        var parsed = Create(texts, terminal).Parse(
            args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var path = Path(parsed.CommandResult.Command);
        if (UnknownWord.Explain(parsed, args, texts) is { } unknown)
            return Refuse([unknown]);
        if (parsed.Errors.Count > 0)
            return Refuse(parsed.Errors.Select(error => error.Message));

        var code = parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Out,
            Error = terminal.Error,
        });
        terminal.Out.Flush();
        return code;

        int Refuse(IEnumerable<string> reasons)
        {
            foreach (var reason in reasons)
                terminal.Error.WriteLine(Shown.Of(reason));
            terminal.Error.WriteLine(texts.SeeHelp(path));
            return ExitCode.Unreadable;
        }
    }

    private static RootCommand Create(Texts texts, Terminal terminal)
    {
        var root = new RootCommand(texts.Gongkai)
        {
            CheckCommand.Create(texts, terminal),
            ConvertCommand.Create(texts, terminal),
            DiffCommand.Create(texts, terminal),
            RollUpCommand.Create(texts, terminal),
            DatasetCommand.Create(texts, terminal),
            ExplainCommand.Create(texts, terminal),
            DeadlineCommand.Create(texts, terminal),
            ServeCommand.Create(texts, terminal),
            ImportCommand.Create(texts, terminal),
            AuditCommand.Create(texts, terminal),
            Language.Option(texts),
        };
        HelpPage.Set(root, texts, terminal);
        return root;
    }

    internal static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "gongkai";
}
