namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>A dictionary of a CFF font; its values are kept as they were written.</summary>
internal sealed class CffDict
{
    /// <summary>Operators; those of two bytes have 12 as their first.</summary>
    public const int Charset = 15, CharStrings = 17, Private = 18, Routines = 19,
        FontMatrix = 0x0C07, RegistryOrderingSupplement = 0x0C1E, GlyphCount = 0x0C22, FontDicts = 0x0C24, FontDictSelect = 0x0C25;

    private readonly List<(int Operator, byte[] Operands)> entries = [];

    /// <summary>Takes the dictionary apart.</summary>
    public static CffDict Parse(ReadOnlySpan<byte> bytes)
    {
        var dict = new CffDict();
        var begin = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var first = bytes[at];
            if (first > 21)
            {
                at += OperandLength(bytes[at..]);
                continue;
            }

            var operands = bytes[begin..at].ToArray();
            at += first == 12 ? 2 : 1;
            dict.entries.Add((first == 12 && at <= bytes.Length ? 0x0C00 | bytes[at - 1] : first, operands));
            begin = at;
        }

        return dict;
    }

    /// <summary>Whether the dictionary says anything about it.</summary>
    public bool Has(int @operator) => entries.Exists(entry => entry.Operator == @operator);

    /// <summary>A value that is an offset.</summary>
    public long Offset(int @operator) => Numbers(@operator)[0];

    /// <summary>A value that is a list of whole numbers.</summary>
    /// <exception cref="InvalidDataException">The dictionary says nothing about it.</exception>
    public IReadOnlyList<long> Numbers(int @operator)
    {
        ReadOnlySpan<byte> operands = entries.Find(entry => entry.Operator == @operator).Operands ?? throw new InvalidDataException($"No operator {@operator}.");
        var numbers = new List<long>();
        while (operands.Length > 0)
        {
            numbers.Add(operands[0] switch
            {
                28 => (short)((operands[1] << 8) | operands[2]),
                29 => (operands[1] << 24) | (operands[2] << 16) | (operands[3] << 8) | operands[4],
                >= 32 and <= 246 => operands[0] - 139,
                >= 247 and <= 250 => ((operands[0] - 247) * 256) + operands[1] + 108,
                >= 251 and <= 254 => -((operands[0] - 251) * 256) - operands[1] - 108,
                _ => throw new InvalidDataException("Not a whole number."),
            });
            operands = operands[OperandLength(operands)..];
        }

        return numbers;
    }

    /// <summary>Writes the entries that are wanted, as they were.</summary>
    public void CopyTo(Stream stream, Func<int, bool> wanted)
    {
        foreach (var (@operator, operands) in entries.Where(entry => wanted(entry.Operator)))
        {
            stream.Write(operands);
            WriteOperator(stream, @operator);
        }
    }

    /// <summary>Writes an entry of whole numbers, each in five bytes, so that its length is known before its value.</summary>
    public static void Write(Stream stream, int @operator, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
            stream.Write([29, (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
        WriteOperator(stream, @operator);
    }

    private static void WriteOperator(Stream stream, int @operator)
    {
        if (@operator > 0xFF)
            stream.WriteByte((byte)(@operator >> 8));
        stream.WriteByte((byte)@operator);
    }

    private static int OperandLength(ReadOnlySpan<byte> operand)
    {
        switch (operand[0])
        {
            case 28:
                return 3;
            case 29:
                return 5;
            case 30:
                // A decimal number: two digits a byte, 15 ends it.
                for (var length = 1; length < operand.Length; length++)
                {
                    if ((operand[length] & 0x0F) == 0x0F || operand[length] >> 4 == 0x0F)
                        return length + 1;
                }

                return operand.Length;
            default:
                return operand[0] > 246 ? 2 : 1;
        }
    }
}
