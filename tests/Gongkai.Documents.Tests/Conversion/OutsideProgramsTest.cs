using Gongkai.Documents.Conversion;
using Gongkai.Documents.Scans;
using Gongkai.Documents.Tests.Scans;
using Gongkai.Testing;

namespace Gongkai.Documents.Tests.Conversion;

/// <summary>Programs that misbehave, played by small shell scripts.</summary>
public sealed class OutsideProgramsTest
{
    private static readonly byte[] OldDocument = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1024]];

    [Fact]
    public void A_program_that_never_ends_is_killed_at_the_deadline_with_all_it_started()
    {
        using var folder = new TemporaryFolder();
        Script(folder, "soffice", $"sleep 1000 & echo $! > {folder["child"]}\necho $$ > {folder["parent"]}\nmktemp > {folder["litter"]}\nwait");
        var reader = new ReportReader(new ReadingLimits { Time = TimeSpan.FromSeconds(5) }, new OutsidePrograms([folder["."]]));

        var error = reader.Read(OldDocument, "报告.doc", TestContext.Current.CancellationToken).Error;

        Assert.Equal("file.too_slow", error?.Code);
        Assert.False(IsRunning(folder["parent"]));
        Assert.False(IsRunning(folder["child"]));
        Assert.False(File.Exists(File.ReadAllText(folder["litter"]).Trim()));
    }

    [Fact]
    public void Without_the_data_for_Chinese_the_error_says_which_package_has_it()
    {
        using var folder = new TemporaryFolder();
        Script(folder, "pdftoppm", "exit 0");
        Script(folder, "pdfinfo", "exit 0");
        Script(folder, "tesseract", "echo 'List of available languages (1):'\necho eng");

        var error = new ReportReader(programs: new OutsidePrograms([folder["."]]))
            .Read(Scanner.Pdf([GreyRaster.Blank(8, 8)]), "扫描.pdf", TestContext.Current.CancellationToken).Error;

        Assert.Equal("ocr.not_installed", error?.Code);
        Assert.Contains("tesseract-ocr-chi-sim", error!.Message, StringComparison.Ordinal);
    }

    private static void Script(TemporaryFolder folder, string name, string commands)
    {
        File.WriteAllText(folder[name], "#!/bin/sh\n" + commands + "\n");
        InstalledProgram.Run("chmod", "coreutils", "+x", folder[name]);
    }

    // A killed process whose new parent has not asked after it yet is still listed, as a zombie.
    private static bool IsRunning(string file)
    {
        var status = $"/proc/{File.ReadAllText(file).Trim()}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }
}
