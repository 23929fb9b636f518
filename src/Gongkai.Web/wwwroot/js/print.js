// Printing and sharing do nothing without script, so their buttons show only with it.
for (const button of document.querySelectorAll(".print-button")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
for (const button of document.querySelectorAll(".share-button")) {
  if (!navigator.share && !navigator.clipboard) continue;
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const { address, title } = button.dataset;
    try {
      if (navigator.share) return await navigator.share({ title, url: address });
      await navigator.clipboard.writeText(`${title} ${address}`);
      button.textContent = "标题和网址已复制";
    } catch {
      // Closed by the reader, or not allowed: the permanent address stands below.
    }
  });
}
