using System.Runtime.InteropServices;

namespace Gongkai.Web.Collection;

/// <summary>
/// Work that must not slow the portal down: on a thread of its own, to which the system gives a third of what it gives to others that
/// want the processor. Programs that it starts are as patient. Not less: before the garbage is collected all threads must come to
/// a halt, and one that hardly ever runs would keep the others waiting.
/// </summary>
internal static partial class QuietThread
{
    private const int WhichThread = 0;
    private const int Patient = 5;

    /// <summary>Does the work there.</summary>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                // Linux keeps a priority for each thread; the framework's own setting does nothing there.
                if (OperatingSystem.IsLinux())
                    _ = SetPriority(WhichThread, 0, Patient);
                done.SetResult(work());
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        })
        { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "collection" };
        thread.Start();
        return done.Task;
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int priority);
}
