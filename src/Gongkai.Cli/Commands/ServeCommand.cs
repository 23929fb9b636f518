using System.CommandLine;

namespace Gongkai.Cli.Commands;

/// <summary>
/// <c>gongkai serve</c>, for the help: the script starts the server's own program, so that all other commands start
/// without the web framework. Who comes here has written something before the word.
/// </summary>
internal static class ServeCommand
{
    public static Command Create(Texts texts, Terminal terminal)
    {
        var command = new Command("serve", texts.Serve)
        {
            new Option<string>("--urls") { Description = texts.ServeUrls, HelpName = "URL" },
            new Option<string>("--data") { Description = texts.ServeData, HelpName = "DIR" },
            new Option<string>("--database") { Description = texts.ServeDatabase, HelpName = "CONNECTION" },
        };
        command.SetAction(_ =>
        {
            terminal.Error.WriteLine(texts.ServeFirst);
            return ExitCode.Unreadable;
        });
        return command;
    }
}
