using System.Diagnostics;

namespace Gongkai.Cli.Output;

/// <summary>
/// One line at the foot of the terminal that says how far a long work has come. It shows after a second, on
/// standard error, and only where a person reads that.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly TextWriter error;
    private readonly Texts texts;
    private readonly Task<int>? total;
    private TimeSpan next = Delay;
    private bool isShown;
    private int done;

    /// <summary>Begins to watch the work.</summary>
    /// <param name="terminal">Where the line is drawn.</param>
    /// <param name="texts">Its language.</param>
    /// <param name="count">Counts the files; called beside the work, and only where the line is drawn at all.</param>
    public ProgressLine(Terminal terminal, Texts texts, Func<int> count)
    {
        error = terminal.Error;
        this.texts = texts;
        if (Terminal.IsErrorRead)
            total = Task.Run(count);
    }

    /// <summary>One more file is done.</summary>
    public void Step()
    {
        done++;
        if (total is null || watch.Elapsed < next)
            return;
        next = watch.Elapsed + Interval;
        error.Write($"\r{Line()}\e[K");
        isShown = true;
    }

    /// <summary>Takes the line away, before something else is written to the terminal.</summary>
    public void Hide()
    {
        if (!isShown)
            return;
        error.Write("\r\e[K");
        isShown = false;
    }

    /// <inheritdoc/>
    public void Dispose() => Hide();

    private string Line()
    {
        if (total is not { IsCompletedSuccessfully: true, Result: var all } || all < done)
            return texts.Progress(done);
        var filled = (int)((long)BarWidth * done / all);
        var left = TimeSpan.FromSeconds(watch.Elapsed.TotalSeconds * (all - done) / done);
        return $"{new string('━', filled)}{new string('─', BarWidth - filled)} {texts.Progress(done, all, left)}";
    }
}
