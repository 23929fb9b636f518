using System.Xml;

namespace Gongkai.Documents.Packages;

/// <summary>The names of tags and attributes in a part. All of Office Open XML has a few thousand; millions are an attack on memory.</summary>
internal sealed class BoundedNames : NameTable
{
    private const int Most = 20_000;

    private int count;

    /// <inheritdoc/>
    public override string Add(char[] key, int start, int len)
    {
        if (Get(key, start, len) is { } known)
            return known;
        return ++count <= Most
            ? base.Add(key, start, len)
            : throw new UnreadableException("office.too_many_names", $"文件内部的标记名称超过{Most}种，不像正常的文档，已停止读取。请用 Word 或 WPS 重新保存。");
    }
}
