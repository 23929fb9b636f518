using System.Text;

namespace Gongkai.Documents.Tests;

/// <summary>Damages a file at random, always the same way, and holds the reader to an answer.</summary>
internal static class Mutations
{
    /// <summary>Reads damaged copies of a file; each gives a report or an error that says more than that something went wrong.</summary>
    /// <param name="file">The file.</param>
    /// <param name="words">Pieces to put in, besides bytes at random.</param>
    /// <param name="times">How many copies.</param>
    public static void Sample(byte[] file, string[] words, int times)
    {
        var random = new Random(20210930);
        for (var round = 0; round < times; round++)
        {
            var damaged = Damaged(file, words, random);
            var result = new ReportReader().Read(damaged, "报告");
            Assert.True((result.Report is null) != (result.Error is null));
            Assert.True(result.Error?.Code != "file.damaged", $"round {round}: {result.Error?.Message}");
        }
    }

    private static byte[] Damaged(byte[] file, string[] words, Random random)
    {
        var bytes = new List<byte>(file);
        for (var changes = random.Next(1, 12); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 200), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(words[random.Next(words.Length)]));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 2000), bytes.Count - at)));
                    break;
            }

            if (bytes.Count == 0)
                bytes.Add(0);
        }

        return [.. bytes];
    }
}
