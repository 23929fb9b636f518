using Deque.AxeCore.Commons;
using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Pages;

/// <summary>Looks at a page on a desk and on a phone: whether everybody can use it (WCAG 2.2 AA by axe), and whether it fits.</summary>
internal static class PageExamination
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object OnADesk = Only("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    // What a narrow screen may change; the rest takes most of the time and was looked at already.
    private static readonly object OnAPhone = Only("rule", "target-size", "scrollable-region-focusable", "empty-table-header");

    /// <summary>What is wrong with the page.</summary>
    public static async Task<IReadOnlyList<string>> ExamineAsync(Visitor visitor, string address)
    {
        var (page, faults) = (visitor.Page, new List<string>());
        await page.SetViewportSizeAsync(1280, 800);
        await visitor.OpenAsync(address);
        if (await page.Locator("h1").CountAsync() is var headings && headings != 1)
            faults.Add($"{address}: {headings} h1");
        if (await page.TitleAsync() is "")
            faults.Add($"{address}: no title");
        if (await page.Locator("html").GetAttributeAsync("lang") is var language && language != "zh-CN")
            faults.Add($"{address}: lang {language}");

        // Not as a script of the page, which its content policy would refuse.
        await page.EvaluateAsync(Axe);
        faults.AddRange((await LookAsync(page, OnADesk)).Select(fault => $"{address}: {fault}"));
        await page.SetViewportSizeAsync(375, 667);
        faults.AddRange((await LookAsync(page, OnAPhone)).Select(fault => $"{address} on a phone: {fault}"));
        return faults;
    }

    private static Task<string[]> LookAsync(IPage page, object rules) => page.EvaluateAsync<string[]>(
        """
        async rules => {
          const brief = nodes => nodes.slice(0, 3).map(node => node.html).join(" | ");
          const faults = (await axe.run(rules)).violations.map(one => `${one.impact} ${one.id}: ${brief(one.nodes)}`);
          const beyond = [...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > innerWidth + 1);
          if (document.documentElement.scrollWidth > innerWidth) faults.push(`too wide: ${beyond.at(-1)?.outerHTML.slice(0, 200)}`);
          return faults;
        }
        """,
        rules);

    private static object Only(string type, params string[] values) => new { runOnly = new { type, values }, resultTypes = new[] { "violations" } };
}
