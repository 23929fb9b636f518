using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Gongkai.Data.Applications;
using Gongkai.Domain.Applications.Applicants;
using Gongkai.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Applications;

/// <summary>Where an agency hands identities over, they leave in a package that only the archive opens, and are erased when it has confirmed.</summary>
public abstract class IdentityHandOverTest(CaseServer server)
{
    private const string Rule = $"{CaseDesk.List}/retention";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Identities_are_sealed_for_the_archive_and_erased_once_it_reads_back_the_checksum_unless_the_package_is_voided_or_a_case_is_open_again()
    {
        var desk = await CaseDesk.OpenAsync(server);
        var (number, _) = await CitizenDesk.ApplyAsync(server.NewBrowser(), "满期移交的申请");
        var id = await AnsweredAsync(desk, await CitizenDesk.IdAsync(server, number));
        using var key = RSA.Create(2048);
        using var archive = Certificate(key, 2060);

        // What is no certificate for it is refused with the reason; without one there is no hand-over.
        Assert.Contains("请上传档案馆的证书", await RefusedAsync(desk, "HandOver", null), StringComparison.Ordinal);
        Assert.Contains("文件不是证书", await RefusedAsync(desk, "HandOver", "不是证书"u8.ToArray()), StringComparison.Ordinal);
        using var curve = ECDsa.Create();
        var unfit = new CertificateRequest("CN=x", curve, HashAlgorithmName.SHA256).CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2060, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Contains("不是RSA证书", await RefusedAsync(desk, "HandOver", unfit.Export(X509ContentType.Cert)), StringComparison.Ordinal);
        using var weak = RSA.Create(1024);
        Assert.Contains("少于2048位", await RefusedAsync(desk, "HandOver", Certificate(weak, 2060).Export(X509ContentType.Cert)), StringComparison.Ordinal);
        Assert.Contains("到期", await RefusedAsync(desk, "HandOver", Certificate(key, 2021).Export(X509ContentType.Cert)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SetAsync(desk, "HandOver", Encoding.ASCII.GetBytes(archive.ExportCertificatePem()))).StatusCode);
        Assert.Null((await desk.Office.OpenAsync(Rule)).QuerySelector("#make"));

        await BackdateAsync(id);
        Assert.Contains("有1件申请的身份信息已满保存期限，等待移交", (await desk.Office.OpenAsync(Rule)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await EraseAsync());
        var made = await MadeAsync(desk);
        await using var db = server.Database.Open();
        Assert.Equal([id], made.Cases);

        // Nothing more is due while it is on its way; nobody reads it here, the archive does.
        var waiting = await desk.Office.OpenAsync(Rule);
        Assert.Null(waiting.QuerySelector("#make"));
        Assert.DoesNotContain(made.Checksum, waiting.Body!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        var package = await (await desk.Office.GetAsync($"{Rule}?handler=Package&id={made.Id}")).Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(made.Checksum, Convert.ToHexStringLower(SHA256.HashData(package)));
        Assert.DoesNotContain("11010119900307", Encoding.Latin1.GetString(package), StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(await OpenedAsync(package, key)));
        Assert.Contains($"{number},", Text(zip, "移交目录.csv"), StringComparison.Ordinal);
        Assert.Contains("满期移交的申请", Text(zip, "移交目录.csv"), StringComparison.Ordinal);
        Assert.Contains("\"证件号码\": \"11010119900307", Text(zip, "身份信息.json"), StringComparison.Ordinal);
        using var proof = new MemoryStream();
        await using (var entry = await zip.GetEntry($"身份证明/{number}.png")!.OpenAsync(Cancellation))
            await entry.CopyToAsync(proof, Cancellation);
        Assert.Equal(CitizenDesk.Picture, proof.ToArray());

        // Another checksum proves nothing, and nothing is erased.
        var refused = await CitizenDesk.ReadAsync(await ConfirmAsync(desk, made.Id, new string('0', 64)));
        Assert.Contains("校验值与移交包不符", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("示范市档案馆", "1"), (refused.QuerySelector("[name=Archive]")!.GetAttribute("value"), refused.QuerySelector("#years")!.GetAttribute("value")));
        Assert.NotEmpty((await db.ApplicantFiles.AsNoTracking().SingleAsync(found => found.ApplicationId == id, Cancellation)).Identities);
        Assert.Equal(HttpStatusCode.Redirect, (await ConfirmAsync(desk, made.Id, made.Checksum.ToUpperInvariant())).StatusCode);
        var file = await db.ApplicantFiles.AsNoTracking().SingleAsync(found => found.ApplicationId == id, Cancellation);
        Assert.Empty(file.Identities);
        Assert.Null(file.Proof);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Office.GetAsync($"{Rule}?handler=Package&id={made.Id}")).StatusCode);
        Assert.Contains("已移交示范市档案馆，回执2026-7", (await desk.Office.OpenAsync(Rule)).QuerySelector($"#hand-over-{made.Id}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([$"Application/{id}"], await db.AuditEntries.Where(entry => entry.Action == "case.identity_handed_over").Select(entry => entry.Subject).ToListAsync(Cancellation));

        // A package that is voided erases nothing; its cases come again. One whose proof is lost waits, and does not keep the others.
        id = await AnsweredAsync(desk, await desk.RegisterAsync("作废后再移交的申请"));
        var disputed = await AnsweredAsync(desk, await desk.RegisterAsync("移交途中复议的申请"));
        var reopened = await AnsweredAsync(desk, await desk.RegisterAsync("移交途中重新办理的申请"));
        var lost = await AnsweredAsync(desk, await CitizenDesk.IdAsync(server, (await CitizenDesk.ApplyAsync(server.NewBrowser(), "证明文件丢失的申请")).Number));
        await BackdateAsync(id, disputed, reopened, lost);
        await db.ApplicantFiles.Where(found => found.ApplicationId == lost)
            .ExecuteUpdateAsync(changed => changed.SetProperty(found => found.Proof!.Hash, new string('0', 64)), Cancellation);
        var first = await MadeAsync(desk);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Office.SubmitAsync(Rule, [], $"#hand-over-{first.Id} form.void")).StatusCode);
        var second = await MadeAsync(desk);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal([id, disputed, reopened], second.Cases);
        Assert.Contains("身份证明文件不在存储中", (await CitizenDesk.ReadAsync(await desk.Office.SubmitAsync(Rule, [], "#make"))).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        // What is disputed or taken up again while the package is on its way stays.
        await CaseDesk.DoneAsync(desk.Office, disputed, "dispute", new() { ["Kind"] = "Reconsideration", ["Day"] = "2025-09-22" });
        await CaseDesk.DoneAsync(desk.Office, reopened, "undo", new() { ["Input.Reason"] = "误登记送达" });
        Assert.Equal(HttpStatusCode.Redirect, (await ConfirmAsync(desk, second.Id, second.Checksum)).StatusCode);
        Assert.Contains("2件有尚未审结的复议或者诉讼，或者正在重新办理", (await desk.Office.OpenAsync(Rule)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var files = await db.ApplicantFiles.AsNoTracking().ToDictionaryAsync(found => found.ApplicationId, Cancellation);
        Assert.Empty(files[id].Identities);
        Assert.All([disputed, reopened, lost], kept => Assert.NotEmpty(files[kept].Identities));
    }

    private static X509Certificate2 Certificate(RSA key, int year) => new CertificateRequest("CN=示范市档案馆", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        .CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(year, 1, 1, 0, 0, 0, TimeSpan.Zero));

    // As the guide tells an archive.
    private static async Task<byte[]> OpenedAsync(byte[] package, RSA key)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-archive-");
        try
        {
            var (sealedFile, keyFile, opened) = (Path.Combine(folder.FullName, "a.p7m"), Path.Combine(folder.FullName, "a.key"), Path.Combine(folder.FullName, "a.zip"));
            await File.WriteAllBytesAsync(sealedFile, package, Cancellation);
            await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem(), Cancellation);
            using var openssl = Process.Start(new ProcessStartInfo("openssl", ["cms", "-decrypt", "-inform", "DER", "-in", sealedFile, "-inkey", keyFile, "-out", opened]) { RedirectStandardError = true })!;
            var words = await openssl.StandardError.ReadToEndAsync(Cancellation);
            await openssl.WaitForExitAsync(Cancellation);
            Assert.True(openssl.ExitCode == 0, words);
            return await File.ReadAllBytesAsync(opened, Cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static async Task<HttpResponseMessage> SetAsync(CaseDesk desk, string disposal, byte[]? certificate)
    {
        var fields = new Dictionary<string, string> { ["Years"] = "1", ["Disposal"] = disposal };
        return certificate is null
            ? await desk.Office.SubmitAsync(Rule, fields, "#retention")
            : await desk.Office.UploadAsync(Rule, fields, "#retention", ("Certificate", "archive.cer", certificate));
    }

    private static async Task<string> RefusedAsync(CaseDesk desk, string disposal, byte[]? certificate) =>
        WebUtility.HtmlDecode(await (await SetAsync(desk, disposal, certificate)).Content.ReadAsStringAsync());

    private static async Task<HttpResponseMessage> ConfirmAsync(CaseDesk desk, long id, string checksum) => await desk.Office.SubmitAsync(
        Rule, new() { ["Archive"] = "示范市档案馆", ["Receipt"] = "2026-7", ["Checksum"] = checksum }, $"#hand-over-{id} form.confirm");

    private static async Task<long> AnsweredAsync(CaseDesk desk, long id)
    {
        await desk.SignAsync(id);
        await CaseDesk.DoneAsync(desk.Handler, id, "deliver", new() { ["Input.Text"] = "当面领取" });
        return id;
    }

    private async Task<IdentityHandOver> MadeAsync(CaseDesk desk)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Office.SubmitAsync(Rule, [], "#make")).StatusCode);
        await using var db = server.Database.Open();
        return await db.IdentityHandOvers.AsNoTracking().OrderByDescending(found => found.Id).FirstAsync(Cancellation);
    }

    // The desk's clock stands: the cases ended long ago instead.
    private async Task BackdateAsync(params long[] ids)
    {
        await using var db = server.Database.Open();
        await db.Applications.Where(application => ids.Contains(application.Id))
            .ExecuteUpdateAsync(changed => changed.SetProperty(application => application.EndedOn, new DateOnly(2021, 1, 4)), Cancellation);
    }

    private async Task<int> EraseAsync()
    {
        await using var db = server.Database.Open();
        return await new IdentityErasure(db, new FixedClock(LegalDay.At(new(2060, 1, 1), new TimeOnly(3, 0)))).RunAsync(Cancellation);
    }

    public sealed class OnSqlite(SqliteCaseServer server) : IdentityHandOverTest(server), IClassFixture<SqliteCaseServer>;

    public sealed class OnPostgres(PostgresCaseServer server) : IdentityHandOverTest(server), IClassFixture<PostgresCaseServer>;
}
