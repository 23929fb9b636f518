using Gongkai.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages;

/// <summary>What a person reads where a request was not answered.</summary>
[OpenToEveryone]
[IgnoreAntiforgeryToken]
[NeverCached]
internal sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Remedy { get; private set; } = "";

    public void OnGet(int code) => Tell(code);

    public void OnPost(int code) => Tell(code);

    private void Tell(int code) => (Heading, Remedy) = code switch
    {
        400 => ("请求无法处理", "表单可能已过期，或内容不完整。请返回上一页，刷新后重新提交。"),
        403 => ("没有权限", "您的账号没有查看或操作此页面的权限。如工作需要，请联系本机关管理员分配角色。"),
        404 => ("页面不存在", "您访问的地址不存在。请核对地址，或从首页查找。"),
        410 => ("内容已撤下", "该信息曾经公开，现已撤下或不再公开。需要了解情况的，请联系本机关的信息公开工作机构。"),
        422 when HttpContext.Items[UploadScanning.RefusalKey] is Domain.Refusal refused => ("文件没有接收", refused.Message),
        413 => ("内容过大", "提交的内容或文件超过上限，请压缩或拆分后重新提交。"),
        429 => ("操作过于频繁", "请稍候一分钟再试。"),
        _ => ("系统出现错误", "您的操作没有完成，请稍后重试；多次失败请联系管理员。"),
    };
}
