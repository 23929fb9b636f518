using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Gongkai.Documents;
using Gongkai.Documents.Conversion;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Rules;
using Gongkai.Fuzzing;
using Gongkai.Testing;

// ./fuzz [SECONDS] [EXTENSION] [SEED]: reads damaged files until the time is over. Every input that takes too long, too
// much memory, or ends in an exception that no reader foresaw is kept in artifacts/fuzz and becomes a test.
var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3600;
var extension = args.Length > 1 && args[1] != "all" ? args[1] : null;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Environment.TickCount;
var slowest = TimeSpan.FromSeconds(10);
const long MostMemory = 1L << 30;

var seeds = Seeds.Of(extension);
if (seeds.Count == 0)
{
    Console.Error.WriteLine($"There is no file with the extension '{extension}' to damage.");
    return 2;
}

var found = new Dictionary<string, string>();
var folder = Directory.CreateDirectory(Path.Combine(ProjectFolder.Find(), "artifacts", "fuzz")).FullName;
var current = Path.Combine(folder, "current");
var random = new Random(seed);
var damage = new Damage(random, [.. seeds.Select(file => file.Content)]);
// No LibreOffice, no Tesseract: each is a process of seconds, and none of ours.
var reader = new ReportReader(new ReadingLimits { Time = slowest }, OutsidePrograms.None);
var clock = Stopwatch.StartNew();
var inputs = 0;
Console.WriteLine($"seed {seed}, {seeds.Count} files, {seconds} s");
while (clock.Elapsed.TotalSeconds < seconds)
{
    var (name, content) = seeds[random.Next(seeds.Count)];
    var input = damage.Of(content);

    // A crash of the whole process leaves the input behind.
    File.WriteAllBytes(current, input);
    var allocated = GC.GetTotalAllocatedBytes();
    var used = Environment.CpuUsage.TotalTime;
    Judge(name, input, reader.Read(input, name), allocated, used);
    if (++inputs % 1000 == 0)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed:hh\\:mm\\:ss} {inputs} inputs, {found.Count} found, {Environment.WorkingSet >> 20} MB"));
}

File.Delete(current);
Console.WriteLine($"{inputs} inputs, {found.Count} found");
return found.Count == 0 ? 0 : 1;

void Judge(string name, byte[] input, ReadingResult result, long allocatedBefore, TimeSpan usedBefore)
{
    if (Problem(result, allocatedBefore, usedBefore) is not { } problem || !found.TryAdd($"{Path.GetExtension(name)} {problem}", name))
        return;
    var kept = $"{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}{Path.GetExtension(name)}";
    File.WriteAllBytes(Path.Combine(folder, kept), input);
    Console.WriteLine($"{kept} from {name}: {problem}");
}

string? Problem(ReadingResult result, long allocatedBefore, TimeSpan usedBefore)
{
    try
    {
        // Rule by rule: the rule book itself would only tell that one broke off.
        if (result.Report is { } report)
        {
            var (subject, findings) = (new ReportUnderCheck(report, null), new List<Finding>());
            foreach (var rule in RuleBook.All)
                rule.Check(subject, findings);
        }
    }
    catch (Exception exception)
    {
        return $"{exception.GetType().Name} in a rule: {exception.StackTrace?.Split('\n')[0].Trim()}";
    }

    if (result.Error is { Code: "file.damaged" } error)
        return error.Message;
    // Processor time: other work on the machine makes no reader slow.
    if (Environment.CpuUsage.TotalTime - usedBefore > slowest + TimeSpan.FromSeconds(2))
        return "too slow";
    return GC.GetTotalAllocatedBytes() - allocatedBefore > MostMemory ? "too much memory" : null;
}
