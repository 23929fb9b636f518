using CsCheck;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Domain.Reports.Rules.Tables;
using Gongkai.Testing;

namespace Gongkai.Benchmarks.Reports;

/// <summary>The rules without any reading, on one core.</summary>
internal static class RuleSpeed
{
    private const int Reports = 1_000;

    public static void Run(Table table)
    {
        var random = new PCG(30, 30);
        var reports = Enumerable.Range(0, Reports)
            .Select(_ => RandomReports.Correct(ReportForms.Form2021).Generate(random, null, out var _))
            .ToArray();
        ReportRule[] ofTables = [new CellForm(), new TableNumbers(), new TableArithmetic()];
        table.Add("rules of the tables alone, one core", PerSecond(() => Run(ofTables, reports)), "≥ 1,000,000 reports/s");
        table.Add("all rules, prose included, one core", PerSecond(() => Run(RuleBook.All, reports)), "");
    }

    private static void Run(IReadOnlyList<ReportRule> rules, AnnualReport[] reports)
    {
        var findings = new List<Finding>();
        foreach (var report in reports)
        {
            var subject = new ReportUnderCheck(report);
            foreach (var rule in rules)
                rule.Check(subject, findings);
        }

        if (findings.Count > 0)
            throw new InvalidOperationException($"A correct report is accused: {findings[0].Message}");
    }

    private static string PerSecond(Action work) =>
        (Reports / Stopwatches.Time(work)).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture) + " reports/s";
}
