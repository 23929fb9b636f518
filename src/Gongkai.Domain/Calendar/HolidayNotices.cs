using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.Domain.Calendar;

/// <summary>The holiday notices that come with the program, and the reading of further ones in the same form.</summary>
public static partial class HolidayNotices
{
    /// <summary>The notices for 2019 to 2026.</summary>
    public static IReadOnlyList<HolidayNotice> BuiltIn { get; } = ReadBuiltIn();

    /// <summary>Reads notices as JSON, in the form of <c>Data/holiday-notices.json</c>.</summary>
    /// <returns>The notices, or the refusal <c>calendar.notice_unreadable</c>.</returns>
    public static Result<IReadOnlyList<HolidayNotice>> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, NoticeJson.Default.HolidayNoticeArray) is not { Length: > 0 } notices)
                return Unreadable("内容为空");
            return notices.Select(notice => notice.Fault()).FirstOrDefault(fault => fault is not null) is { } fault
                ? Unreadable(fault)
                : notices;
        }
        catch (JsonException problem)
        {
            return Unreadable($"第{problem.LineNumber + 1}行附近不是约定的格式");
        }

        static Refusal Unreadable(string why) =>
            new("calendar.notice_unreadable", $"放假安排数据无法读取：{why}，请按示例文件的格式填写后重新导入。");
    }

    private static HolidayNotice[] ReadBuiltIn()
    {
        using var stream = typeof(HolidayNotices).Assembly.GetManifestResourceStream("holiday-notices.json")
            ?? throw new InvalidOperationException("The holiday notices are not embedded in the assembly.");
        return JsonSerializer.Deserialize(stream, NoticeJson.Default.HolidayNoticeArray)!;
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(HolidayNotice[]))]
    private sealed partial class NoticeJson : JsonSerializerContext;
}
