using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using Gongkai.Cli.Commands;

namespace Gongkai.Cli;

/// <summary>The <c>gongkai</c> command: its subcommands, its language and its exit codes.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        var texts = new Texts(Language.Of(args));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(texts.Language == Language.English ? "en" : "zh-Hans");
        using var terminal = new Terminal();

        // A file may be called @name; there are no response files.
        var parsed = Create(texts, terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

        if (parsed.Action is ParseErrorAction explaining)
            explaining.ShowHelp = false;
        parsed.Invoke();
        terminal.Error.WriteLine(texts.SeeHelp(Path(parsed.CommandResult.Command)));
        return ExitCode.Unreadable;
    }

    private static RootCommand Create(Texts texts, Terminal terminal)
    {
        var root = new RootCommand(texts.Gongkai)
        {
            CheckCommand.Create(texts, terminal),
            Language.Option(texts),
        };
        root.SetAction(result => new HelpAction().Invoke(result));
        return root;
    }

    private static string Path(Command command) =>
        command is RootCommand ? "gongkai" : $"gongkai {command.Name}";
}
