using System.CommandLine;
using System.CommandLine.Parsing;

namespace Gongkai.Cli;

/// <summary>
/// Words that are no command and no option. The parser takes a mistyped option for a file, and the answer would be
/// that there is no such file.
/// </summary>
internal static class UnknownWord
{
    /// <summary>What is said about the first of them; null where there is none. After <c>--</c> everything is a file, and so is what exists.</summary>
    public static string? Explain(ParseResult parsed, string[] args, Texts texts)
    {
        var command = parsed.CommandResult.Command;
        var typed = args.TakeWhile(word => word != "--").ToHashSet(StringComparer.Ordinal);
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
        foreach (var word in parsed.UnmatchedTokens.Concat(taken))
        {
            if (word is ['-', _, ..] && typed.Contains(word) && !Path.Exists(word))
                return texts.NoSuchOption(word, Nearest.To(word.Split('=')[0], Options(command)).FirstOrDefault());
        }

        return command is RootCommand && parsed.UnmatchedTokens is [var first, ..]
            ? texts.NoSuchCommand(first, Nearest.To(first, command.Subcommands.Select(sub => sub.Name)).FirstOrDefault())
            : null;
    }

    private static IEnumerable<string> Options(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
        .Select(option => option.Name);
}
