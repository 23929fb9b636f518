using System.Globalization;
using Gongkai.Documents.Conversion;

namespace Gongkai.Documents.Scans;

/// <summary>Makes out text in pictures by Tesseract.</summary>
/// <param name="programs">Where it may be.</param>
/// <param name="folder">Where pictures may be written.</param>
internal sealed class Tesseract(OutsidePrograms programs, WorkFolder folder)
{
    /// <summary>Its name on the path.</summary>
    public const string Program = "tesseract";

    private const string Chinese = "chi_sim", Latin = "eng";

    /// <summary>Whether the data is there by which it reads Chinese and figures.</summary>
    public bool KnowsChinese(CancellationToken cancellation)
    {
        var languages = (programs.Run(Program, ["--list-langs"], folder.Path, cancellation) ?? "").Split('\n', StringSplitOptions.TrimEntries);
        return languages.Contains(Chinese) && languages.Contains(Latin);
    }

    /// <summary>A picture of any kind it opens as a pdf; what it reads there as one line is not looked at.</summary>
    /// <returns>The pdf's name in the folder; where the picture cannot be opened no such file is there.</returns>
    public string Wrap(string picture, CancellationToken cancellation)
    {
        Run([picture, "wrapped"], ["-l", Latin, "--psm", "13"], "pdf", cancellation);
        return "wrapped.pdf";
    }

    /// <summary>A page, as one block of text: reports are printed in a single column.</summary>
    public List<RecognisedLine> ReadPage(GreyRaster page, string name, CancellationToken cancellation)
    {
        page.WritePgm(folder.At(name + "-rest.pgm"));
        return Read(name + "-rest.pgm", ["-l", Chinese, "--psm", "6"], cancellation);
    }

    /// <summary>Cells with words, each a block of text.</summary>
    public List<RecognisedLine> ReadLabels(List<CellPicture> cells, string name, CancellationToken cancellation) =>
        ReadCells(cells, name, ["-l", Chinese, "--psm", "6"], cancellation);

    /// <summary>Cells with numbers, each a line.</summary>
    public List<RecognisedLine> ReadFigures(List<CellPicture> cells, string name, CancellationToken cancellation) =>
        ReadCells(cells, name, ["-l", Latin, "--psm", "7", "-c", "tessedit_char_whitelist=0123456789.,"], cancellation);

    /// <summary>All cells in one run: starting the program costs more than reading a cell.</summary>
    private List<RecognisedLine> ReadCells(List<CellPicture> cells, string name, string[] options, CancellationToken cancellation)
    {
        if (cells.Count == 0)
            return [];
        var pictures = new string[cells.Count];
        for (var i = 0; i < pictures.Length; i++)
        {
            pictures[i] = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}.pgm");
            cells[i].Picture.WritePgm(folder.At(pictures[i]));
        }

        File.WriteAllLines(folder.At(name + ".txt"), pictures);
        return Read(name + ".txt", options, cancellation);
    }

    private List<RecognisedLine> Read(string input, string[] options, CancellationToken cancellation) =>
        RecognisedLine.ReadTsv(Run([input, "-"], options, "tsv", cancellation) ?? "");

    private string? Run(string[] files, string[] options, string result, CancellationToken cancellation) =>
        programs.Run(Program, [.. files, .. options, "--dpi", "300", result], folder.Path, cancellation);
}
