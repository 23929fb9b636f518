using System.Text;
using Gongkai.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Search;

/// <summary>
/// What a public file says to its readers, as search takes it. It belongs to the content, not to the item: a file is read
/// once, whoever publishes it.
/// </summary>
public sealed class FileText
{
    /// <summary>The longest text that is kept of a file, in characters: what stands behind is not found.</summary>
    public const int TextLimit = 200_000;

    /// <summary>How much of the files of one item is in the index, in characters.</summary>
    public const int ItemLimit = 400_000;

    private FileText() => Hash = Text = "";

    /// <param name="hash">SHA-256 of the file.</param>
    /// <param name="text">Its text, of whatever length; empty where the file has none or cannot be read.</param>
    public FileText(string hash, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Hash = hash;

        // Halves of characters and control characters stand in damaged files, and PostgreSQL refuses them.
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length > TextLimit)
                break;
            if (rune.Value is '\n' || !Rune.IsControl(rune))
                clean.Append(rune);
        }

        Text = clean.ToString().UpTo(TextLimit);
    }

    /// <summary>SHA-256 of the file.</summary>
    public string Hash { get; private set; }

    /// <summary>The text.</summary>
    public string Text { get; private set; }
}

/// <summary>How far the changes have been followed by who reads public files; one row.</summary>
public sealed class FileReading
{
    /// <summary>The key of the one row.</summary>
    public const int Only = 1;

    /// <summary><see cref="Only"/>.</summary>
    public int Id { get; private set; } = Only;

    /// <summary>The last <see cref="SearchChange"/> whose files were read.</summary>
    public long Position { get; set; }
}

internal sealed class FileTextConfiguration : IEntityTypeConfiguration<FileText>, IEntityTypeConfiguration<FileReading>
{
    public void Configure(EntityTypeBuilder<FileText> builder)
    {
        builder.ToTable("FileTexts");
        builder.HasKey(text => text.Hash);
        builder.Property(text => text.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<FileReading> builder)
    {
        builder.ToTable("FileReading");
        builder.Property(reading => reading.Id).ValueGeneratedNever();
    }
}
