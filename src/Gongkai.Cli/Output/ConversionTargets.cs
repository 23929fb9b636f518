using Gongkai.Cli.Input;
using Gongkai.Documents.Writing;
using Gongkai.Domain;

namespace Gongkai.Cli.Output;

/// <summary>
/// Where the reports of a folder are written to: under their own names in the same subfolders. No report takes
/// the place of another, nor, unless told so, of a file that is there already.
/// </summary>
internal sealed class ConversionTargets(string folder, ReportFormat format, bool force)
{
    private readonly Dictionary<string, string> taken = new(StringComparer.OrdinalIgnoreCase);

    public ConversionTarget For(InputFile file)
    {
        var path = Path.Combine(folder, Path.ChangeExtension(Name(file), format.Extension));
        if (!taken.TryAdd(path, file.Source))
            return new ConversionTarget(file, path, new Refusal("output.taken", $"与“{taken[path]}”转换后同名（{path}），没有转换。请分别转换到不同的文件夹。"));
        return !force && File.Exists(path)
            ? new ConversionTarget(file, path, new Refusal("output.exists", $"“{path}”已经存在，没有覆盖。如要覆盖，请加--force。"))
            : new ConversionTarget(file, path, null);
    }

    // Only what was found in a folder keeps its subfolders: what is named may lie anywhere.
    private static string Name(InputFile file) =>
        file.Path == InputFile.StandardInput ? "stdin" : file.IsNamed ? Path.GetFileName(file.Path) : file.Source;
}
