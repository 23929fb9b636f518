using System.Globalization;
using Gongkai.Documents.Conversion;
using Gongkai.Documents.Pdf;
using Gongkai.Documents.Scans;
using Gongkai.Documents.Writing.PdfFile;
using Gongkai.Documents.Writing.Typefaces;

namespace Gongkai.Documents.Redaction;

/// <summary>
/// Blacks out in a pdf by drawing it anew: each page becomes a picture with black boxes in its pixels, and what is still to be
/// read is laid over it invisibly, so that the file can be searched and read aloud. Nothing of the old file comes along:
/// no fonts, bookmarks, forms, structure, metadata or earlier revisions.
/// </summary>
internal sealed class PdfRedaction(ReadingLimits limits, OutsidePrograms programs)
{
    /// <summary>Pixels of a page's longer side: 200 dots an inch on A4, bounded on any paper.</summary>
    private const string LongSide = "2339";

    private const string Drawing = "pdftoppm";

    /// <summary>How far a black box reaches beyond the characters, in points.</summary>
    private const float Margin = 0.75f;

    /// <summary>Blacks out; see <see cref="DocumentRedaction.Redact"/>.</summary>
    public RedactedFile Redact(string name, ReadOnlyMemory<byte> content, IReadOnlyList<RedactionMark> marks, CancellationToken cancellation)
    {
        if (!programs.IsInstalled(Drawing))
            throw new UnreadableException("redaction.not_installed", "遮盖 pdf 需要 pdftoppm，而本机没有安装。请安装 poppler-utils。");
        var pages = PdfReader.ReadMarks(content, limits, cancellation).ConvertAll(page => (page.Width, page.Height, Text: new PageText(page)));
        var boxes = pages.ConvertAll(_ => new List<(List<Box> Boxes, RedactionMark Mark)>());
        foreach (var mark in marks)
        {
            if (mark.Area is { } area)
            {
                if (area.Page > pages.Count)
                    throw new UnreadableException("redaction.area", $"要遮盖的区域在第{area.Page}页，而文件只有{pages.Count}页，请在页面上重新框选。");
                var (width, height, _) = pages[area.Page - 1];
                boxes[area.Page - 1].Add(([Box.Between(area.Left * width, (1 - area.Top) * height, (area.Left + area.Width) * width, (1 - area.Top - area.Height) * height)], mark));
                continue;
            }

            var found = 0;
            for (var i = 0; i < pages.Count; i++)
            {
                foreach (var place in pages[i].Text.Find(mark.Passage!))
                {
                    boxes[i].Add((place.ConvertAll(PageText.AreaOf), mark));
                    found++;
                }
            }

            if (found == 0)
                throw DocumentRedaction.NotFound(mark.Passage!);
        }

        var redacted = Draw(content, pages, boxes.ConvertAll(page => page.SelectMany(place => place.Boxes).Select(Grown).ToList()), cancellation);
        Prove(redacted, marks, pages, boxes.ConvertAll(page => page.SelectMany(place => place.Boxes).ToList()), cancellation);
        return new RedactedFile(redacted, MediaTypes.Pdf, DocumentRedaction.List(name, boxes.SelectMany((page, i) => page
            .OrderByDescending(place => place.Boxes.Max(box => box.Top)).Select(place => ($"第{i + 1}页", place.Mark)))));
    }

    private byte[] Draw(ReadOnlyMemory<byte> content, List<(float Width, float Height, PageText Text)> pages, List<List<Box>> boxes, CancellationToken cancellation)
    {
        using var folder = new WorkFolder();
        folder.Save("input.pdf", content.Span);
        var fonts = new DocumentFonts(InstalledFonts.OfMachine);
        var structure = new StructureElement("Document");
        var drawn = new List<PdfPage>(pages.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            programs.Run(Drawing, ["-cropbox", "-scale-to", LongSide, "-f", number, "-l", number, "-singlefile", "input.pdf", "page"], folder.Path, cancellation);
            if (folder.Take("page.ppm") is not { } file || PageRaster.Read(file) is not { } raster)
                throw new UnreadableException("pdf.damaged", $"pdf 的第{i + 1}页无法绘制，没有生成文件。请重新导出 pdf 后再试。");
            var page = new PdfPage(pages[i].Width, pages[i].Height);
            var scale = raster.Width / pages[i].Width;
            var shown = pages[i].Text.Glyphs.Where(glyph => !boxes[i].Exists(box => Touches(box, PageText.AreaOf(glyph))) && raster.HasInk(Pixels(PageText.AreaOf(glyph), scale, raster.Height))).ToList();
            foreach (var box in boxes[i])
                raster.Blacken(Pixels(box, scale, raster.Height));
            var isGrey = raster.IsGrey;
            page.Picture(raster.Samples(isGrey), raster.Width, raster.Height, isGrey);
            HiddenText.Lay(page, pages[i].Height, shown, fonts, structure);
            drawn.Add(page);
        }

        using var stream = new MemoryStream();
        // Title and author of the old file say too much: the new one has none.
        PdfDocumentFile.Write(stream, "", null, drawn, structure, fonts);
        return stream.ToArray();
    }

    // Read again: no passage anywhere, no character inside a box.
    private void Prove(byte[] redacted, IReadOnlyList<RedactionMark> marks, List<(float Width, float Height, PageText Text)> before, List<List<Box>> boxes, CancellationToken cancellation)
    {
        var pages = PdfReader.ReadMarks(redacted, limits, cancellation).ConvertAll(page => new PageText(page));
        if (pages.Count != before.Count)
            throw new UnreadableException("redaction.left", "遮盖后页数与原来不一致，没有生成文件。请重新导出 pdf 后再试。");
        if (marks.FirstOrDefault(mark => mark.Passage is { } passage && pages.Exists(page => page.Find(passage).Count > 0)) is { } left)
            throw DocumentRedaction.Left(left.Passage!);
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i].Glyphs.FirstOrDefault(glyph => boxes[i].Exists(box => glyph.Centre() is var (x, y) && box.Contains(x, y))) is { Text.Length: > 0 } inside)
                throw DocumentRedaction.Left(inside.Text);
        }
    }

    private static Box Grown(Box box) => new(box.Left - Margin, box.Bottom - Margin, box.Right + Margin, box.Top + Margin);

    // More than the edge of a neighbour.
    private static bool Touches(Box box, Box other) => box.Intersect(other) is { Width: > 0, Height: > 0 } common
        && common.Width * common.Height > 0.2f * other.Width * other.Height;

    private static PixelBox Pixels(Box box, float scale, int height) => new(
        (int)MathF.Floor(box.Left * scale), height - (int)MathF.Ceiling(box.Top * scale), (int)MathF.Ceiling(box.Right * scale), height - (int)MathF.Floor(box.Bottom * scale));
}
