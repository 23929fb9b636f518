using System.Runtime.InteropServices;

namespace Gongkai.Benchmarks;

/// <summary>Processor time of the thread that asks: on a busy machine it says more than the clock.</summary>
internal static partial class ThreadTime
{
    private const int OfThisThread = 3;

    /// <summary>What the thread has used since it began.</summary>
    public static TimeSpan Now => GetTime(OfThisThread, out var time) == 0
        ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / 100))
        : throw new InvalidOperationException("The clock of the thread cannot be read.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
