using System.Collections.Concurrent;

namespace Gongkai.Documents.Writing.Typefaces;

/// <summary>What a typeface is used for in an official document.</summary>
internal enum TypeRole
{
    /// <summary>The title: 小标宋.</summary>
    Title,

    /// <summary>Headings of sections: 黑体.</summary>
    Heading,

    /// <summary>Prose: 仿宋.</summary>
    Body,

    /// <summary>Tables and page numbers: 宋体.</summary>
    Table,
}

/// <summary>The typefaces of the machine, and which of them stands for those of official documents.</summary>
internal sealed class InstalledFonts
{
    private const int Regular = 400, Bold = 700;

    // A font with these characters can print a report.
    private const string Probe = "政府信息公开工作年度报告，一二三四五六第条总计";

    private static readonly string[] SerifNames =
        ["Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN", "思源宋体", "思源宋体 CN", "SimSun", "宋体", "NSimSun", "STSong", "Songti SC", "AR PL UMing CN"];

    private static readonly Dictionary<TypeRole, (string[] Names, int Weight)> Wanted = new()
    {
        [TypeRole.Title] = (["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "小标宋", .. SerifNames], Bold),
        [TypeRole.Heading] = (["黑体", "SimHei", "STHeiti", "Heiti SC", "方正黑体_GBK", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "思源黑体", "思源黑体 CN", "Microsoft YaHei", "微软雅黑"], Bold),
        [TypeRole.Body] = (["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "方正仿宋简体", "STFangsong", "华文仿宋", .. SerifNames], Regular),
        [TypeRole.Table] = (["宋体", "SimSun", .. SerifNames], Regular),
    };

    private readonly Lazy<List<FontFace>> faces;
    private readonly ConcurrentDictionary<TypeRole, FontFace> chosen = [];
    private readonly ConcurrentDictionary<(int CodePoint, bool Bold), FontFace?> byCharacter = [];

    /// <summary>The fonts in these folders and the folders inside them; folders that are not there are passed over.</summary>
    public InstalledFonts(IEnumerable<string> folders) => faces = new Lazy<List<FontFace>>(() => Find(folders));

    /// <summary>The fonts of this machine.</summary>
    public static InstalledFonts OfMachine { get; } = new(
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "fonts"),
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        "/System/Library/Fonts",
        "/Library/Fonts",
    ]);

    /// <summary>The typeface for a role.</summary>
    /// <exception cref="UnwritableException"><c>font.missing</c>: no Chinese font is installed.</exception>
    public FontFace For(TypeRole role) => chosen.GetOrAdd(role, Choose);

    /// <summary>A typeface that has a character; null where none has it.</summary>
    /// <param name="codePoint">The character.</param>
    /// <param name="like">The typeface that does not have it and beside which it will stand.</param>
    public FontFace? WithCharacter(int codePoint, FontFace like) => byCharacter.GetOrAdd(
        (codePoint, like.Weight > 550),
        _ => faces.Value.Where(face => face.Glyph(codePoint) != 0).MinBy(face => (Math.Abs(face.Weight - like.Weight), IsSimplified(face) ? 0 : 1)));

    private FontFace Choose(TypeRole role)
    {
        var (names, weight) = Wanted[role];
        foreach (var name in names)
        {
            if (Best(faces.Value.Where(face => face.Families.Contains(name)), weight) is { } face)
                return face;
        }

        return Best(faces.Value.Where(IsSimplified), weight) ?? Best(faces.Value, weight)
            ?? throw new UnwritableException("font.missing",
                "本机没有可用的中文字体，无法生成 pdf。请安装后再试：apt-get install fonts-noto-cjk（安装了仿宋、黑体、宋体的，优先使用），或改为输出 docx、html。");
    }

    private static FontFace? Best(IEnumerable<FontFace> candidates, int weight) =>
        candidates.Where(face => Probe.All(character => face.Glyph(character) != 0)).MinBy(face => Math.Abs(face.Weight - weight));

    // A font for other regions draws characters in other shapes.
    private static bool IsSimplified(FontFace face) =>
        face.Families.Any(name => name.Contains(" SC", StringComparison.Ordinal) || name.Contains(" CN", StringComparison.Ordinal) || name.Contains("GB", StringComparison.Ordinal));

    private static List<FontFace> Find(IEnumerable<string> folders)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8 };
        // In the order of their names: the same report gives the same bytes whatever order the disk has.
        return [.. folders
            .Where(folder => folder.Length > 0 && Directory.Exists(folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
            .Where(path => Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".TTC" or ".OTF" or ".OTC")
            .Distinct().Order(StringComparer.Ordinal)
            .SelectMany(FontFace.In)];
    }
}
