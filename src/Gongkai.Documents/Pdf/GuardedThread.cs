using System.Runtime.ExceptionServices;

namespace Gongkai.Documents.Pdf;

/// <summary>
/// Runs code that may recurse deeply or never end. The code has a stack of its own, and its caller gets an error when
/// the time is up even where the code does not look at its token: then the thread is left behind in the background
/// (nothing in .NET can end it) until the process ends or it meets the next check.
/// </summary>
internal static class GuardedThread
{
    /// <summary>Room for page trees and objects nested as deep as the file's size allows; taken only where used.</summary>
    private const int StackBytes = 256 << 20;

    /// <summary>How long the code has to notice the token before it is left behind.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Runs the code and gives its result, or throws what it threw.</summary>
    public static T Run<T>(Func<CancellationToken, T> code, TimeSpan time, CancellationToken cancellation)
        where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(time);
        var token = deadline.Token;
        T? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = code(token);
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "pdf",
        };
        thread.Start();
        if (!Wait(thread, token))
        {
            cancellation.ThrowIfCancellationRequested();
            throw TooSlow(time, null);
        }

        if (failure is { SourceException: OperationCanceledException cancelled } && !cancellation.IsCancellationRequested)
            throw TooSlow(time, cancelled);
        failure?.Throw();
        return result!;
    }

    private static bool Wait(Thread thread, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            if (thread.Join(TimeSpan.FromMilliseconds(100)))
                return true;
        }

        return thread.Join(Grace);
    }

    private static UnreadableException TooSlow(TimeSpan time, Exception? inner) =>
        new("pdf.too_slow", $"pdf 文件在 {time.TotalSeconds:0} 秒内未能读完，可能已损坏或内容异常，已停止读取。请重新导出 pdf。", inner);
}
