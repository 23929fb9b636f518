namespace Gongkai.Cli.Input;

/// <summary>
/// Does the same work on many things, on all processors, and hands the results on in the order of the things. Only
/// a window of them is held at a time, so that a hundred thousand need no more memory than a hundred.
/// </summary>
internal static class InOrder
{
    private static readonly int Window = 16 * Environment.ProcessorCount;

    /// <summary>The results, in the order of the items.</summary>
    /// <param name="items">The things, taken while the results are asked for.</param>
    /// <param name="work">What is done with each; called from several threads.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static IEnumerable<TResult> Of<T, TResult>(
        IEnumerable<T> items, Func<T, TResult> work, CancellationToken cancellation)
    {
        using var remaining = items.GetEnumerator();
        if (!remaining.MoveNext())
            yield break;
        var first = remaining.Current;
        if (!remaining.MoveNext())
        {
            yield return work(first);
            yield break;
        }

        var running = new Queue<Task<TResult>>(Window);
        running.Enqueue(Task.Run(() => work(first), cancellation));
        do
        {
            var item = remaining.Current;
            running.Enqueue(Task.Run(() => work(item), cancellation));
            if (running.Count == Window)
                yield return running.Dequeue().GetAwaiter().GetResult();
        }
        while (remaining.MoveNext());

        while (running.TryDequeue(out var last))
            yield return last.GetAwaiter().GetResult();
    }
}
