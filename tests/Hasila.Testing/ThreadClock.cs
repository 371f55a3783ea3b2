using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Hasila.Testing;

/// <summary>
/// Processor time of the calling thread in milliseconds: what work costs, whatever else the machine does. Elapsed time where the system has no such clock.
/// </summary>
public static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static string Name => OperatingSystem.IsLinux() ? "processor time" : "elapsed time";

    public static double Now()
    {
        if (OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0)
            return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
        return Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct TimeSpec(nint Seconds, nint Nanoseconds);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);
}
