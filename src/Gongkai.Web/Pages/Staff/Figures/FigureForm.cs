using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Domain;
using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Administration;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Staff.Figures;

/// <summary>A figure as a form or a row of a sheet gives it: decisions as a number, fees in 万元.</summary>
internal sealed class FigureForm
{
    /// <summary>Yuan in 万元.</summary>
    public const decimal TenThousand = 10_000m;

    // Far above any agency's count; guards the sums against overflow.
    private const decimal Largest = 1_000_000_000m;

    [Display(Name = "部门")]
    public long DepartmentId { get; set; }

    [Display(Name = "事项")]
    public FigureKind Kind { get; set; } = FigureKind.Licence;

    [Display(Name = "开始日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期")]
    public DateOnly? Through { get; set; }

    [Display(Name = "数值")]
    public decimal? Value { get; set; }

    [Display(Name = "数据来源")]
    public string Note { get; set; } = "";

    /// <summary>Enters it.</summary>
    /// <returns>The figure, or a refusal <c>figure.period</c>, <c>figure.value</c> or of the domain.</returns>
    public Result<AdministrativeFigure> Enter(Actor actor, Department department, FigureEvidence evidence, DateTimeOffset now)
    {
        if (From is not { } from || Through is not { } through)
            return new Refusal("figure.period", "请填写统计期间的开始日期和结束日期（例：2026-01-01）。");
        var value = Parse(Kind, Value);
        if (!value.IsDone)
            return value.Refusal;
        return Kind == FigureKind.Fee
            ? AdministrativeFigure.OfFees(actor, department, from, through, value.Value.Amount, evidence, now)
            : AdministrativeFigure.OfDecisions(actor, department, Kind, from, through, value.Value.Decisions, evidence, now);
    }

    /// <summary>A value as the domain counts it: decisions, or fees in yuan.</summary>
    public static Result<(long Decisions, decimal Amount)> Parse(FigureKind kind, decimal? value)
    {
        if (value is not { } number)
            return new Refusal("figure.value", $"请填写“{kind.Chinese()}”的{Unit(kind)}；没有发生的填0。");
        if (Math.Abs(number) > Largest)
            return new Refusal("figure.value", $"“{kind.Chinese()}”的数值过大，请核对。");
        if (kind == FigureKind.Fee)
            return (0, number * TenThousand);
        return decimal.Truncate(number) == number
            ? ((long)number, 0m)
            : new Refusal("figure.value", $"“{kind.Chinese()}”的处理决定数量应为整数，请核对。");
    }

    /// <summary>A value as it is printed: decisions, or fees in 万元.</summary>
    public static string Show(FigureKind kind, long decisions, decimal amount) => kind == FigureKind.Fee
        ? (amount / TenThousand).ToString("0.######", CultureInfo.InvariantCulture)
        : decisions.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a value of a kind says.</summary>
    public static string Unit(FigureKind kind) => kind == FigureKind.Fee ? "收费金额（万元）" : "处理决定数量（件）";

    /// <summary>The departments for which somebody enters figures: whoever acts for one, and is not the disclosure office, only its own.</summary>
    public static Task<List<Department>> DepartmentsAsync(GongkaiDb db, Actor actor)
    {
        var own = actor.Holds(StaffRoles.DisclosureOffice) ? null : actor.DepartmentId;
        return db.Departments.Standing(actor.AgencyId).Where(department => own == null || department.Id == own).ToListAsync();
    }

    /// <summary>The figures of an agency's year, to work with.</summary>
    public static Task<List<AdministrativeFigure>> OfYearAsync(GongkaiDb db, long agencyId, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return Whole(db, agencyId).Where(figure => figure.From >= first && figure.From <= last).ToListAsync();
    }

    /// <summary>The figures of an agency, whole.</summary>
    public static IQueryable<AdministrativeFigure> Whole(GongkaiDb db, long agencyId) => db.Figures
        .Include(figure => figure.Department).ThenInclude(department => department.Agency)
        .Include(figure => figure.Corrections.OrderBy(correction => correction.Order)).AsSplitQuery()
        .Where(figure => figure.Department.AgencyId == agencyId);

    /// <summary>Why a figure is not taken: its days are counted already. Null where they are not.</summary>
    public static Refusal? Counted(AdministrativeFigure entered, IEnumerable<AdministrativeFigure> others) =>
        others.FirstOrDefault(entered.Overlaps) is { } counted
            ? new Refusal(
                "figure.overlap",
                string.Create(CultureInfo.InvariantCulture, $"“{counted.Department.Name}”的{counted.Kind.Chinese()}已填报过{counted.From:yyyy-MM-dd}至{counted.Through:yyyy-MM-dd}的数据，同一天不能重复统计。请调整期间，或在原数据上更正。"))
            : null;
}
