namespace Gongkai.Benchmarks.Reports;

/// <summary><c>./bench reports</c>: reading and checking annual reports.</summary>
internal static class ReportsBenchmark
{
    public static void Run(Table table)
    {
        using var files = SampleFiles.Create();
        ReadingSpeed.Run(table, files);
        RuleSpeed.Run(table);
        CommandSpeed.Run(table, files);
    }
}
