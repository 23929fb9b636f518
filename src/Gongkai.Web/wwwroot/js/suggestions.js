// Fills the list of a search field with titles while somebody types. Without script the field is a plain one.
(() => {
  const field = document.querySelector("input[data-suggestions]");
  const list = field && document.getElementById(field.getAttribute("list"));
  if (!list) return;
  let waiting = 0;
  let asked = "";
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const typed = field.value.trim();
      if (typed.length < 2 || typed === asked) return;
      asked = typed;
      const answer = await fetch(`${field.dataset.suggestions}?q=${encodeURIComponent(typed)}`);
      if (!answer.ok || field.value.trim() !== typed) return;
      const titles = await answer.json();
      list.replaceChildren(...titles.map((title) => Object.assign(document.createElement("option"), { value: title })));
    }, 200);
  });
})();
