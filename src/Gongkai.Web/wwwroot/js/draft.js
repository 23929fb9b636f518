"use strict";
// Keeps the form of application, or of its registration by staff, on this device, where its user asks for that, until it was sent. Without
// script the form is the same, only nothing is kept. The key of the form is kept with it: what was sent before a line was cut gives the same case when it is sent again.
(() => {
  const page = document.querySelector("[data-draft]");
  if (!page) return;
  const place = `gongkai-draft ${page.dataset.draft}`;
  const resuming = `${place} resuming`;
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(place));
    } catch {
      return null;
    }
  };
  const forget = () => {
    localStorage.removeItem(place);
    sessionStorage.removeItem(resuming);
  };
  if (page.querySelector("#case-number")) return forget();

  const offer = page.querySelector("[data-draft-offer]");
  const form = page.querySelector("#apply");
  const draft = read();
  const kept = () => [...form.elements].filter((field) => field.name.startsWith("Form.") || "draftField" in field.dataset);
  const isThis = () => draft.fields["Form.Key"] === form.elements["Form.Key"].value;
  const resume = () => {
    for (const field of kept()) if (field.name in draft.fields) field.value = draft.fields[field.name];
    box.checked = true;
    // Another applicant needs another block, which the server makes.
    const next = kept().filter((field) => field.name.endsWith("].Name")).length;
    if (`Form.Applicants[${next}].Name` in draft.fields) form.requestSubmit(form.querySelector("[formnovalidate]"));
    else sessionStorage.removeItem(resuming);
  };
  if (offer && draft && !sessionStorage.getItem(resuming) && !(form && isThis())) {
    offer.hidden = false;
    offer.querySelector("[data-draft-time]").textContent = new Date(draft.at).toLocaleString("zh-CN");
    offer.querySelector("[data-draft-resume]").addEventListener("click", () => {
      sessionStorage.setItem(resuming, "true");
      offer.hidden = true;
      if (form) return resume();
      const field = page.querySelector("#description");
      field.value = draft.fields["Form.Description"];
      field.form.requestSubmit();
    });
    offer.querySelector("[data-draft-forget]").addEventListener("click", () => {
      forget();
      offer.hidden = true;
    });
  }
  if (!form) return;

  const choice = page.querySelector("[data-draft-choice]");
  const box = choice.querySelector("input");
  const save = () => {
    if (!box.checked) return;
    if (offer) offer.hidden = true;
    localStorage.setItem(place, JSON.stringify({ at: Date.now(), fields: Object.fromEntries(kept().map((field) => [field.name, field.value])) }));
  };
  choice.hidden = false;
  if (draft && sessionStorage.getItem(resuming)) resume();
  else if (draft && isThis()) box.checked = true;
  form.addEventListener("input", save);
  box.addEventListener("change", () => (box.checked ? save() : forget()));
})();
