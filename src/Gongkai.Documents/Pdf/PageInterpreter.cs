using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Pdf;

/// <summary>Runs a page's drawing operations and notes its characters, lines, areas and pictures.</summary>
internal sealed class PageInterpreter : BaseStreamProcessor<PageMarks>
{
    /// <summary>A form that draws forms that draw forms … multiplies its content; real ones are a few levels deep.</summary>
    private const int DeepestForm = 20;

    /// <summary>Most operations of one page, forms included: far beyond any page that a person can read.</summary>
    private const int MostOperations = 5_000_000;

    private readonly PdfReadingOptions options;
    private readonly ResourceScreen screen;
    private readonly PageMarks marks;
    private readonly Dictionary<StreamToken, StreamToken> screenedForms = new(ReferenceEqualityComparer.Instance);
    private readonly DrawnPath path = new();
    private readonly Stack<Box> clips = new();
    private Box clip;
    private bool clipsNext;
    private int formDepth;
    private int operationsDone;

    public PageInterpreter(
        int pageNumber,
        IResourceStore resourceStore,
        IPdfTokenScanner pdfScanner,
        IPageContentParser pageContentParser,
        ILookupFilterProvider filterProvider,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix,
        PdfReadingOptions options,
        ResourceScreen screen,
        PageMarks marks)
        : base(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, options)
    {
        this.options = options;
        this.screen = screen;
        this.marks = marks;
        GetCurrentState().ColorSpaceContext = NoColors.Instance;
        clip = new Box(0, 0, marks.Width, marks.Height);
    }

    public override PageMarks Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return marks;
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            if ((++operationsDone & 0xff) == 0)
                CheckBounds();
            operation.Run(this);
        }
    }

    private void CheckBounds()
    {
        options.Cancellation.ThrowIfCancellationRequested();
        if (operationsDone > MostOperations || marks.Horizontal.Count + marks.Vertical.Count + marks.Fills.Count > PdfReadingOptions.LinesAPage)
            throw new UnreadableException("pdf.too_complex", $"pdf 第{PageNumber}页的绘图内容过多（可能是工程图或恶意文件），已停止读取。请重新导出 pdf。");
    }

    public override void PushState()
    {
        base.PushState();
        clips.Push(clip);
    }

    public override void PopState()
    {
        base.PopState();
        if (clips.TryPop(out var outer))
            clip = outer;
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (formDepth >= DeepestForm)
            return;
        if (!screenedForms.TryGetValue(formStream, out var form))
            screenedForms[formStream] = form = ScreenForm(formStream);
        formDepth++;
        base.ProcessFormXObject(form, xObjectName);
        formDepth--;
    }

    private StreamToken ScreenForm(StreamToken form) =>
        form.StreamDictionary.TryGet(NameToken.Resources, PdfScanner, out DictionaryToken? resources)
            ? new StreamToken(form.StreamDictionary.With(NameToken.Resources, screen.Screen(resources)).Without(NameToken.Group), form.Data)
            : form;

    /// <summary>Line styles, transparency and the like; a font set this way is not known in reports.</summary>
    public override void SetNamedGraphicsState(NameToken stateName)
    {
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        options.CountGlyph();
        var toPage = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        if (TurnOf(toPage.A, toPage.B) is not { } turn)
            return;
        var (x, y) = ((float)toPage.E, (float)toPage.F);
        var width = (float)(characterBoundingBox.Width * Math.Sqrt((toPage.A * toPage.A) + (toPage.B * toPage.B)));
        var size = (float)Math.Sqrt((toPage.C * toPage.C) + (toPage.D * toPage.D));
        if (!(size > 0.5f) || !float.IsFinite(width) || !float.IsFinite(size))
            return;
        // Text in a cell too narrow for it is cut at the cell's border; a character counts as seen when half of it may be.
        var glyph = new Glyph("", x, y, width, size, turn);
        var (middleX, middleY) = glyph.Centre();
        if (!(middleX >= clip.Left - (size / 2) && middleX <= clip.Right + (size / 2) && middleY >= clip.Bottom - (size / 2) && middleY <= clip.Top + (size / 2)))
            return;
        if (currentState.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
            marks.InvisibleGlyphs++;
        if (CharacterForms.Usual(unicode) is { Length: > 0 } text)
            marks.Glyphs.Add(glyph with { Text = text });
    }

    /// <summary>The direction of a line of text; null where it leans, as only watermarks do.</summary>
    private static TextTurn? TurnOf(double along, double up)
    {
        const double lean = 0.1;
        if (Math.Abs(up) <= Math.Abs(along) * lean)
            return along >= 0 ? TextTurn.None : TextTurn.Half;
        if (Math.Abs(along) <= Math.Abs(up) * lean)
            return up > 0 ? TextTurn.Quarter : TextTurn.ThreeQuarters;
        return null;
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => AddPicture(xObjectContentRecord.AppliedTransformation);

    protected override void RenderInlineImage(InlineImage inlineImage) => AddPicture(CurrentTransformationMatrix);

    private void AddPicture(in TransformationMatrix matrix)
    {
        var (x1, y1) = matrix.Transform(0, 0);
        var (x2, y2) = matrix.Transform(1, 1);
        var seen = Box.Between(x1, y1, x2, y2).Intersect(clip);
        if (seen.Width > 0 && seen.Height > 0 && marks.Pictures.Count < PdfReadingOptions.LinesAPage)
            marks.Pictures.Add(seen);
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath()
    {
        path.Close();
        return CurrentPosition;
    }

    public override void MoveTo(double x, double y)
    {
        var (pageX, pageY) = ToPage(x, y);
        path.MoveTo(pageX, pageY);
    }

    public override void LineTo(double x, double y)
    {
        var (pageX, pageY) = ToPage(x, y);
        path.LineTo(pageX, pageY);
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
        var (pageX, pageY) = ToPage(x3, y3);
        path.CurveTo(pageX, pageY);
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => BezierCurveTo(x2, y2, x3, y3);

    public override void Rectangle(double x, double y, double width, double height)
    {
        var matrix = CurrentTransformationMatrix;
        var (x1, y1) = matrix.Transform(x, y);
        var (x2, y2) = matrix.Transform(x + width, y + height);
        path.Rectangle(Box.Between(x1, y1, x2, y2));
    }

    private (double X, double Y) ToPage(double x, double y)
    {
        var (pageX, pageY) = CurrentTransformationMatrix.Transform(x, y);
        CurrentPosition = new PdfPoint(pageX, pageY);
        return (pageX, pageY);
    }

    public override void StrokePath(bool close)
    {
        if (close)
            path.Close();
        path.Stroke(marks, clip);
        EndPath();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        path.Fill(marks, clip);
        EndPath();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close)
            path.Close();
        path.Stroke(marks, clip);
        path.Fill(marks, clip);
        EndPath();
    }

    public override void EndPath()
    {
        if (clipsNext && !path.IsEmpty)
            clip = clip.Intersect(path.Bounds());
        clipsNext = false;
        path.Clear();
    }

    public override void ClosePath() => path.Close();

    public override void ModifyClippingIntersect(FillingRule clippingRule) => clipsNext = true;

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var placed = CurrentTransformationMatrix.Transform(rectangle);
        clip = clip.Intersect(Box.Around(
            Box.Between(placed.BottomLeft.X, placed.BottomLeft.Y, placed.TopRight.X, placed.TopRight.Y),
            Box.Between(placed.TopLeft.X, placed.TopLeft.Y, placed.BottomRight.X, placed.BottomRight.Y)));
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
