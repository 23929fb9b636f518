namespace Gongkai.Documents.Pdf;

/// <summary>Groups of lines that touch each other, directly or through others.</summary>
internal sealed class LineGroups
{
    private readonly int[] parents;

    public LineGroups(int count)
    {
        parents = new int[count];
        for (var i = 0; i < count; i++)
            parents[i] = i;
    }

    public void Join(int a, int b) => parents[Root(a)] = Root(b);

    public IEnumerable<IEnumerable<int>> All() => Enumerable.Range(0, parents.Length).GroupBy(Root);

    private int Root(int line)
    {
        while (parents[line] != line)
            line = parents[line] = parents[parents[line]];
        return line;
    }
}
