namespace Gongkai.Documents.Pdf;

/// <summary>Unpacks LZW data as pdf writes it: codes of 9 to 12 bits, highest bit first.</summary>
internal static class LzwDecoder
{
    private const int Clear = 256;
    private const int End = 257;
    private const int TableSize = 4096;

    /// <summary>Unpacks; damaged data gives what was readable before the damage.</summary>
    /// <param name="input">The packed bytes.</param>
    /// <param name="early">Whether codes grow one entry early, as is usual.</param>
    /// <param name="spend">Told the length of each piece before it is written; may throw.</param>
    public static Memory<byte> Decode(ReadOnlySpan<byte> input, bool early, Action<long> spend)
    {
        var prefixes = new short[TableSize];
        var lengths = new int[TableSize];
        var suffixes = new byte[TableSize];
        for (var i = 0; i < Clear; i++)
            (prefixes[i], lengths[i], suffixes[i]) = (-1, 1, (byte)i);

        var output = new MemoryStream(input.Length * 2);
        var sequence = new byte[TableSize];
        var (next, bits, previous) = (End + 1, 9, -1);
        var (held, heldBits) = (0, 0);
        foreach (var octet in input)
        {
            (held, heldBits) = (held << 8 | octet, heldBits + 8);
            if (heldBits < bits)
                continue;
            heldBits -= bits;
            var code = held >> heldBits;
            held &= (1 << heldBits) - 1;
            if (code == End)
                break;
            if (code == Clear)
            {
                (next, bits, previous) = (End + 1, 9, -1);
                continue;
            }

            if (code > next || (code == next && previous < 0))
                break;
            if (previous >= 0 && next < TableSize)
            {
                (prefixes[next], lengths[next]) = ((short)previous, lengths[previous] + 1);
                suffixes[next] = First(code == next ? previous : code);
                next++;
            }
            else if (code == next)
            {
                break;
            }

            Write(code);
            previous = code;
            bits = (next + (early ? 1 : 0)) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);

        byte First(int code)
        {
            while (prefixes[code] >= 0)
                code = prefixes[code];
            return suffixes[code];
        }

        void Write(int code)
        {
            var length = lengths[code];
            spend(length);
            for (var i = length; i-- > 0; code = prefixes[code])
                sequence[i] = suffixes[code];
            output.Write(sequence, 0, length);
        }
    }
}
