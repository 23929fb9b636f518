using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Pdf;

/// <summary>Takes no notice of colours: reading does not need them, and looking them up would read profiles and functions.</summary>
internal sealed class NoColors : IColorSpaceContext
{
    public static NoColors Instance { get; } = new();

    public ColorSpaceDetails CurrentStrokingColorSpace => DeviceGrayColorSpaceDetails.Instance;

    public ColorSpaceDetails CurrentNonStrokingColorSpace => DeviceGrayColorSpaceDetails.Instance;

    public IColorSpaceContext DeepClone() => this;

    public void SetStrokingColorspace(NameToken colorspace, DictionaryToken? dictionary = null)
    {
    }

    public void SetNonStrokingColorspace(NameToken colorspace, DictionaryToken? dictionary = null)
    {
    }

    public void SetStrokingColor(double[] operands, NameToken? patternName = null)
    {
    }

    public void SetStrokingColorGray(double gray)
    {
    }

    public void SetStrokingColorRgb(double r, double g, double b)
    {
    }

    public void SetStrokingColorCmyk(double c, double m, double y, double k)
    {
    }

    public void SetNonStrokingColor(double[] operands, NameToken? patternName = null)
    {
    }

    public void SetNonStrokingColorGray(double gray)
    {
    }

    public void SetNonStrokingColorRgb(double r, double g, double b)
    {
    }

    public void SetNonStrokingColorCmyk(double c, double m, double y, double k)
    {
    }
}
