using Gongkai.Documents;
using Gongkai.Documents.Letters;
using Gongkai.Domain.Applications.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Letters;

/// <summary>A letter as a file.</summary>
internal static class LetterDownload
{
    /// <summary>The file: pdf, or docx where that is asked for.</summary>
    /// <exception cref="Gongkai.Documents.UnwritableException">No Chinese font is installed for a pdf.</exception>
    public static FileContentResult File(IssuedLetter letter, string? format)
    {
        using var stream = new MemoryStream();
        var isWord = format == "docx";
        if (isWord)
            LetterDocx.Write(letter, stream);
        else
            LetterPdf.Write(letter, stream);
        return new FileContentResult(stream.ToArray(), isWord ? MediaTypes.Docx : MediaTypes.Pdf)
        {
            FileDownloadName = $"{letter.Letter.Title}{letter.Number}.{(isWord ? "docx" : "pdf")}",
        };
    }
}
