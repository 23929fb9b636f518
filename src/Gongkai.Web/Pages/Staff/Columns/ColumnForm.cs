using System.ComponentModel.DataAnnotations;
using Gongkai.Domain;
using Gongkai.Domain.Publishing.Columns;

namespace Gongkai.Web.Pages.Staff.Columns;

/// <summary>What can be changed of a column.</summary>
internal sealed class ColumnForm
{
    [Display(Name = "名称")]
    public string Name { get; set; } = "";

    [Display(Name = "责任部门")]
    public long OwnerId { get; set; }

    [Display(Name = "更新要求")]
    public UpdateFrequency Frequency { get; set; }

    [Display(Name = "排序")]
    public int Order { get; set; } = 1;

    public static Refusal NoOwner { get; } = new("column.owner", "请选择责任部门；列表为空的，请系统管理员先设部门。");
}
