using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Gongkai.Documents.Source;

namespace Gongkai.Documents.Recognition;

/// <summary>
/// Pages that a machine turned into traditional characters (<c>規章</c>, also with readings: <c>發(fā)布</c>). What the form
/// and its prose are written with is turned back; other characters stay as they are.
/// </summary>
internal static partial class TraditionalScript
{
    /// <summary>A quotation has fewer; the tables alone have more.</summary>
    private const int Enough = 12;

    // Traditional and simplified, by turns.
    private const string Pairs =
        "開开報报規规數数請请處处務务關关項项內内條条廢废現现單单萬万額额總总計计織织機机構构會会組组結结轉转辦办與与區区屬属於于國国穩稳護护執执詢询無无沒没補补確确訪访舉举訴诉類类復复複复覆复當当認认獲获經经維维糾纠審审續续繼继書书檔档採采購购減减達达"
        + "對对發发體体題题進进統统據据應应編编網网絡络級级間间個个為为爲为來来這这時时過过員员縣县鎮镇鄉乡廳厅黨党檢检財财農农業业環环資资衛卫廣广東东門门導导醫医學学監监稅税銀银隊队館馆園园庫库團团聯联際际職职專专層层稱称簡简熱热線线點点華华歷历證证義义"
        + "濟济場场實实備备餘余兩两營营標标準准優优質质選选圖图匯汇訊讯談谈節节決决顯显議议論论評评責责險险傳传遞递領领動动態态極极壓压績绩納纳細细終终給给綜综雖虽視视觀观設设譯译識识詞词該该詳详語语誤误說说課课調调負负貫贯較较輔辅輸输邊边遷迁運运還还遠远"
        + "違违連连適适遺遗郵邮釋释錢钱長长聞闻問问閱阅陽阳階阶隨随難难頁页順顺須须預预頻频頒颁驗验龍龙號号範范許许罰罚強强費费況况訟讼歸归權权徵征協协參参臺台憑凭擴扩擬拟擇择療疗滿满滬沪漢汉爭争狀状獎奖產产畫画異异盡尽盤盘眾众種种積积筆笔紀纪約约紅红紙纸"
        + "純纯紹绍絕绝絲丝綠绿練练縮缩縱纵繫系繳缴聲声聽听脫脱舊旧莊庄藝艺藥药蘭兰衆众術术衝冲裝装見见覽览親亲觸触訂订記记託托訓训試试詐诈誠诚諮咨謀谋講讲謝谢讀读變变貢贡貨货貸贷貿贸買买賣卖賦赋贈赠贊赞軌轨軍军軟软載载輕轻輿舆遊游鄰邻釐厘針针鐵铁鑒鉴閉闭"
        + "閣阁隱隐雜杂雲云電电靈灵響响頂顶頭头顧顾風风飛飞飯饭馬马駐驻騰腾鳳凤鳥鸟麗丽黃黄齊齐齡龄";

    private static readonly FrozenDictionary<char, char> Simple = Pairs.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static readonly SearchValues<char> Marks = SearchValues.Create("開報規數請處務關項無總計");

    /// <summary>The document in simplified characters; the same document where it is written in them.</summary>
    public static SourceDocument Simplified(SourceDocument document)
    {
        var marks = 0;
        return IsTraditional(document.Blocks, ref marks)
            ? document with
            {
                Blocks = Simplified(document.Blocks),
                Title = document.Title is null ? null : Simplified(document.Title),
                Publisher = document.Publisher is null ? null : Simplified(document.Publisher),
            }
            : document;
    }

    private static bool IsTraditional(IReadOnlyList<SourceBlock> blocks, ref int marks)
    {
        foreach (var block in blocks)
        {
            if (block is SourceParagraph paragraph)
                Count(paragraph.Text, ref marks);
            else if (block is SourceTable table)
            {
                foreach (var row in table.Rows)
                {
                    foreach (var cell in row.Cells)
                    {
                        Count(cell.Text, ref marks);
                        if (cell.Blocks.Count > 0)
                            IsTraditional(cell.Blocks, ref marks);
                    }
                }
            }

            if (marks >= Enough)
                return true;
        }

        return false;
    }

    private static void Count(ReadOnlySpan<char> text, ref int marks)
    {
        for (var at = text.IndexOfAny(Marks); at >= 0 && marks < Enough; at = text.IndexOfAny(Marks))
        {
            marks++;
            text = text[(at + 1)..];
        }
    }

    private static IReadOnlyList<SourceBlock> Simplified(IReadOnlyList<SourceBlock> blocks) =>
    [
        .. blocks.Select(block => block switch
        {
            SourceParagraph paragraph => paragraph with { Text = Simplified(paragraph.Text) },
            SourceTable table => table with { Rows = [.. table.Rows.Select(row => new SourceRow([.. row.Cells.Select(Simplified)]))] },
            _ => block,
        }),
    ];

    private static SourceCell Simplified(SourceCell cell) => cell with { Text = Simplified(cell.Text), Blocks = Simplified(cell.Blocks) };

    private static string Simplified(string text) =>
        string.Create(text.Length, text, (simple, from) =>
        {
            for (var index = 0; index < simple.Length; index++)
                simple[index] = Simple.GetValueOrDefault(from[index], from[index]);
        }) is var plain && plain.Contains('(', StringComparison.Ordinal) ? Reading().Replace(plain, "") : plain;

    // 發(fā): the reading of a character with several.
    [GeneratedRegex("(?<=[\u4E00-\u9FFF])\\((?=[a-zü]*[\u00E0-\u01DC])[a-zü\u00E0-\u01DC]{1,6}\\)")]
    private static partial Regex Reading();
}
