using Gongkai.Data.Applications;
using Gongkai.Documents.Attachments;
using Gongkai.Domain;

namespace Gongkai.Web.Applications;

/// <summary>Proofs of identity as they are handed in: a picture or a pdf.</summary>
internal static class IdentityProofs
{
    private static readonly AttachmentFormat[] Formats = [AttachmentFormat.Jpeg, AttachmentFormat.Png, AttachmentFormat.Pdf];

    /// <summary>Reads an uploaded proof, looked at by its content.</summary>
    /// <returns>The proof, or a refusal <c>proof.too_large</c>, <c>proof.format</c> or of <see cref="AttachmentUpload.Check"/>.</returns>
    public static async Task<Result<IdentityProof>> ReadAsync(IFormFile uploaded, CancellationToken cancellation)
    {
        if (uploaded.Length > CaseRegister.ProofLimit)
            return new Refusal("proof.too_large", $"身份证明文件超过{CaseRegister.ProofLimit / (1024 * 1024)}MB，请压缩或者重新拍摄后上传。");
        using var content = new MemoryStream();
        await uploaded.CopyToAsync(content, cancellation);
        var accepted = AttachmentUpload.Check(uploaded.FileName, content.ToArray(), cancellation: cancellation);
        if (accepted is { IsDone: true, Value: { } proof } && Formats.Contains(proof.Format))
            return new IdentityProof(proof.FileName, proof.MediaType, content.ToArray());
        return accepted.IsDone || accepted.Refusal.Code == "attachment.mismatch"
            ? new Refusal("proof.format", $"身份证明“{AttachmentUpload.CleanName(uploaded.FileName)}”不是图片或者pdf文件，请上传jpg、png或者pdf格式的文件。")
            : accepted.Refusal;
    }
}
