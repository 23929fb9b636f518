"use strict";
// Turns the field of an item's text into an editor: what authors see is what the page will show. Whatever is pasted is brought
// down to the tags that a text may hold (the server does so again). Without script the field stays a plain one.
(() => {
  const kept = new Set(("p br hr h2 h3 h4 h5 h6 strong b em i u s sub sup blockquote ul ol li dl dt dd table caption thead tbody tfoot tr th td "
    + "a img figure figcaption").toUpperCase().split(" "));
  const wordless = new Set("SCRIPT STYLE HEAD TITLE META LINK XML TEMPLATE NOSCRIPT IFRAME OBJECT SVG MATH SELECT BUTTON".split(" "));
  const blocks = new Set("P H2 H3 H4 H5 H6 UL OL DL TABLE BLOCKQUOTE FIGURE HR".split(" "));
  const attributes = { A: ["href", "title"], IMG: ["src", "alt"], TD: ["colspan", "rowspan"], TH: ["colspan", "rowspan", "scope"], OL: ["start"] };
  const renamed = { DIV: "P", SECTION: "P", ARTICLE: "P", H1: "H2", STRIKE: "S", DEL: "S" };

  // A copy of the nodes with nothing but kept tags; words in other tags stay.
  const copy = (from, to) => {
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        to.append(node.data.replace(/[\s\u00a0]+/g, " "));
      } else if (node.nodeType === Node.ELEMENT_NODE && !wordless.has(node.tagName.toUpperCase())) {
        const name = node.tagName.toUpperCase();
        // Browsers put lists and tables into the paragraph where they were asked for.
        const wraps = (renamed[name] ?? name) === "P" && [...node.children].some((child) => blocks.has(child.tagName) || renamed[child.tagName] === "P");
        const tag = wraps ? null : renamed[name] ?? name;
        // A picture that lies on the author's disk or on another site cannot be shown.
        if (tag === null || !kept.has(tag) || (tag === "IMG" && !/^\/(?![/\\])/.test(node.getAttribute("src") ?? ""))) {
          copy(node, to);
          continue;
        }
        const made = document.createElement(tag);
        for (const attribute of attributes[tag] ?? []) {
          if (node.hasAttribute(attribute)) made.setAttribute(attribute, node.getAttribute(attribute));
        }
        copy(node, made);
        to.append(made);
      }
    }
  };

  // Words outside any block become paragraphs.
  const clean = (from) => {
    const all = document.createElement("div");
    copy(from, all);
    const result = document.createElement("div");
    let paragraph = null;
    for (const node of [...all.childNodes]) {
      if (node.nodeType === Node.ELEMENT_NODE && blocks.has(node.tagName)) {
        paragraph = null;
        if (node.tagName !== "P" || node.textContent.trim() || node.querySelector("img")) result.append(node);
      } else if (paragraph || node.textContent.trim() || node.tagName === "IMG") {
        if (!paragraph) result.append(paragraph = document.createElement("p"));
        if (node.tagName === "BR") paragraph = null;
        else paragraph.append(node);
      }
    }
    return [...result.childNodes].map((node) => node.outerHTML).join("\n");
  };

  // Styles go before a browser reads them: the rules of this site forbid them, and each would be told to the console as an attempt.
  const unstyled = (html) => html.replace(/<style\b[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ""));
  const parsed = (html) => new DOMParser().parseFromString(unstyled(html), "text/html").body;
  const escaped = (text) => Object.assign(document.createElement("p"), { textContent: text }).innerHTML;
  const paragraphs = (text) => text.split(/\r?\n/).filter((line) => line.trim()).map((line) => `<p>${escaped(line.trim())}</p>`).join("\n");

  const table = "<table><tbody>" + `<tr><th scope="col">　</th><th scope="col">　</th><th scope="col">　</th></tr>`
    + "<tr><td>　</td><td>　</td><td>　</td></tr>".repeat(2) + "</tbody></table><p><br></p>";
  const block = (tag) => () => document.execCommand("formatBlock", false, tag);
  const command = (name) => () => document.execCommand(name);
  const tools = [
    ["段落", "普通段落", block("p")],
    ["标题", "标题", block("h2")],
    ["小标题", "小标题", block("h3")],
    ["加粗", "加粗", command("bold")],
    ["• 列表", "项目列表", command("insertUnorderedList")],
    ["1. 列表", "编号列表", command("insertOrderedList")],
    ["表格", "插入三行三列的表格", () => document.execCommand("insertHTML", false, table)],
    ["链接", "给选中的文字加链接", () => {
      const address = prompt("链接地址（https://…）");
      if (address && /^(https?:\/\/|mailto:|tel:|\/)/.test(address.trim())) document.execCommand("createLink", false, address.trim());
    }],
    ["清除格式", "清除选中文字的格式和链接", () => { document.execCommand("removeFormat"); document.execCommand("unlink"); }],
    ["撤销", "撤销", command("undo")],
  ];

  for (const field of document.querySelectorAll("textarea[data-editor]")) {
    const label = document.querySelector(`label[for="${field.id}"]`);
    label.id = `${field.id}-label`;
    const editor = Object.assign(document.createElement("div"), { className: "form-control item-text editor", contentEditable: "true" });
    for (const [name, value] of [["role", "textbox"], ["aria-multiline", "true"], ["aria-labelledby", label.id], ["aria-describedby", field.getAttribute("aria-describedby")]]) {
      editor.setAttribute(name, value);
    }
    const show = () => { editor.innerHTML = clean(parsed(field.value.includes("<") ? field.value : paragraphs(field.value))) || "<p><br></p>"; };
    const keep = () => { field.value = clean(editor); };
    show();

    const bar = Object.assign(document.createElement("div"), { className: "editor-tools" });
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", "正文格式");
    bar.setAttribute("aria-controls", editor.id = `${field.id}-editor`);
    for (const [name, title, run] of tools) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm btn-outline-secondary", textContent: name, title });
      // The words stay chosen while the button is pressed.
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => { editor.focus(); run(); keep(); });
      bar.append(button);
    }
    // One stop for the Tab key; the arrows go from button to button.
    const buttons = [...bar.children];
    buttons.forEach((button, index) => { button.tabIndex = index ? -1 : 0; });
    bar.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
      buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
      next.focus();
    });

    document.execCommand("defaultParagraphSeparator", false, "p");
    document.execCommand("styleWithCSS", false, false);
    editor.addEventListener("input", keep);
    editor.addEventListener("paste", (event) => {
      event.preventDefault();
      const html = event.clipboardData.getData("text/html");
      const pasted = html ? clean(parsed(html)) : paragraphs(event.clipboardData.getData("text/plain"));
      // A few words go into the line where they are pasted.
      const only = parsed(pasted);
      document.execCommand("insertHTML", false, only.children.length === 1 && only.firstElementChild.tagName === "P" ? only.firstElementChild.innerHTML : pasted);
      keep();
    });
    label.addEventListener("click", () => editor.focus());
    label.removeAttribute("for");
    const hint = document.getElementById(field.getAttribute("aria-describedby"));
    hint.textContent = field.dataset.editor;
    field.hidden = true;
    field.before(bar, editor);
  }
})();
