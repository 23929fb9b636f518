namespace Gongkai.Cli.Output;

/// <summary>Text that came from outside, as a terminal may be given it.</summary>
internal static class Shown
{
    /// <summary>
    /// The text with control characters made visible: a file's name or words must not move the cursor, hide a line
    /// or change the colours.
    /// </summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0 && !text.AsSpan().ContainsAnyInRange('\x7F', '\x9F')
        ? text
        : string.Create(text.Length, text, static (shown, original) =>
        {
            for (var index = 0; index < shown.Length; index++)
            {
                shown[index] = original[index] switch
                {
                    < ' ' and var control => (char)('\u2400' + control),
                    >= '\x7F' and <= '\x9F' => '\uFFFD',
                    var other => other,
                };
            }
        });
}
