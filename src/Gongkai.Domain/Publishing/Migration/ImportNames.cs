namespace Gongkai.Domain.Publishing.Migration;

/// <summary>The Chinese words for the kinds of this folder.</summary>
public static class ImportNames
{
    /// <summary>The word for how far an import has come (进行中).</summary>
    public static string Chinese(this ImportState state) => state switch
    {
        ImportState.Waiting => "等待",
        ImportState.Running => "进行中",
        ImportState.Done => "已完成",
        ImportState.Cancelled => "已取消",
        ImportState.Broken => "已中断",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The word for what becomes of a row (已公开).</summary>
    public static string Chinese(this ImportFate fate) => fate switch
    {
        ImportFate.Published => "公开",
        ImportFate.HeldBack => "转为草稿",
        ImportFate.AlreadyHere => "已存在",
        ImportFate.Refused => "未导入",
        _ => throw new ArgumentOutOfRangeException(nameof(fate)),
    };
}
