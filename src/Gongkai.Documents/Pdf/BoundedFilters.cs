using System.Buffers;
using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Pdf;

/// <summary>
/// Unpacks the streams of a pdf within a budget for the whole file: PdfPig by itself unpacks whatever a stream holds.
/// Pictures are never unpacked, their pixels are of no use to us.
/// </summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    private BoundedFilters(IReadOnlyDictionary<string, IFilter> filters) : base(filters)
    {
    }

    public static BoundedFilters For(ReadingLimits limits, CancellationToken cancellation)
    {
        var budget = new UnpackingBudget(limits.ExpandedBytes, cancellation);
        var flate = new BoundedFlate(budget);
        var lzw = new BoundedLzw(budget);
        var runLength = new BoundedRunLength(budget);
        var ascii85 = new Counted(new Ascii85Filter(), budget);
        var asciiHex = new Counted(new AsciiHexDecodeFilter(), budget);
        var picture = new PictureFilter();
        return new BoundedFilters(new Dictionary<string, IFilter>(StringComparer.Ordinal)
        {
            [NameToken.FlateDecode.Data] = flate,
            [NameToken.FlateDecodeAbbreviation.Data] = flate,
            [NameToken.LzwDecode.Data] = lzw,
            [NameToken.LzwDecodeAbbreviation.Data] = lzw,
            [NameToken.RunLengthDecode.Data] = runLength,
            [NameToken.RunLengthDecodeAbbreviation.Data] = runLength,
            [NameToken.Ascii85Decode.Data] = ascii85,
            [NameToken.Ascii85DecodeAbbreviation.Data] = ascii85,
            [NameToken.AsciiHexDecode.Data] = asciiHex,
            [NameToken.AsciiHexDecodeAbbreviation.Data] = asciiHex,
            [NameToken.CcittfaxDecode.Data] = picture,
            [NameToken.CcittfaxDecodeAbbreviation.Data] = picture,
            [NameToken.DctDecode.Data] = picture,
            [NameToken.DctDecodeAbbreviation.Data] = picture,
            [NameToken.Jbig2Decode.Data] = picture,
            [NameToken.JpxDecode.Data] = picture,
        });
    }

    /// <summary>How many bytes the streams of the file may still unpack to.</summary>
    private sealed class UnpackingBudget(long most, CancellationToken cancellation)
    {
        private long spent;

        public void Spend(long count)
        {
            cancellation.ThrowIfCancellationRequested();
            spent += count;
            if (spent > most)
                throw new UnreadableException("pdf.too_large", $"pdf 文件解压后超过 {most >> 20} MB，可能是压缩炸弹，已停止读取。请用正常方式重新导出 pdf。");
        }
    }

    private sealed class BoundedFlate(UnpackingBudget budget) : IFilter
    {
        private readonly FlateFilter unpredicted = new();

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (input.Length < 2)
                return Memory<byte>.Empty;
            if (!HasPredictor(streamDictionary, filterIndex))
                return Inflate(input, keep: true);
            // The predictor is PdfPig's; what it is given to unpack is measured first.
            Inflate(input, keep: false);
            return unpredicted.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private Memory<byte> Inflate(ReadOnlyMemory<byte> input, bool keep)
        {
            // The two bytes of zlib's header are skipped and its checksum ignored, as other readers of pdf do.
            using var packed = new MemoryStream(input[2..].ToArray(), writable: false);
            using var inflater = new DeflateStream(packed, CompressionMode.Decompress);
            using var unpacked = new MemoryStream(keep ? Math.Min(input.Length * 3, 1 << 20) : 0);
            var buffer = ArrayPool<byte>.Shared.Rent(32 << 10);
            try
            {
                while (inflater.Read(buffer) is var count and > 0)
                {
                    budget.Spend(count);
                    if (keep)
                        unpacked.Write(buffer.AsSpan(0, count));
                }
            }
            catch (InvalidDataException)
            {
                // What was unpacked before the damage is still text.
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
        }
    }

    /// <summary>LZW without predictor: nobody writes text or fonts with one, and a sequence table without bound is a bomb of its own.</summary>
    private sealed class BoundedLzw(UnpackingBudget budget) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var parameters = DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex);
            var late = parameters.TryGet(NameToken.EarlyChange, out NumericToken early) && early.Int == 0;
            return LzwDecoder.Decode(input.Span, early: !late, budget.Spend);
        }
    }

    private sealed class BoundedRunLength(UnpackingBudget budget) : IFilter
    {
        private readonly RunLengthFilter inner = new();

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Spend(input.Length * 64L);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }

    /// <summary>A filter whose output is shorter than its input.</summary>
    private sealed class Counted(IFilter inner, UnpackingBudget budget) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Spend(input.Length);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }

    private sealed class PictureFilter : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            Memory<byte>.Empty;
    }

    private static bool HasPredictor(DictionaryToken dictionary, int index)
    {
        var parameters = DecodeParameterResolver.GetFilterParameters(dictionary, index);
        if (!parameters.TryGet(NameToken.Predictor, out NumericToken predictor) || predictor.Int <= 1)
            return false;
        // PdfPig makes a buffer of one row before it has seen a byte of it.
        if (Exceeds(NameToken.Columns, 1_000_000) || Exceeds(NameToken.BitsPerComponent, 16) || Exceeds(NameToken.Colors, 32))
            throw new UnreadableException("pdf.damaged", "pdf 文件内部结构异常（预测器参数无效），无法读取。请重新导出 pdf。");
        return true;

        bool Exceeds(NameToken name, int most) => parameters.TryGet(name, out NumericToken value) && !(value.Double >= 1 && value.Double <= most);
    }
}
