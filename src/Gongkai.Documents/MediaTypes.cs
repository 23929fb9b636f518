namespace Gongkai.Documents;

/// <summary>The media types under which documents are served.</summary>
public static class MediaTypes
{
    /// <summary>Word, Office Open XML.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Excel, Office Open XML.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Portable Document Format.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>Apache Parquet.</summary>
    public const string Parquet = "application/vnd.apache.parquet";

    /// <summary>Zip.</summary>
    public const string Zip = "application/zip";
}
