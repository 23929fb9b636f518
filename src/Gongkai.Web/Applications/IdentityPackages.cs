using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Applications;
using Gongkai.Data.Files;
using Gongkai.Documents.Writing;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Applications;
using Gongkai.Domain.Applications.Applicants;

namespace Gongkai.Web.Applications;

/// <summary>
/// Makes the package of a hand-over: a zip with a list (<c>移交目录.csv</c>), the identities of each case (<c>身份信息.json</c>) and the proofs, sealed for
/// the archive before it touches the disk.
/// </summary>
internal sealed class IdentityPackages(GongkaiDb db, IdentityErasure erasure, ApplicantSeal seal, IFileStore store, TimeProvider clock)
{
    // Proofs of one package, in bytes: all of it is in memory while it is sealed. The rest depends on these and on the most cases of a package.
    private const long ProofsLimit = 32L << 20;
    private const long SealedLimit = 2 * (ProofsLimit + CaseRegister.ProofLimit);

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
    private static readonly string[] Columns = ["申请编号", "收到日期", "办结日期", "办理结果", "所需信息", "申请人数", "身份证明文件"];

    /// <summary>
    /// Makes a package of what is due, as much as one package holds; saved by the caller. A case that cannot be read is left out, and waits: one lost
    /// file does not keep the others.
    /// </summary>
    /// <returns>
    /// The hand-over, or a refusal of <see cref="IdentityHandOver.Make"/> or <see cref="ArchiveSeal.Seal"/>, or <c>handover.none</c>; where nothing that
    /// is due can be read, of <see cref="ApplicantSeal.Open"/>, or <c>handover.proof</c>.
    /// </returns>
    public async Task<Result<IdentityHandOver>> MakeAsync(Actor office, string certificate, CancellationToken cancellation)
    {
        var (cases, size, unread) = (new List<PackedCase>(), 0L, (Refusal?)null);
        foreach (var file in await erasure.NextDueAsync(office.AgencyId, IdentityHandOver.CaseLimit, cancellation))
        {
            if (size > ProofsLimit)
                break;
            var read = await ReadAsync(file, cancellation);
            if (read.IsDone)
            {
                cases.Add(read.Value);
                size += read.Value.Proof.Length;
            }

            unread ??= read.Refusal;
        }

        if (cases.Count == 0)
            return unread ?? new("handover.none", "现在没有满保存期限、等待移交的身份信息。");
        var package = ArchiveSeal.Seal(Zip(cases), certificate, clock.GetUtcNow());
        if (!package.IsDone)
            return package.Refusal;
        var stored = await store.AddAsync(package.Value, SealedLimit, cancellation);
        if (!stored.IsDone)
            return stored.Refusal;
        var made = IdentityHandOver.Make(office, [.. cases.Select(one => one.Application.Id)], stored.Value.Address, ArchiveSeal.Recipient(certificate), clock.GetUtcNow());
        if (made.IsDone)
            db.Add(made.Value);
        return made;
    }

    private async Task<Result<PackedCase>> ReadAsync(ApplicantFile file, CancellationToken cancellation)
    {
        var application = file.Application;
        var opened = seal.Open(file.AgencyId, application.Number, file.Identities);
        if (!opened.IsDone)
            return opened.Refusal;
        application.Reveal(opened.Value.Applicants);
        if (file.Proof is not { } address)
            return new PackedCase(application, "", []);
        if (await store.ReadAsync(address, cancellation) is not { } content)
            return new Refusal("handover.proof", $"申请{application.Number}的身份证明文件不在存储中，不能移交。请系统管理员从备份中恢复后重试。");
        var proof = seal.OpenFile(content);
        return proof.IsDone
            ? new PackedCase(application, $"身份证明/{application.Number}{Path.GetExtension(opened.Value.ProofName)}", proof.Value)
            : proof.Refusal;
    }

    private static byte[] Zip(IReadOnlyList<PackedCase> cases)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "移交目录.csv", Csv.Of([Columns, .. cases.Select(Row)]));
            Write(zip, "身份信息.json", JsonSerializer.SerializeToUtf8Bytes(cases.Select(Identities), Json));
            foreach (var one in cases.Where(one => one.ProofName.Length > 0))
                Write(zip, one.ProofName, one.Proof);
        }

        return written.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static string[] Row(PackedCase one) =>
    [
        one.Application.Number,
        $"{one.Application.Receipt.ReceivedOn:yyyy-MM-dd}",
        $"{one.Application.EndedOn:yyyy-MM-dd}",
        one.Application.End is { } end ? CaseNames.OfRow(end.Row) : "",
        one.Application.Description,
        one.Application.Applicants.Count.ToString(CultureInfo.InvariantCulture),
        one.ProofName,
    ];

    private static object Identities(PackedCase one) => new
    {
        申请编号 = one.Application.Number,
        申请人 = one.Application.Applicants.Select(applicant => new
        {
            类型 = applicant.Kind.Chinese(),
            姓名或名称 = applicant.Name,
            证件号码 = applicant.Identity,
            联系方式 = applicant.Contact,
            法定代表人 = applicant.Representative,
        }),
        身份证明文件 = one.ProofName,
    };

    private sealed record PackedCase(Application Application, string ProofName, byte[] Proof);
}
