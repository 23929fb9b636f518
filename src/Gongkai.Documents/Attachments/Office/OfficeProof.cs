using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Gongkai.Documents.Attachments.Office;

/// <summary>Holds a changed office file against the schema: it may have no fault that the file before the change had not.</summary>
internal static class OfficeProof
{
    /// <summary>One for all: what it works out of the schema is most of the work, and is shared safely.</summary>
    private static readonly OpenXmlValidator Validator = new(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365);

    /// <summary>The first fault that is new; null where there is none.</summary>
    public static string? NewFault(AttachmentFormat format, ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after, CancellationToken cancellation)
    {
        var faults = Faults(format, after, cancellation);
        return faults.Count == 0 ? null : faults.Except(Faults(format, before, cancellation)).FirstOrDefault();
    }

    private static List<string> Faults(AttachmentFormat format, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using OpenXmlPackage package = format switch
        {
            AttachmentFormat.Docx => WordprocessingDocument.Open(stream, isEditable: false),
            AttachmentFormat.Xlsx => SpreadsheetDocument.Open(stream, isEditable: false),
            _ => PresentationDocument.Open(stream, isEditable: false),
        };
        return [.. Validator.Validate(package, cancellation).Select(fault => $"{fault.Id} {fault.Description}")];
    }
}
