using System.Text.Json;
using Gongkai.Data.Applications;
using Gongkai.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Data.Calendar;

/// <summary>
/// A holiday notice that an administrator entered, for all agencies. It comes after the notices that the program brings, and
/// changes what they say of the same days.
/// </summary>
public sealed class EnteredNotice
{
    private EnteredNotice() => Notice = null!;

    /// <summary>Enters a notice.</summary>
    public EnteredNotice(HolidayNotice notice) => Notice = notice;

    /// <summary>Number in the database; 0 until saved.</summary>
    public long Id { get; private set; }

    /// <summary>What it says.</summary>
    public HolidayNotice Notice { get; private set; }

    /// <summary>Puts it right; the audit trail keeps what it said before.</summary>
    public void Correct(HolidayNotice notice) => Notice = notice;
}

internal sealed class EnteredNoticeConfiguration : IEntityTypeConfiguration<EnteredNotice>
{
    public void Configure(EntityTypeBuilder<EnteredNotice> builder)
    {
        builder.ToTable("HolidayNotices");
        builder.HasRevision();
        builder.Property(entered => entered.Notice).HasConversion(
            notice => JsonSerializer.Serialize(notice, CaseSteps.Json), json => JsonSerializer.Deserialize<HolidayNotice>(json, CaseSteps.Json)!);
    }
}
