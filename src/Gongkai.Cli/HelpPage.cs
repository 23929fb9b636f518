using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Gongkai.Cli;

/// <summary>The help of a command. The library's own is half translated and counts a Chinese character as one column.</summary>
internal sealed class HelpPage(Texts texts, Terminal terminal) : SynchronousCommandLineAction
{
    private const int Gap = 2;

    /// <summary>Puts this page in the place of the library's.</summary>
    public static void Set(RootCommand root, Texts texts, Terminal terminal)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var page = new HelpPage(texts, terminal);
        option.Action = page;
        option.Description = texts.HelpOption;
        root.Options.OfType<VersionOption>().Single().Description = texts.VersionOption;
        root.SetAction(page.Invoke);
    }

    /// <summary>Whoever asks for help has not typed the rest yet.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var page = terminal.Out;
        page.WriteLine(command.Description);
        page.WriteLine();
        page.WriteLine(texts.Usage(Usage(command)));
        WriteList(texts.CommandsHeading, command.Subcommands.Select(sub => (sub.Name, sub.Description)));
        WriteList(texts.ArgumentsHeading, command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description)));
        WriteList(texts.OptionsHeading, Options(command).Select(option => (Names(option), option.Description)));
        var examples = texts.Examples(command.Name);
        if (examples.Length > 0)
        {
            page.WriteLine();
            page.WriteLine(texts.ExamplesHeading);
            foreach (var example in examples)
                page.WriteLine($"  {example}");
        }

        page.Flush();
        return ExitCode.Fine;
    }

    private string Usage(Command command)
    {
        if (command.Subcommands.Count > 0)
            return $"{CommandLine.Path(command)} <{texts.CommandWord}> [{texts.OptionsWord}]";
        var arguments = command.Arguments.Select(argument =>
        {
            var one = argument.Arity.MaximumNumberOfValues > 1 && !argument.Name.Contains(' ', StringComparison.Ordinal) ? $"{argument.Name}..." : argument.Name;
            return argument.Arity.MinimumNumberOfValues == 0 ? $"[{one}]" : one;
        });
        return string.Join(' ', [CommandLine.Path(command), .. arguments, $"[{texts.OptionsWord}]"]);
    }

    private static IEnumerable<Option> Options(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
        .Where(option => !option.Hidden)
        .OrderBy(option => option is HelpOption or VersionOption || option.Recursive);

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).Where(name => name[0] == '-').OrderBy(name => name.Length));
        return option.HelpName is null ? names : $"{names} <{option.HelpName}>";
    }

    private void WriteList(string heading, IEnumerable<(string Name, string? Description)> items)
    {
        var lines = items.ToArray();
        if (lines.Length == 0)
            return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(heading);
        var width = lines.Max(line => line.Name.Length) + Gap;
        foreach (var (name, description) in lines)
            terminal.Out.WriteLine($"  {name.PadRight(width)}{description}");
    }
}
