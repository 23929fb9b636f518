using CsCheck;
using Gongkai.Data.Search;

namespace Gongkai.Data.Tests.Search;

public sealed class SubstringRecallTest
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("政府信息公开", "信息公开条例", "2024年", "〔2024〕", "A座", "养老保险", "公开", "开公", " ", "\n", "，", "𠮷林", "１２３"),
        Gen.Char['一', '丄'].Select(c => c.ToString()),
        Gen.Char[' ', '~'].Select(c => c.ToString())).Array[0, 30].Select(string.Concat);

    [Fact]
    public void A_search_finds_exactly_what_a_scan_of_all_texts_finds() => Gen.Select(Text.Array[1, 30], Gen.Int[0, 1000].Array[40], Gen.Int[1, 8].Array[40]).Sample((texts, starts, lengths) =>
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-recall").FullName;
        using (var index = new SearchIndex(folder))
        {
            index.Apply(texts.Select((text, id) => new SearchDocument(id, 1, "", text, new DateOnly(2024, 1, 1))), [], 1);
            foreach (var (start, length) in starts.Zip(lengths))
            {
                var folded = FoldedText.Of(texts[start % texts.Length]).Runes;
                var words = string.Concat(folded.Skip(start % (folded.Length + 1)).Take(length).Select(rune => rune.ToString())).Replace("\"", "", StringComparison.Ordinal);
                if (words.Length == 0 || SearchWords.Of($"\"{words}\"").Wanted is not [var wanted] || Synonyms.Of(wanted).Count > 0)
                    continue;
                var expected = Enumerable.Range(0, texts.Length).Where(id => FoldedText.Of(texts[id]).IndexOf([.. wanted.EnumerateRunes()]) >= 0);
                var found = index.Find(new SearchQuery($"\"{words}\"") { Take = 100 });
                Assert.Equal(expected.Select(id => (long)id), found.Match == SearchMatch.Exact ? found.ItemIds.Order() : []);
            }
        }

        Directory.Delete(folder, recursive: true);
    }, iter: 60);
}
