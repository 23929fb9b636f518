using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Data.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Applications.Letters;
using Gongkai.Domain.Reports.Form;
using Gongkai.Testing;

namespace Gongkai.Web.Tests.Applications.Paths;

/// <summary>
/// Every reply of table 3 straight on and every lawful way with a third of the replies in turn, and every end without a reply, each a case
/// of its own taken through the pages by those whose hands it goes through: letter, dates and the one cell in which it counts.
/// </summary>
public abstract partial class CasePathsTest(CaseServer server)
{
    private readonly List<string> faults = [];

    // Descriptions by row and column of table 3.
    private readonly Dictionary<(string Row, ApplicantKind Column), List<string>> counted = [];

    private readonly HashSet<string> noticed = [];
    private readonly Dictionary<Browser, string> tokens = [];

    private CaseDesk desk = null!;
    private long revision;
    private int made;
    private int sent;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_reply_every_lawful_way_and_every_end_without_a_reply_has_its_letter_its_dates_and_its_cell()
    {
        desk = await CaseDesk.OpenAsync(server);
        await CaseDesk.NameAuthoritiesAsync(server);
        foreach (var (way, path) in CasePath.All.Index())
        {
            foreach (var (_, reply) in ReplyRow.All.Index().Where(one => one.Item.IsLawfulAfter(path) && (way == 0 || one.Item.NeedsAWay || one.Index % 3 == way % 3)))
                await AnsweredAsync(path, reply);
        }

        foreach (var end in CaseEnd.All)
            await EndedAsync(end);
        Assert.Equal(Handled.Order(), counted.Keys.Select(cell => cell.Row).Distinct().Order());
        Assert.Equal(LetterKinds.Replies.Select(kind => kind.Key), ReplyRow.All.Select(reply => reply.Kind));
        await CountAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>The leaf rows of （三）本年度办理结果.</summary>
    private static IEnumerable<string> Handled => ReportForms.Form2021.Table("applications")!.Rows.Where(row => row.Groups.Count > 0 && row.SumOf.Count == 0).Select(row => row.Key);

    private async Task AnsweredAsync(CasePath path, ReplyRow reply)
    {
        var (id, name, you) = await RegisterAsync($"{path.Name}：{reply.Kind}", path.ReceivedOn, reply.Row);
        foreach (var step in path.Steps)
            await TakeAsync(id, step);
        if (noticed.Add(path.Name))
            await NoticesAsync(id, name, path.Notices);
        await DraftAsync(id, reply.Kind);
        await TakeAsync(id, Today(desk => desk.Handler, "submit"));
        if (path.IsReturned)
        {
            await TakeAsync(id, Today(desk => desk.Lawyer, "return", ("Reason", "补充理由")));
            await DraftAsync(id, reply.Kind);
            await TakeAsync(id, Today(desk => desk.Handler, "submit"));
        }

        var number = $"示公开〔2025〕{made + 1000}号";
        await TakeAsync(id, Today(desk => desk.Keeper, "confidentiality"));
        await TakeAsync(id, Today(desk => desk.Lawyer, "legal"));
        await TakeAsync(id, Today(desk => desk.Head, "sign", ("Text", number)));
        await TakeAsync(id, Today(desk => desk.Handler, "deliver", ("Text", "EMS1")));
        await TakeAsync(id, Today(desk => desk.Handler, "close"));

        var due = (await desk.Handler.OpenAsync(CaseDesk.Address(id))).QuerySelector("section[aria-labelledby=clock] strong")!.TextContent;
        if (due != path.DueOn)
            faults.Add($"{name}: due {due} instead of {path.DueOn}");
        var received = DateOnly.ParseExact($"2025-{path.ReceivedOn}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Says(name, await LetterAsync($"{CaseDesk.Address(id)}?handler=Reply&format=docx"),
        [
            number, name, "申请人甲", $"本机关于2025年{received.Month}月{received.Day}日收到{you}提出的政府信息公开申请", "2025年9月22日", $"《中华人民共和国政府信息公开条例》{reply.Articles}", reply.Decision,
            "示范路1号", "0571-85000000", .. path.Told.Select(told => told.Replace("称", you, StringComparison.Ordinal)), .. Remedies(reply.Remedy),
        ]);
    }

    private static string[] Remedies(RemedyShown remedy) => remedy switch
    {
        RemedyShown.Choice => ["60日内向示范市人民政府申请行政复议，也可以自收到本", "6个月内直接向示范区人民法院提起行政诉讼"],
        RemedyShown.ReconsiderationFirst => ["60日内先向示范市人民政府申请行政复议", "15日内向示范区人民法院提起行政诉讼", "不适用6个月内直接提起行政诉讼的规定"],
        _ => ["其中不予公开的部分不服", "60日内先向示范市人民政府申请行政复议", "如对其他内容不服，可以自收到本", "6个月内直接向示范区人民法院提起行政诉讼", "不予公开内容清单"],
    };

    private async Task EndedAsync(CaseEnd end)
    {
        var (id, name, _) = await RegisterAsync(end.Name, end.ReceivedOn, end.Row);
        foreach (var step in end.Steps)
            await TakeAsync(id, step);
        await NoticesAsync(id, name, [end.Letter]);
        var page = await desk.Handler.OpenAsync(CaseDesk.Address(id));
        if (page.QuerySelectorAll("section[aria-labelledby=steps] form").Length != 0)
            faults.Add($"{name}: the handler can go on after the end");
    }

    private async Task<(long Id, string Name, string You)> RegisterAsync(string name, string received, string row)
    {
        var kind = (ApplicantKind)(made++ % 6);
        var fields = CitizenDesk.Filled(name, CaseKey.New().ToString());
        (fields["Channel"], fields["ArrivedOn"], fields["Form.Applicants[0].Name"]) = ("RegisteredPost", $"2025-{received}", "申请人甲");
        (fields["Form.Applicants[0].Kind"], fields["Form.Applicants[0].Representative"]) = (kind.ToString(), "负责人");
        var page = await CitizenDesk.ReadAsync(await desk.Handler.PostAsync($"{CaseDesk.List}/new", [.. fields, await TokenAsync(desk.Handler)]));
        revision = 1;
        if (!counted.TryGetValue((row, kind), out var list))
            counted.Add((row, kind), list = []);
        list.Add(name);
        return (CaseDesk.IdOn(page), name, kind == ApplicantKind.NaturalPerson ? "你" : "你单位");
    }

    private static PathStep Today(Func<CaseDesk, Browser> who, string key, params (string Name, string Value)[] fields) => new(who, key, "09-22", fields);

    // The form is sent as a browser sends it, without opening the page before each: that each state offers its forms, and no others, is tested elsewhere.
    private async Task TakeAsync(long id, PathStep step)
    {
        var who = step.Who(desk);
        var fields = step.Fields.Select(filled => KeyValuePair.Create($"Input.{filled.Name}", filled.Value))
            .Append(new("Input.On", $"2025-{step.On}")).Append(new("Revision", $"{revision++}")).Append(await TokenAsync(who));
        var answer = await who.PostAsync($"{CaseDesk.Address(id)}?handler=Step&step={step.Key}", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{id}, {step.Key}: {await answer.Content.ReadAsStringAsync(Cancellation)}");
    }

    private async Task<KeyValuePair<string, string>> TokenAsync(Browser who)
    {
        if (!tokens.TryGetValue(who, out var token))
        {
            var page = await who.OpenAsync(CaseDesk.List);
            tokens.Add(who, token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        }

        return new("__RequestVerificationToken", token);
    }

    private async Task DraftAsync(long id, string kind)
    {
        await ComposeAsync(id, LetterKinds.Find(kind)!);
        revision++;
    }

    private async Task NoticesAsync(long id, string name, (string Kind, string[] Says)[] notices)
    {
        foreach (var (kind, says) in notices)
        {
            await ComposeAsync(id, LetterKinds.Find(kind)!);
            var page = await desk.Handler.OpenAsync(CaseDesk.Address(id));
            var links = page.QuerySelectorAll("section[aria-labelledby=notices] tbody a").Select(link => link.GetAttribute("href")!);
            Says($"{name}, {kind}", await LetterAsync(links.Last(link => link.EndsWith("docx", StringComparison.Ordinal))), says);
        }
    }

    private async Task ComposeAsync(long id, LetterKind kind)
    {
        var entries = SampleLetters.Entries(kind);
        var fields = kind.Fields.Index().ToDictionary(one => $"Input.Values[{one.Index}]", one => entries[one.Item.Name]);
        foreach (var (index, part) in kind.Withholds ? SampleLetters.Parts().Index() : [])
            (fields[$"Input.Parts[{index}].What"], fields[$"Input.Parts[{index}].Ground"], fields[$"Input.Parts[{index}].Reason"]) = (part.What, part.GroundKey, part.Reason);
        if (!kind.IsReply)
            fields["Number"] = $"示公开〔2025〕{++sent}号";
        var answer = await desk.Handler.PostAsync($"{CaseDesk.Address(id)}/letters/{kind.Key}", [.. fields, new("Revision", $"{revision}"), await TokenAsync(desk.Handler)]);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{id}, {kind.Key}: {await answer.Content.ReadAsStringAsync(Cancellation)}");
    }

    private void Says(string name, string letter, IEnumerable<string> words) =>
        faults.AddRange(words.Where(word => !letter.Contains(word, StringComparison.Ordinal)).Select(word => $"{name}: “{word}” is not in “{letter}”"));

    private async Task<string> LetterAsync(string address)
    {
        using var package = new ZipArchive(await (await desk.Handler.GetAsync(address)).Content.ReadAsStreamAsync(Cancellation));
        using var part = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        return string.Concat(Run().Matches(await part.ReadToEndAsync(Cancellation)).Select(run => run.Groups[1].Value));
    }

    /// <summary>Each cell holds the cases that were counted beside the program, and no other; 一 + 二 = 三 + 四.</summary>
    private async Task CountAsync()
    {
        var tables = await desk.Office.OpenAsync($"{CaseDesk.List}/tables?year=2025");
        foreach (var row in Handled)
        {
            foreach (var column in Enum.GetValues<ApplicantKind>())
            {
                var expected = counted.GetValueOrDefault((row, column)) ?? [];
                if (Cell(row, (int)column) != expected.Count)
                    faults.Add($"{row}[{column}] says {Cell(row, (int)column)} instead of {expected.Count}");
                if (expected.Count == 0)
                    continue;
                var behind = await desk.Office.OpenAsync($"{CaseDesk.List}/tables/cell?year=2025&cell={Uri.EscapeDataString($"applications.{row}[{(int)column}]")}");
                var found = behind.QuerySelectorAll("td[data-label=申请内容]").Select(cell => cell.TextContent.Trim());
                Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            }
        }

        for (var column = 0; column <= 6; column++)
            Assert.Equal(Cell("received", column) + Cell("carried_in", column), Cell("total", column) + Cell("carried_out", column));
        Assert.Equal(made, Cell("total", 6));

        int Cell(string row, int column) => int.Parse(CaseDesk.Cell(tables, $"applications.{row}[{column}]").TextContent, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("<w:t(?: [^>]*)?>([^<]*)</w:t>", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    public sealed class OnSqlite(SqliteCaseServer server) : CasePathsTest(server), IClassFixture<SqliteCaseServer>;

    public sealed class OnPostgres(PostgresCaseServer server) : CasePathsTest(server), IClassFixture<PostgresCaseServer>;
}
