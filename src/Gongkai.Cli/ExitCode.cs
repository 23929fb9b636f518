namespace Gongkai.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the chosen severity; no difference; done.</summary>
    public const int Fine = 0;

    /// <summary>Something was found; there is a difference.</summary>
    public const int Findings = 1;

    /// <summary>Something could not be read or written, or the command was not understood.</summary>
    public const int Unreadable = 2;

    /// <summary>Nobody reads standard output any more (128 + SIGPIPE).</summary>
    public const int OutputClosed = 141;
}
