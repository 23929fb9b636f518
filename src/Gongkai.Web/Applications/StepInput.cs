using System.ComponentModel.DataAnnotations;
using Gongkai.Domain;
using Gongkai.Domain.Applications.Fees;
using Gongkai.Domain.Applications.Steps;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Gongkai.Web.Applications;

/// <summary>What a form of a step sends; each step reads the fields it has.</summary>
internal sealed class StepInput
{
    /// <summary>The day on which it happened.</summary>
    [Display(Name = "办理日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "理由")]
    public string Reason { get; set; } = "";

    /// <summary>A day that belongs to the step itself.</summary>
    [Display(Name = "日期")]
    public DateOnly? Day { get; set; }

    /// <summary>A name, number or proof.</summary>
    public string Text { get; set; } = "";

    [Display(Name = "金额")]
    public decimal? Amount { get; set; }

    /// <summary>Whether a fee is found by page (按量), not by item (按件).</summary>
    [Display(Name = "按量计收")]
    public bool IsByPage { get; set; }

    [Display(Name = "件数或者页数")]
    public int? Count { get; set; }

    /// <summary>Items of the applicant earlier in the month; the page finds it, no form sends it.</summary>
    [BindNever]
    public int Earlier { get; set; }

    [Display(Name = "工作日数")]
    public int? WorkingDays { get; set; }

    [Display(Name = "意见")]
    public Opinion Opinion { get; set; }

    [Display(Name = "理由是否合理")]
    public bool IsReasonable { get; set; }

    /// <summary>Row of table 3.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>The fee.</summary>
    /// <returns>The assessment, or the refusal <c>fee.count</c>.</returns>
    public Result<FeeAssessment> Assess() => IsByPage ? FeeAssessment.ByPage(Count ?? 0) : FeeAssessment.ByItem(Earlier, Count ?? 0);
}

/// <summary>How a field of a step is filled in.</summary>
internal enum StepFieldKind
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A line.</summary>
    Line,

    /// <summary>Some sentences.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>What somebody said who was asked.</summary>
    Opinion,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A row of table 3.</summary>
    Outcome,
}

/// <summary>A field of the form of a step.</summary>
/// <param name="Name">Which of <see cref="StepInput"/>.</param>
/// <param name="Label">What it says.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="IsNeeded">Whether the step is refused without it.</param>
internal sealed record StepField(string Name, string Label, StepFieldKind Kind, bool IsNeeded = true)
{
    /// <summary>The reason or opinion.</summary>
    public static StepField Reason(string label = "理由", bool isNeeded = true) => new(nameof(StepInput.Reason), label, StepFieldKind.Text, isNeeded);

    /// <summary>A day of the step itself.</summary>
    public static StepField Day(string label, bool isNeeded = true) => new(nameof(StepInput.Day), label, StepFieldKind.Day, isNeeded);

    /// <summary>A name, number or proof.</summary>
    public static StepField Line(string label) => new(nameof(StepInput.Text), label, StepFieldKind.Line);
}
