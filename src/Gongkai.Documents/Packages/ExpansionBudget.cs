namespace Gongkai.Documents.Packages;

/// <summary>How much the parts of a file may unpack to, all together: what the zip says of its sizes is not believed.</summary>
internal sealed class ExpansionBudget(long most)
{
    private long spent;

    /// <summary>Counts unpacked bytes.</summary>
    /// <exception cref="UnreadableException"><c>zip.too_large</c>: there are too many.</exception>
    public void Spend(int unpacked)
    {
        spent += unpacked;
        if (spent > most)
            throw new UnreadableException("zip.too_large", $"文件解压后超过{most >> 20} MB，不像一份年度报告，已停止读取。请检查文件。");
    }
}
