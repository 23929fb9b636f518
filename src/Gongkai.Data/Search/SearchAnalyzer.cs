using Lucene.Net.Analysis;

namespace Gongkai.Data.Search;

/// <summary>How each field is cut into tokens.</summary>
internal sealed class SearchAnalyzer : Analyzer
{
    // Reuse by field: each field has its own kind of token.
    public SearchAnalyzer() : base(PER_FIELD_REUSE_STRATEGY)
    {
    }

    /// <inheritdoc/>
    public override int GetPositionIncrementGap(string fieldName) => 100;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(
        fieldName == IndexFields.Sound ? new SyllableTokenizer(reader)
            : new GramTokenizer(reader, fieldName.EndsWith('1') ? 1 : 2));
}
