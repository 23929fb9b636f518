"use strict";
// Shows what the rules find while somebody writes. Without script it is shown once the form is sent.
for (const form of document.querySelectorAll("form[data-check]")) {
  const shown = document.querySelector("[data-checked]");
  let waiting = 0;
  let asked = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const turn = ++asked;
      const answer = await fetch(form.dataset.check, { method: "POST", body: new FormData(form) });
      if (!answer.ok || turn !== asked) return;
      const found = new DOMParser().parseFromString(await answer.text(), "text/html");
      shown.replaceChildren(...found.body.children);
    }, 1000);
  });
}
