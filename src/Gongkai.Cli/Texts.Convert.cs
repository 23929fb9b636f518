namespace Gongkai.Cli;

internal sealed partial class Texts
{
    public string Convert => In("把年度报告转换为另一种格式", "Convert annual reports to another format");

    public string ConvertFiles => In(
        "报告和要写出的文件，格式按扩展名；“-”表示标准输入或标准输出。加--to和--out时为一份或多份报告、文件夹或通配符",
        "The report and the file to write, its format by its extension; \"-\" is standard input or output. With --to and --out: reports, folders or patterns");

    public string ConvertTo => In("写出的格式", "The format to write");

    public string ConvertOut => In("把多份报告写到这个文件夹，保留子文件夹", "Write several reports into this folder, subfolders kept");

    public string Force => In("覆盖已有的文件", "Overwrite files that exist");

    public string NoSuchFormat(string asked, string known) => In(
        $"不能写出“{asked}”格式。可以写出的格式：{known}。",
        $"There is no format \"{asked}\". Formats that can be written: {known}.");

    public string NoFormatInName(string name, string known) => In(
        $"从文件名“{name}”看不出要写出的格式。请使用这些扩展名之一，或用--to指明：{known}。",
        $"The name \"{name}\" does not tell the format. Use one of these extensions, or --to: {known}.");

    public string ConvertNeedsFormat => In(
        "请用--to指明要写出的格式，例如：--to xlsx", "Say with --to which format to write, for example --to xlsx");

    public string ConvertNeedsTarget => In(
        "还缺要写出的文件。例如：gongkai convert 报告.docx 报告.xlsx",
        "The file to write is missing. For example: gongkai convert report.docx report.xlsx");

    public string ConvertNeedsFolder => In(
        "转换多份报告时，请用--to指明格式，用--out指明文件夹。例如：gongkai convert 文件夹 --to xlsx --out 结果",
        "For several reports say the format with --to and the folder with --out. For example: gongkai convert DIR --to xlsx --out RESULT");

    public string WouldOverwrite(string name) => In(
        $"“{name}”已经存在，没有覆盖。如要覆盖，请加--force。",
        $"\"{name}\" exists and was not overwritten. To overwrite it, add --force.");

    public string Converted(int written, int failed, string folder) => In(
        $"已写出{written}份到“{folder}”{(failed > 0 ? $"，{failed}份没有转换" : "")}。",
        $"{Plural(written, "report")} written to \"{folder}\"{(failed > 0 ? $", {failed} not converted" : "")}.");
}
