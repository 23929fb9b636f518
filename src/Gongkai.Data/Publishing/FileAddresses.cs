using Gongkai.Domain.Publishing.Items;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Publishing;

/// <summary>How the address of a stored file is kept in the row of what holds it.</summary>
internal static class FileAddresses
{
    public static void IsFile(this ComplexPropertyBuilder<FileAddress> builder) =>
        builder.Property(file => file.Hash).HasMaxLength(64);
}
