namespace Gongkai.Documents.Writing;

/// <summary>How a report looks on screen and on paper.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet of the html page: official typefaces where the reader has them, A4 when printed.</summary>
    public const string Css = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #f4f4f2; color: #1a1a1a; font: 1.125rem/1.8 FangSong, "仿宋_GB2312", STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 2rem clamp(1rem, 5vw, 4rem); background: #fff; }
        h1 { margin: 1rem 0 2rem; text-align: center; font: 700 clamp(1.375rem, 4vw, 1.875rem)/1.5 "方正小标宋简体", SimSun, "宋体", STSong, "Noto Serif CJK SC", serif; text-wrap: balance; }
        h2 { margin: 2rem 0 .75rem; font: 700 1.25rem/1.6 SimHei, "黑体", STHeiti, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
        p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
        .published { margin-bottom: 1rem; text-indent: 0; text-align: center; color: #555; }
        .signature { margin-right: 2em; text-indent: 0; text-align: right; }
        section:last-of-type { margin-bottom: 2rem; }
        .wide { margin: 1rem 0; overflow-x: auto; }
        .wide:focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
        table { width: 100%; table-layout: fixed; border-collapse: collapse; font: .9375rem/1.4 SimSun, "宋体", STSong, "Noto Serif CJK SC", serif; font-variant-numeric: tabular-nums; }
        caption { padding: .25rem; text-align: left; font-weight: 700; }
        th, td { border: 1px solid #333; padding: .3rem; text-align: center; vertical-align: middle; font-weight: 400; overflow-wrap: anywhere; }
        thead th, th[scope="rowgroup"], th[scope="col"], .corner { background: #f0f3f6; }
        th[scope="row"] { text-align: left; }
        @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
        @media print {
          body, main { background: #fff; }
          main { max-width: none; padding: 0; }
          .wide { overflow: visible; }
          table { min-width: 0 !important; font-size: 9pt; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
          h2 { break-after: avoid; }
        }
        """;
}
