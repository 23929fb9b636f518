using System.IO.Compression;
using System.Text;
using CsCheck;
using Gongkai.Domain.Collection;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Reports.Form;

namespace Gongkai.Testing;

/// <summary>A file of a round, with what must become of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Fate">What must become of it.</param>
/// <param name="Unit">The unit of the round that it stands for.</param>
public sealed record MixedFile(string Name, byte[] Content, SubmissionState Fate, string Unit);

/// <summary>
/// Files as they come into a round: reports of all formats, wrong figures, other years and agencies, duplicates, broken and hostile
/// files. The same number always gives the same files.
/// </summary>
public sealed class MixedFiles
{
    /// <summary>The year of the reports.</summary>
    public const int Year = 2024;

    /// <summary>After so many files the kinds begin again.</summary>
    private const int Kinds = 20;

    private const string Signs = "东南西北中山水林田湖草沙江河海云";

    private static readonly Gen<AnnualReport> Reports = RandomReports.Correct(ReportForms.Form2021).Where(report => report.Year == Year);

    private readonly PCG random = new(2024);
    private readonly IReadOnlyList<(string Extension, Action<AnnualReport, Stream> Write)> formats;
    private byte[] first = [];

    /// <param name="formats">The formats that reports are written in.</param>
    public MixedFiles(IReadOnlyList<(string Extension, Action<AnnualReport, Stream> Write)> formats) => this.formats = formats;

    /// <summary>Name of a unit.</summary>
    /// <param name="number">Which, from 0.</param>
    public static string UnitOf(int number) =>
        $"青禾县{Signs[number / 4096 % 16]}{Signs[number / 256 % 16]}{Signs[number / 16 % 16]}{Signs[number % 16]}局";

    /// <summary>The files of so many units, one each.</summary>
    public IEnumerable<MixedFile> Of(int count) => Enumerable.Range(0, count).Select(File);

    private MixedFile File(int number)
    {
        var unit = UnitOf(number);
        var (extension, write) = formats[number % formats.Count];
        var name = $"{number:00000}";
        switch (number % Kinds)
        {
            case 12:
                return Made(SubmissionState.Read, Report(unit, wrong: true));
            case 13:
                return Made(SubmissionState.Unassigned, Report(unit, year: Year - 1));
            case 14:
                return Made(SubmissionState.Unassigned, Report($"别省别县{unit}"));
            case 15:
                var whole = Written(Report(unit), formats.First(format => format.Extension == ".docx").Write);
                return new MixedFile($"{name}截断.docx", whole[..(whole.Length / 2)], SubmissionState.Unreadable, unit);
            case 16:
                return new MixedFile($"{name}乱码.pdf", [.. Enumerable.Range(0, 5000).Select(_ => (byte)random.Next(256))], SubmissionState.Unreadable, unit);
            case 17:
                return new MixedFile($"{name}空.xlsx", [], SubmissionState.Unreadable, unit);
            case 18:
                return new MixedFile($"{name}恶意.docx", Hostile(number), SubmissionState.Unreadable, unit);
            case 19:
                return new MixedFile($"{name}重复{formats[(number - Kinds + 1) % formats.Count].Extension}", first, SubmissionState.Duplicate, UnitOf(number - Kinds + 1));
            default:
                var made = Made(SubmissionState.Read, Report(unit));
                if (number % Kinds == 0)
                    first = made.Content;
                return made;
        }

        MixedFile Made(SubmissionState fate, AnnualReport report) => new(name + extension, Written(report, write), fate, unit);
    }

    private AnnualReport Report(string unit, int year = Year, bool wrong = false)
    {
        var drawn = Reports.Generate(random, null, out _);
        if (wrong)
            drawn.Figures["applications.received[0]"] = Cell.Of(drawn.Figures["applications.received[0]"].Number + 1);
        return new AnnualReport(drawn.Figures)
        {
            Organization = unit,
            Year = year,
            Title = $"{unit}{year}年政府信息公开工作年度报告",
            Signature = unit,
            SignedOn = drawn.SignedOn?.AddYears(year - Year),
            Preamble = [.. drawn.Preamble.Select(paragraph => new Paragraph(paragraph.Text.Replace($"{Year}", $"{year}", StringComparison.Ordinal)))],
            Sections = drawn.Sections,
        };
    }

    private static byte[] Written(AnnualReport report, Action<AnnualReport, Stream> write)
    {
        using var stream = new MemoryStream();
        write(report, stream);
        return stream.ToArray();
    }

    // In turn: a part that unpacks to far more than it says for itself, elements nested without end, entities that multiply.
    private static byte[] Hostile(int number)
    {
        const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var document = (number / Kinds % 3) switch
        {
            0 => $"<w:document xmlns:w=\"{Main}\"><w:body><w:p><w:r><w:t>{new string('a', 70 << 20)}</w:t></w:r></w:p></w:body></w:document>",
            1 => $"<w:document xmlns:w=\"{Main}\"><w:body>{string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000))}",
            _ => $"<!DOCTYPE x [<!ENTITY a \"{new string('b', 1000)}\"><!ENTITY c \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document xmlns:w=\"{Main}\"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>",
        };
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add("word/document.xml", document);

            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
