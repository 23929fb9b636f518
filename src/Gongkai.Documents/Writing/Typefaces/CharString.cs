namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>The outline of a glyph as a program (Adobe technical note 5177, Type 2 charstrings).</summary>
internal static class CharString
{
    private const byte HStem = 1, VStem = 3, CallRoutine = 10, Return = 11, Escape = 12, EndChar = 14,
        HStemHintMask = 18, HintMask = 19, CounterMask = 20, VStemHintMask = 23, Short = 28, CallGlobalRoutine = 29;

    private const int DeepestCall = 10;

    /// <summary>The program with all routines in place of their calls, so that the font can be cut without them.</summary>
    /// <param name="program">The glyph's program.</param>
    /// <param name="globalRoutines">Routines of the whole font.</param>
    /// <param name="routines">Routines of the glyph's part of the font.</param>
    /// <exception cref="InvalidDataException">The program is damaged.</exception>
    public static byte[] Flatten(byte[] program, CffIndex globalRoutines, CffIndex? routines)
    {
        var flat = new Flattening(globalRoutines, routines);
        flat.Run(program, 0);
        return flat.Program;
    }

    private sealed class Flattening(CffIndex globalRoutines, CffIndex? routines)
    {
        private readonly List<byte> flat = [];
        private int operands;
        private int stems;
        private (int At, int Value)? lastNumber;

        public byte[] Program => [.. flat];

        public bool Run(ReadOnlySpan<byte> program, int depth)
        {
            if (depth > DeepestCall)
                throw new InvalidDataException("Routines call each other too deeply.");
            while (program.Length > 0)
            {
                var first = program[0];
                if (first >= 32 || first == Short)
                {
                    var length = NumberLength(first);
                    lastNumber = (flat.Count, Number(program));
                    operands++;
                    Keep(ref program, length);
                    continue;
                }

                switch (first)
                {
                    case Return:
                        return false;
                    case CallRoutine or CallGlobalRoutine:
                        program = program[1..];
                        if (Run(Routine(first == CallGlobalRoutine ? globalRoutines : routines), depth + 1))
                            return true;
                        continue;
                    case EndChar:
                        Keep(ref program, 1);
                        return true;
                    case HStem or VStem or HStemHintMask or VStemHintMask:
                        stems += operands / 2;
                        Keep(ref program, 1);
                        break;
                    case HintMask or CounterMask:
                        // Numbers before the first mask are vertical stems without their operator.
                        stems += operands / 2;
                        Keep(ref program, 1 + ((stems + 7) / 8));
                        break;
                    default:
                        Keep(ref program, first == Escape ? 2 : 1);
                        break;
                }

                (operands, lastNumber) = (0, null);
            }

            return false;
        }

        private byte[] Routine(CffIndex? index)
        {
            if (index is not { } called || lastNumber is not var (at, value))
                throw new InvalidDataException("A routine is called that is not there.");
            flat.RemoveRange(at, flat.Count - at);
            operands--;
            lastNumber = null;
            return called.Item(value + (called.Count < 1240 ? 107 : called.Count < 33900 ? 1131 : 32768));
        }

        private void Keep(ref ReadOnlySpan<byte> program, int length)
        {
            if (length > program.Length)
                throw new InvalidDataException("The outline is cut.");
            flat.AddRange(program[..length]);
            program = program[length..];
        }

        private static int NumberLength(byte first) => first switch
        {
            Short => 3,
            <= 246 => 1,
            <= 254 => 2,
            _ => 5,
        };

        private static int Number(ReadOnlySpan<byte> number) => number[0] switch
        {
            Short when number.Length > 2 => (short)((number[1] << 8) | number[2]),
            >= 32 and <= 246 => number[0] - 139,
            >= 247 and <= 250 when number.Length > 1 => ((number[0] - 247) * 256) + number[1] + 108,
            >= 251 and <= 254 when number.Length > 1 => -((number[0] - 251) * 256) - number[1] - 108,
            _ => 0,
        };
    }
}
