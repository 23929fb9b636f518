namespace Gongkai.Cli.Output;

/// <summary>How the page of findings looks on screen and on paper.</summary>
internal static class HtmlPageStyle
{
    /// <summary>The style sheet; every colour of text has a contrast of at least 4.5 to its ground.</summary>
    public const string Css = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #f4f4f2; color: #1a1a1a; font: 1rem/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
        main { max-width: 76rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem); background: #fff; }
        h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.4; }
        h2 { margin: 2rem 0 .5rem; padding-top: 1rem; border-top: 1px solid #c8ccd0; font-size: 1.25rem; line-height: 1.4; }
        p { margin: 0 0 .25rem; overflow-wrap: anywhere; }
        a { color: #0b5cad; }
        a:focus-visible, .wide:focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
        code { color: #555; font-size: .875em; }
        ol { margin: .75rem 0 1.25rem; padding-left: 2.25rem; }
        li { margin-bottom: .9rem; }
        li:target { background: #fff8d6; }
        blockquote { margin: .25rem 0; padding: .25rem .75rem; border-left: 4px solid #c8ccd0; color: #333; overflow-wrap: anywhere; }
        mark { background: #ffd9d6; color: inherit; font-weight: 700; }
        .source { color: #555; }
        .suggestion { color: #0a6638; font-weight: 700; }
        .error { color: #a8071a; }
        .warning { color: #8a4b00; }
        .info { color: #0b5cad; }
        .none { color: #666; }
        .wide { margin: .75rem 0; overflow-x: auto; }
        table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
        table.overview { min-width: 40rem; table-layout: auto; font-size: 1rem; }
        caption { padding: .25rem 0; text-align: left; font-weight: 700; }
        th, td { border: 1px solid #767b80; padding: .3rem .4rem; text-align: center; vertical-align: middle; font-weight: 400; overflow-wrap: anywhere; }
        thead th, th[scope="rowgroup"], th[scope="col"], th[scope="colgroup"], .corner { background: #f0f3f6; }
        th[scope="row"] { text-align: left; }
        td.count { min-width: 4em; font-weight: 700; }
        td.count.none { font-weight: 400; }
        td.error { background: #ffecea; font-weight: 700; }
        td.warning { background: #fff4e0; font-weight: 700; }
        td.info { background: #eaf3fc; }
        .note { font-size: .75em; vertical-align: super; }
        @media print {
          body, main { background: #fff; }
          main { max-width: none; padding: 0; }
          .wide { overflow: visible; }
          table { min-width: 0 !important; font-size: 8pt; }
          thead { display: table-header-group; }
          tr, li { break-inside: avoid; }
          h2 { break-after: avoid; }
        }
        """;
}
