using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>Finds its way in the outlines of a font in Compact Font Format (Adobe technical note 5176).</summary>
internal sealed class CffFont
{
    private readonly FontFile file;
    private readonly long start;
    private readonly CffIndex charStrings;
    private readonly CffIndex globalRoutines;
    private readonly List<(CffDict Dict, CffDict Private, CffIndex? Routines)> parts = [];
    private readonly byte[]? partOfGlyph;

    // Reports are written in the same few thousand characters.
    private readonly ConcurrentDictionary<int, byte[]> outlines = [];
    private readonly List<(int FirstGlyph, int Part)> partRanges = [];

    /// <summary>Reads the dictionaries of the font.</summary>
    /// <exception cref="InvalidDataException">The font is damaged.</exception>
    public CffFont(FontFace face)
    {
        file = face.File;
        start = face.Place("CFF ")!.Value.Offset;
        var names = CffIndex.At(file, start + file.Read(start + 2, 1)[0]);
        var tops = CffIndex.At(file, names.End);
        Top = CffDict.Parse(tops.Item(0));
        var strings = CffIndex.At(file, tops.End);
        globalRoutines = CffIndex.At(file, strings.End);
        charStrings = CffIndex.At(file, start + Top.Offset(CffDict.CharStrings));
        if (Top.Has(CffDict.FontDicts))
        {
            var dicts = CffIndex.At(file, start + Top.Offset(CffDict.FontDicts));
            for (var part = 0; part < dicts.Count; part++)
                AddPart(CffDict.Parse(dicts.Item(part)));
            var select = start + Top.Offset(CffDict.FontDictSelect);
            switch (file.Read(select, 1)[0])
            {
                case 0:
                    partOfGlyph = file.Read(select + 1, charStrings.Count);
                    break;
                case 3:
                    var ranges = file.Read(select + 3, 3 * file.UInt16(select + 1)).AsSpan();
                    for (; ranges.Length > 0; ranges = ranges[3..])
                        partRanges.Add((BinaryPrimitives.ReadUInt16BigEndian(ranges), ranges[2]));
                    break;
                case var format:
                    throw new InvalidDataException($"FDSelect of format {format} in {file.Path}.");
            }
        }
        else
        {
            AddPart(Top);
        }
    }

    /// <summary>The dictionary of the whole font.</summary>
    public CffDict Top { get; }

    /// <summary>The part of the font that a glyph belongs to: kana, Latin, Chinese characters have their own measures.</summary>
    public int PartOf(int glyph) => partOfGlyph?[glyph] ?? partRanges.FindLast(range => range.FirstGlyph <= glyph).Part;

    /// <summary>The dictionary of a part and its private dictionary.</summary>
    public (CffDict Dict, CffDict Private) Part(int part) => (parts[part].Dict, parts[part].Private);

    /// <summary>The outline of a glyph without calls of routines.</summary>
    public byte[] Outline(int glyph) =>
        outlines.GetOrAdd(glyph, one => CharString.Flatten(charStrings.Item(one), globalRoutines, parts[PartOf(one)].Routines));

    private void AddPart(CffDict dict)
    {
        var place = dict.Numbers(CffDict.Private);
        var measures = CffDict.Parse(file.Read(start + (long)place[1], (int)place[0]));
        CffIndex? routines = measures.Has(CffDict.Routines) ? CffIndex.At(file, start + (long)place[1] + measures.Offset(CffDict.Routines)) : null;
        parts.Add((dict, measures, routines));
    }
}

/// <summary>A list of pieces in a CFF font.</summary>
/// <param name="File">The file.</param>
/// <param name="Count">How many pieces there are.</param>
/// <param name="OffsetSize">Bytes of an offset.</param>
/// <param name="Start">Where the offsets begin.</param>
internal readonly record struct CffIndex(FontFile File, int Count, int OffsetSize, long Start)
{
    private long Data => Start + ((Count + 1L) * OffsetSize) - 1;

    /// <summary>Where the list ends in the file.</summary>
    public long End => Count == 0 ? Start : Data + Offset(Count);

    /// <summary>The list that begins there.</summary>
    public static CffIndex At(FontFile file, long offset) =>
        file.UInt16(offset) is var count and > 0 ? new CffIndex(file, count, file.Read(offset + 2, 1)[0], offset + 3) : new CffIndex(file, 0, 1, offset + 2);

    /// <summary>A piece.</summary>
    /// <exception cref="InvalidDataException">There is none of that number.</exception>
    public byte[] Item(int number)
    {
        if (number < 0 || number >= Count)
            throw new InvalidDataException($"No piece {number} among {Count} in {File.Path}.");
        var from = Offset(number);
        return File.Read(Data + from, (int)(Offset(number + 1) - from));
    }

    private long Offset(int number)
    {
        var offset = 0L;
        foreach (var part in File.Read(Start + ((long)number * OffsetSize), OffsetSize))
            offset = (offset << 8) | part;
        return offset;
    }
}
