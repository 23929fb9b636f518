using Gongkai.Domain.Agencies;
using Gongkai.Domain.Publishing.Items;
using Gongkai.Web.Publishing;

namespace Gongkai.Web.Demonstrations;

/// <summary>The attachments of the demonstration: a form, a picture of the steps, and a video of the same with captions.</summary>
internal sealed class DemonstrationFiles(AttachmentFiles files)
{
    private static readonly Dictionary<string, (string Name, string Words)> All = new()
    {
        ["form.docx"] = ("惠企政策兑现申请表.docx", ""),
        ["steps.png"] = ("图解：惠企政策怎样申报兑现.png", "图解，五步：一、看条件，对照申报指南核对；二、备材料；三、交申请，政务服务大厅3号窗口或者网上提交；四、等审核，受理之日起15个工作日内审核并公示；五、领资金，公示无异议的，10个工作日内拨付。"),
        ["steps.mp4"] = ("视频：惠企政策怎样申报兑现.mp4", """
            WEBVTT

            00:00.000 --> 00:02.000
            惠企政策怎样申报兑现

            00:02.000 --> 00:04.000
            第一步看条件：对照申报指南核对

            00:04.000 --> 00:06.000
            第二步备材料：申请表和证明材料

            00:06.000 --> 00:08.000
            第三步交申请：窗口或者网上提交
            """),
    };

    /// <summary>Attaches files to a draft.</summary>
    public async Task AttachAsync(Item item, Actor author, IEnumerable<string> keys, DateTimeOffset at)
    {
        foreach (var key in keys)
        {
            var stream = typeof(DemonstrationFiles).Assembly.GetManifestResourceStream($"demonstration-file-{key}")!;
            await using (stream)
            {
                using var content = new MemoryStream();
                await stream.CopyToAsync(content);
                var (accepted, address) = (await files.TakeInAsync(All[key].Name, content.ToArray(), default)).Require();
                item.Attach(author, accepted.FileName, accepted.MediaType, accepted.Kind, address, All[key].Words, at).Require();
            }
        }
    }

    /// <summary>Screens an item with its files.</summary>
    public async Task ScreenAsync(Item item, DateTimeOffset at) => (await files.ScreenAsync(item, at, default)).Require();

    /// <summary>Makes the files that the public gets.</summary>
    public async Task CleanAsync(Item item) => (await files.CleanAsync(item, default)).Require();
}
