using Gongkai.Domain.Publishing.Items;

namespace Gongkai.Domain.Publishing.Administration;

/// <summary>What a figure was counted from: a note, a file, or both.</summary>
/// <param name="Note">In words (系统导出清单、台账); may be empty where there is a file.</param>
/// <param name="FileName">Name of the file; empty where there is none.</param>
/// <param name="File">The file; null where there is none.</param>
public sealed record FigureEvidence(string Note, string FileName = "", FileAddress? File = null)
{
    /// <summary>The longest note that is accepted, in characters.</summary>
    public const int NoteLimit = 500;

    internal Refusal? Fault()
    {
        if (Note.Trim().Length > NoteLimit)
            return new Refusal("figure.evidence", $"数据来源的说明不能超过{NoteLimit}个字，请精简，或上传依据文件。");
        return Note.Trim().Length == 0 && File is null
            ? new Refusal("figure.evidence", "请写明数据来源（如系统导出清单、台账名称），或上传依据文件，以备核查。")
            : null;
    }
}
