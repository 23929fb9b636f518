using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Pdf;

/// <summary>
/// Lets PdfPig interpret a page straight into <see cref="PageMarks"/>, without making its own letters, paths and annotations first.
/// </summary>
internal sealed class PageMarksFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<PageMarks>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    protected override PageMarks ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var visible = cropBox.GetVisibleBounds(rotation);
        if (operations is null || operations.Count == 0)
            return new PageMarks((float)visible.Width, (float)visible.Height);
        var interpreter = new PageInterpreter(
            pageNumber,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            (PdfReadingOptions)ParsingOptions,
            new PageMarks((float)visible.Width, (float)visible.Height));
        return interpreter.Process(pageNumber, operations);
    }
}
