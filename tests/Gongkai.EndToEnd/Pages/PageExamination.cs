using Deque.AxeCore.Commons;
using Gongkai.EndToEnd.Running;

namespace Gongkai.EndToEnd.Pages;

/// <summary>Looks at a page on a desk and on a phone: whether everybody can use it (WCAG 2.2 AA by axe), whether it fits and can be read.</summary>
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
          // What is placed against the page is not kept in by a box that scrolls, once its row grows long enough.
          const scrolls = one => getComputedStyle(one).overflowX !== "visible";
          const boxOf = one => { while ((one = one.parentElement) && !scrolls(one)); return one; };
          const all = [...document.querySelectorAll("body *")], placed = all.filter(one => getComputedStyle(one).position === "absolute");
          const loose = placed.find(one => one.offsetParent && boxOf(one) && !boxOf(one).contains(one.offsetParent));
          if (loose) faults.push(`not kept in by what scrolls around it: ${loose.outerHTML.slice(0, 200)}`);
          const beyond = all.filter(one => one.getBoundingClientRect().right > innerWidth + 1 && (placed.includes(one) || !boxOf(one)));
          if (document.documentElement.scrollWidth > innerWidth) faults.push(`too wide: ${beyond.at(-1)?.outerHTML.slice(0, 200)}`);
          // A column that is squeezed until its words stand one below the other.
          const room = (one, style) => one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
          const squeezed = [...document.querySelectorAll("td, th, dt, dd")].filter(one => {
            const style = getComputedStyle(one), letter = parseFloat(style.fontSize);
            return one.clientWidth > 0 && style.display !== "inline" && one.innerText.trim().length > 3
              && room(one, style) < 2 * letter && one.clientHeight > 4 * letter;
          });
          if (squeezed.length > 0) faults.push(`one character to a line: ${squeezed[0].outerHTML.slice(0, 200)}`);
          const size = one => parseFloat(getComputedStyle(one).fontSize);
          const [parts, smaller] = ["h2", "h3"].map(name => [...document.querySelectorAll(`main ${name}`)].filter(one => one.clientWidth > 1));
          const above = heading => parts.filter(one => one.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
          const inverted = smaller.find(one => above(one) && size(one) > size(above(one)));
          if (inverted) faults.push(`larger than the heading above it: ${inverted.outerHTML.slice(0, 200)}`);
          return faults;
        }
        """,
        rules);

    private static object Only(string type, params string[] values) => new { runOnly = new { type, values }, resultTypes = new[] { "violations" } };
}
