using System.CommandLine;
using Gongkai.Cli.Output;
using Gongkai.Domain.Reports.Rules;

namespace Gongkai.Cli.Commands;

/// <summary><c>gongkai explain</c>: what a rule checks, where it comes from and how a finding is mended.</summary>
internal sealed class ExplainCommand(Terminal terminal, Texts texts)
{
    private readonly Paint paint = new(Terminal.HasColour);

    public static Command Create(Texts texts, Terminal terminal)
    {
        var rule = new Argument<string?>("RULE") { Description = texts.ExplainRule, Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", texts.Explain) { rule };
        command.SetAction(result => new ExplainCommand(terminal, texts).Run(result.GetValue(rule)));
        return command;
    }

    private int Run(string? asked)
    {
        if (asked is null)
        {
            WriteList();
        }
        else if (Find(asked) is { } rule)
        {
            Write(rule);
        }
        else
        {
            var near = Nearest.To(asked, RuleBook.Descriptions.Select(known => known.Id)).Take(5).ToArray();
            terminal.Error.WriteLine(texts.NoSuchRule(Shown.Of(asked), near));
            return ExitCode.Unreadable;
        }

        terminal.Out.Flush();
        return ExitCode.Fine;
    }

    // A rule may be asked for by its Chinese name as well.
    private static RuleDescription? Find(string asked) =>
        RuleBook.Find(asked)
        ?? RuleBook.Descriptions.FirstOrDefault(rule => rule.Id.Equals(asked, StringComparison.OrdinalIgnoreCase) || rule.Title == asked);

    private void WriteList()
    {
        var width = RuleBook.Descriptions.Max(rule => rule.Id.Length);
        foreach (var family in RuleBook.Descriptions.GroupBy(rule => rule.Id.Split('.')[0]))
        {
            foreach (var rule in family)
            {
                terminal.Out.WriteLine(
                    $"{rule.Id.PadRight(width)}  {paint.Of(rule.Severity, texts.Severity(rule.Severity))}  {texts.Title(rule)}");
            }

            terminal.Out.WriteLine();
        }

        terminal.Out.WriteLine(paint.Quiet(texts.ExplainOne));
    }

    private void Write(RuleDescription rule)
    {
        terminal.Out.WriteLine(
            $"{paint.Heading(rule.Id)}  {paint.Of(rule.Severity, texts.Severity(rule.Severity))}  {paint.Heading(texts.Title(rule))}");
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(rule.Explanation);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(texts.Basis(rule.Basis));
    }
}
