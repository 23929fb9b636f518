namespace Gongkai.Documents.Pdf;

/// <summary>
/// Puts characters into their usual form. Fonts draw a radical and the character of the same shape with one glyph, and
/// some programs write the radical's code into the pdf: ⼀ (U+2F00) looks like 一 (U+4E00) and is not equal to it.
/// </summary>
internal static class CharacterForms
{
    private const char FirstSupplement = '\u2E80';
    private const char FirstKangxi = '\u2F00';
    private const char LastKangxi = '\u2FD5';

    /// <summary>Stands for radicals of the supplement that are no character of their own.</summary>
    private const char None = '·';

    /// <summary>The characters of the Kangxi radicals U+2F00 to U+2FD5, in order (Unicode's own compatibility mapping).</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
        + "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
        + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
        + "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>The characters of the radicals U+2E80 to U+2EF3, in order.</summary>
    private const string Supplement =
        "············小················月·母民········王·目示礻竹糸纟·····羊羊·耂"
        + "··肉·艹··虎衤·西见角·讠贝足车辶··阝钅長·长门·阝雨青韦页风飞食··饣·马骨鬼鱼鸟卤麦黄··齐·齿·龙··龟";

    /// <summary>The text in usual characters; empty where nothing visible is left.</summary>
    public static string Usual(string text)
    {
        if (text is [var only])
            return Usual(only) is var usual && usual == only ? text : usual == default ? "" : usual.ToString();
        return text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? string.Concat(text.Select(Usual).Where(c => c != default)) : text;
    }

    private static char Usual(char character) => character switch
    {
        < ' ' or '\u007F' or '\u00AD' or '\uFEFF' or '\uFFFD' => default,
        < '\u2000' => character,
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') => default,
        < FirstSupplement => character,
        < FirstKangxi when character - FirstSupplement < Supplement.Length && Supplement[character - FirstSupplement] != None =>
            Supplement[character - FirstSupplement],
        >= FirstKangxi and <= LastKangxi => Kangxi[character - FirstKangxi],
        _ => character,
    };
}
