using Gongkai.Domain;

namespace Gongkai.Cli.Output;

/// <summary>
/// A file that is written whole or not at all: beside its place under another name, and moved there by
/// <see cref="Commit"/>. What was there before stays until then.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private static int count;
    private readonly Interruption interruption;
    private readonly FileStream stream;
    private readonly string? temporary;
    private readonly string path;

    private OutputFile(string path, string? temporary, Interruption interruption)
    {
        this.path = path;
        this.temporary = temporary;
        this.interruption = interruption;
        if (temporary is not null)
            interruption.Begun(temporary);
        stream = new FileStream(temporary ?? path, temporary is null ? FileMode.Open : FileMode.CreateNew, FileAccess.Write);
    }

    /// <summary>Receives the content.</summary>
    public Stream Stream => stream;

    /// <summary>Begins a file; refused where its folder is not there or may not be written.</summary>
    /// <param name="name">The file as typed. A link is followed, so that its target is replaced and not the link.</param>
    /// <param name="interruption">Removes what was begun when the command ends early.</param>
    public static Result<OutputFile> Create(string name, Interruption interruption)
    {
        try
        {
            if (Directory.Exists(name))
                return Refused(name, "这是一个文件夹。请写出文件名");

            // A device or another program's pipe can only be written to, not replaced.
            if (name.StartsWith("/dev/", StringComparison.Ordinal) || name.StartsWith("/proc/", StringComparison.Ordinal))
                return new OutputFile(name, temporary: null, interruption);
            var link = new FileInfo(name);
            var path = Path.GetFullPath(link.LinkTarget is null ? name : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
            var temporary = Path.Combine(
                Path.GetDirectoryName(path)!, $".gongkai-{Environment.ProcessId}-{Interlocked.Increment(ref count)}.tmp");
            return new OutputFile(path, temporary, interruption);
        }
        catch (Exception missing) when (missing is DirectoryNotFoundException or FileNotFoundException)
        {
            return Refused(name, "所在文件夹不存在。请先建立文件夹，或更换位置");
        }
        catch (UnauthorizedAccessException)
        {
            return Refused(name, "没有写入权限。请更换位置，或检查文件夹的权限设置");
        }
        catch (IOException broken)
        {
            return Refused(name, $"{broken.Message}。请检查文件名和磁盘");
        }
    }

    /// <summary>Puts the complete file in its place.</summary>
    public void Commit()
    {
        stream.Dispose();
        if (temporary is null)
            return;
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        File.Move(temporary, path, overwrite: true);
        interruption.Finished(temporary);
    }

    /// <summary>Removes the file where it was not completed.</summary>
    public void Dispose()
    {
        stream.Dispose();
        if (temporary is null)
            return;
        File.Delete(temporary);
        interruption.Finished(temporary);
    }

    private static Refusal Refused(string name, string why) => new("output.refused", $"不能写入“{name}”：{why}。");
}
