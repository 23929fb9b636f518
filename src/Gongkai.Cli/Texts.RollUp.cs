namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string RollUp => In(
        "按机构清单汇总年度报告，核对上级报告是否等于所属各单位之和，列出未报送的单位",
        "Roll up annual reports by a list of agencies, check each government against its units, name those that are missing");

    public string RollUpFiles => In("放有各单位报告的文件夹、文件或通配符", "Folders, files or patterns of the units' reports");

    public string RollUpTree => In(
        "机构清单：逗号分隔，第一行列名code,name,parent,kind（代码、名称、上级代码、类别：政府、本级、部门），UTF-8或GB18030",
        "The list of agencies: comma-separated, first line code,name,parent,kind (kind: government, own_organ, department), UTF-8 or GB18030");

    public string RollUpOut => In("把汇总数写成年度报告，格式按扩展名", "Write the sum as an annual report, its format by its extension");

    public string RollUpUnit => In("写出哪个政府的汇总数（代码或名称）；默认最上级的政府", "Whose sum is written (code or name); default the top of the list");

    public string RollUpYear => In("汇总哪一年；默认报告中最近的一年", "The year; default the latest that occurs");

    public string RollUpJson => In("以JSON输出汇总数、未报送的单位和发现的问题", "Print sums, missing units and findings as JSON");

    public string NoGovernment => In(
        "机构清单中没有下设单位的政府，无从汇总。请在清单中填写上级代码和类别。",
        "No government in the list has units below it. State parents and kinds in the list.");

    public string SumFits => In("与所属各单位之和相符", "is the sum of its units");

    public string NoOwnReport => In("没有该政府自己的报告，未作核对。", "filed no report of its own; nothing to check.");

    public string NoSuchUnit(string asked, IEnumerable<string> known) => In(
        $"机构清单中没有下设单位的政府“{asked}”。可以写出的有：{string.Join('、', known)}。",
        $"No government \"{asked}\" with units below it is in the list. There are: {string.Join(", ", known)}.");

    public string SeveralTops(IEnumerable<string> known) => In(
        $"机构清单中最上级的政府不止一个。请用--unit指明写出哪一个：{string.Join('、', known)}。",
        $"The list has several tops. Say with --unit which to write: {string.Join(", ", known)}.");

    public string RollUpWritten(string name, int year, string file) => In(
        $"已把“{name}”{year}年的汇总数写入“{file}”。", $"The sum of \"{name}\" for {year} was written to \"{file}\".");

    public string Parts(int count) => In($"汇总{count}份报告", $"sum of {Plural(count, "report")}");

    public string Missing(IEnumerable<string> names) => In($"未报送：{string.Join('、', names)}", $"missing: {string.Join(", ", names)}");

    public string Replaced(IEnumerable<string> names) => In(
        $"没有汇总报告、改用其所属单位报告之和：{string.Join('、', names)}",
        $"without a report of their own, their units' reports taken instead: {string.Join(", ", names)}");

    public string CountedAsZero(string name, IReadOnlyList<string> cells) => In(
        $"“{name}”有{cells.Count}格没有数字，计作0：{string.Join('、', cells.Take(3))}{(cells.Count > 3 ? "等" : "")}",
        $"\"{name}\" has {Plural(cells.Count, "cell")} without a number, counted as 0: {string.Join(", ", cells.Take(3))}{(cells.Count > 3 ? ", …" : "")}");

    public string FiledTwice(string name, string source) => In(
        $"“{name}”有不止一份报告，没有采用：{source}", $"\"{name}\" has more than one report, left out: {source}");

    public string NotInTree(string name, string source) => In(
        $"“{name}”不在机构清单内，没有汇总：{source}", $"\"{name}\" is not in the list, left out: {source}");
}
