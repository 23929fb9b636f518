using Gongkai.Domain.Reports;

namespace Gongkai.Cli.Output;

/// <summary>Colours of a terminal, or none.</summary>
internal sealed class Paint(bool colour)
{
    public bool IsOn => colour;

    public string Removed(string text) => Wrap("31", text);

    public string Added(string text) => Wrap("32", text);

    public string Heading(string text) => Wrap("1", text);

    public string Quiet(string text) => Wrap("2", text);

    public string Good(string text) => Wrap("32", text);

    public string Correction(string text) => Wrap("36", text);

    public string Of(Severity severity, string text) => Wrap(
        severity switch { Severity.Error => "1;31", Severity.Warning => "33", _ => "34" }, text);

    private string Wrap(string code, string text) => colour ? $"\e[{code}m{text}\e[0m" : text;
}
