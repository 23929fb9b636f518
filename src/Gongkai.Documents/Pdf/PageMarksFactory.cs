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
/// Lets PdfPig interpret a page straight into <see cref="PageMarks"/>, without making its own letters, paths and
/// annotations first. PdfPig makes the factory itself, hence the parameters.
/// </summary>
internal sealed class PageMarksFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions) : IPageFactory<PageMarks>
{
    private readonly Interpreting interpreting =
        new(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions, new ResourceScreen(pdfScanner, filterProvider));

    public PageMarks Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        var screen = interpreting.Screen;
        for (var inherited = pageTreeMembers.ParentResources.Count; inherited > 0; inherited--)
            pageTreeMembers.ParentResources.Enqueue(screen.Screen(pageTreeMembers.ParentResources.Dequeue()));
        if (dictionary.TryGet(NameToken.Resources, pdfScanner, out DictionaryToken? resources))
            dictionary = dictionary.With(NameToken.Resources, screen.Screen(resources));
        return interpreting.Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    private sealed class Interpreting(
        IPdfTokenScanner pdfScanner,
        IResourceStore resourceStore,
        ILookupFilterProvider filterProvider,
        IPageContentParser pageContentParser,
        ParsingOptions parsingOptions,
        ResourceScreen screen)
        : BasePageFactory<PageMarks>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
    {
        public ResourceScreen Screen => screen;

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
            var marks = new PageMarks((float)visible.Width, (float)visible.Height);
            if (operations is null || operations.Count == 0)
                return marks;
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
                screen,
                marks);
            return interpreter.Process(pageNumber, operations);
        }
    }
}
