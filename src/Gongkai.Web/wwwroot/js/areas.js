"use strict";
// An area dragged on the picture of a page fills the first row that has none. Without script the five numbers are typed.
for (const figure of document.querySelectorAll("[data-page]")) {
  const picture = figure.querySelector("img");
  let from = null;
  let frame = null;
  const at = (event) => {
    const box = picture.getBoundingClientRect();
    const share = (value, start, size) => Math.min(100, Math.max(0, ((value - start) / size) * 100));
    return [share(event.clientX, box.left, box.width), share(event.clientY, box.top, box.height)];
  };
  const between = (to) => [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  const place = (area) => {
    const [left, top, width, height] = area;
    frame.setAttribute("x", left);
    frame.setAttribute("y", top);
    frame.setAttribute("width", width);
    frame.setAttribute("height", height);
  };
  const layer = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  layer.setAttribute("viewBox", "0 0 100 100");
  layer.setAttribute("preserveAspectRatio", "none");
  layer.setAttribute("aria-hidden", "true");
  picture.after(layer);
  layer.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    layer.setPointerCapture(event.pointerId);
    from = at(event);
    frame = layer.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "rect"));
  });
  layer.addEventListener("pointermove", (event) => from && place(between(at(event))));
  layer.addEventListener("pointerup", (event) => {
    if (!from) return;
    const area = between(at(event));
    from = null;
    const cell = [...document.querySelectorAll("[data-area]")].find((one) => one.querySelector("input").value === "" && one.parentElement.querySelector("input").value === "");
    if (!cell || area[2] < 0.2 || area[3] < 0.2) return frame.remove();
    place(area);
    const inputs = cell.querySelectorAll("input");
    [figure.dataset.page, ...area.map((value) => value.toFixed(2))].forEach((value, index) => { inputs[index].value = value; });
  });
}
