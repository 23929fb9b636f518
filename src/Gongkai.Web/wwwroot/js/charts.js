"use strict";
// Draws a table that carries data-chart with ECharts, from the numbers that stand in it. Without script, on paper and over a slow or
// metered line the drawing of the server stays, for the library weighs more than the page.
(() => {
  const library = "/lib/echarts/echarts.common.min.js";
  const pens = [["#1f5fa8", "solid", "circle"], ["#b3261e", "dashed", "rect"], ["#1b6e3c", "dotted", "triangle"], ["#7a4a00", [9, 3, 2, 3], "diamond"],
    ["#6a3d9a", [4, 2], "circle"], ["#0f6f78", [12, 4], "rect"], ["#8a1c62", [1, 3], "triangle"], ["#444444", [8, 2, 2, 2], "diamond"]];
  const rowsAtOnce = 30;
  const line = navigator.connection;
  if (line && (line.saveData || (line.effectiveType && line.effectiveType !== "4g")))
    return;

  const number = (text) => (/\d/.test(text) ? Number(text.replaceAll(",", "")) : null);

  // The table as it stands: names of the series, names of the rows, where a row leads, a list of values for each series.
  const read = (table) => {
    const series = [...table.tHead.rows[0].querySelectorAll("th.number")].map((cell) => cell.textContent.trim());
    const rows = [...table.tBodies[0].rows];
    const heads = rows.map((row) => row.querySelector("th"));
    return {
      series,
      rows: heads.map((head) => head.textContent.trim()),
      links: heads.map((head) => head.querySelector("a")?.href),
      values: series.map((_, index) => rows.map((row) => number(row.querySelectorAll("td.number")[index].textContent))),
    };
  };

  const chosen = (table, all) => (table.dataset.series ? table.dataset.series.split(" ").map(Number) : all.map((_, index) => index));

  const common = (font, shown, pointer) => ({
    animation: false,
    textStyle: { fontFamily: font.family, fontSize: font.size },
    grid: { left: 0, right: font.size * 5, top: font.size * (shown.length > 1 ? 3.5 : 1), bottom: font.size, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: { show: shown.length > 1, type: "scroll", top: 0, textStyle: { fontSize: font.size } },
    // Drawn in the chart: the page allows no style of its own, which a tooltip of html would bring.
    tooltip: { trigger: "axis", axisPointer: { type: pointer }, renderMode: "richText", confine: true, textStyle: { fontSize: font.size }, valueFormatter: (value) => value ?? "—" },
  });

  // Counts have no marks between one and the next.
  const amounts = (font, data) => ({
    type: "value", splitNumber: 4, axisLabel: { fontSize: font.size, hideOverlap: true },
    minInterval: data.values.flat().every((value) => Number.isInteger(value ?? 0)) ? 1 : 0,
  });

  const bars = (data, shown, font, width) => {
    const many = data.rows.length > rowsAtOnce;
    return {
      ...common(font, shown, "shadow"),
      xAxis: amounts(font, data),
      yAxis: {
        type: "category", inverse: true, data: data.rows, axisTick: { show: false },
        axisLabel: { fontSize: font.size, width: Math.min(width * 0.36, font.size * 18), overflow: "truncate", interval: 0, color: "#1c2530" },
      },
      dataZoom: many ? [{ type: "slider", yAxisIndex: 0, startValue: 0, endValue: rowsAtOnce - 1, width: font.size * 1.4, right: 4, showDetail: false, brushSelect: false }] : [],
      // The last, which is the newest, has the strongest colour.
      series: shown.map((index, place) => ({
        type: "bar", name: data.series[index], data: data.values[index], color: pens[shown.length - 1 - place][0], barMaxWidth: font.size * 1.2, barGap: "10%", cursor: data.links.some(Boolean) ? "pointer" : "default",
        label: { show: shown.length < 3, position: "right", fontSize: font.size * 0.9 },
      })),
    };
  };

  const lines = (data, shown, font) => ({
    ...common(font, shown, "line"),
    xAxis: { type: "category", data: data.rows, axisLabel: { fontSize: font.size } },
    yAxis: amounts(font, data),
    series: shown.map((index, place) => ({
      type: "line", name: data.series[index], data: data.values[index], color: pens[place % pens.length][0], symbol: pens[place % pens.length][2], symbolSize: 9,
      lineStyle: { type: pens[place % pens.length][1], width: 2.5 },
    })),
  });

  // Rows become series: what a table lists over its years is drawn as lines over the years.
  const turned = (data) => ({ series: data.rows, rows: data.series, links: [], values: data.rows.map((_, row) => data.values.map((list) => list[row])) });

  const draw = (table) => {
    const section = table.closest("section");
    const isLines = table.dataset.chart !== "bars";
    const data = table.dataset.chart === "years" ? turned(read(table)) : read(table);
    const shown = isLines ? data.series.map((_, index) => index) : chosen(table, data.series);
    const style = getComputedStyle(table);
    const font = { family: style.fontFamily, size: Math.round(parseFloat(style.fontSize) * 0.9) };
    const box = document.createElement("div");
    box.className = "drawn";
    // The table beside it says the same to those who do not see it.
    box.setAttribute("aria-hidden", "true");
    (section.querySelector(".chart-scroll") ?? table.closest(".table-scroll") ?? table).before(box);
    const height = isLines ? 22 * font.size : (Math.min(data.rows.length, rowsAtOnce) * Math.max(2, 1 + shown.length) + 5) * font.size;
    box.style.height = `${height}px`;
    const width = box.clientWidth;
    const chart = echarts.init(box, null, { renderer: "svg", locale: "ZH" });
    chart.setOption(isLines ? lines(data, shown, font) : bars(data, shown, font, width));
    if (table.dataset.chart === "years") {
      // The first few are of one size; the others are chosen in the legend.
      const at = Number(table.dataset.first);
      chart.setOption({ legend: { selected: Object.fromEntries(data.series.map((name, index) => [name, index < at])) } });
    }
    chart.on("click", (event) => {
      if (data.links[event.dataIndex])
        location.assign(data.links[event.dataIndex]);
    });
    new ResizeObserver(() => chart.resize()).observe(box);
    section.classList.add("is-drawn");
  };

  let loading = null;
  const load = () => (loading ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = library;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  }));

  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((one) => one.isIntersecting)) {
      seen.unobserve(entry.target);
      load().then(() => draw(entry.target.querySelector("table[data-chart]")), () => {});
    }
  }, { rootMargin: "400px" });
  for (const table of document.querySelectorAll("table[data-chart]"))
    seen.observe(table.closest("section"));
})();
