namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string Diff => In(
        "并列比较两份年度报告的单元格和文字；相同时退出码为0，不同时为1",
        "Compare two annual reports side by side, cells and prose; the exit code is 0 when they are the same, 1 when they differ");

    public string DiffLeft => In("左边的报告；“-”表示标准输入", "The left report; \"-\" is standard input");

    public string DiffRight => In("右边的报告；“-”表示标准输入", "The right report; \"-\" is standard input");

    public string DiffJson => In("以JSON输出不同之处", "Print what differs as JSON");

    public string OneStandardInput => In("两份报告不能都从标准输入读取。", "Only one of the reports can come from standard input.");

    public string Left => In("左：", "left:  ");

    public string Right => In("右：", "right: ");

    public string Facts => In("基本情况", "Head and foot");

    public string Preamble => In("正文之前", "Before the first section");

    public string TitleOfSection => In("标题", "title");

    public string Nothing => In("（无）", "(none)");

    public string BlankCell => In("（空白）", "(blank)");

    public string NoDifferences => In("两份报告相同。", "The reports are the same.");

    public string Differences(int cells, int paragraphs) => In(
        $"{cells}格不同，{paragraphs}段文字不同。", $"{Plural(cells, "cell")} and {Plural(paragraphs, "paragraph")} differ.");
}
