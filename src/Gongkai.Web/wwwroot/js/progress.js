// Shows how far a long work has come. Without script there is a link to look again.
(() => {
  const look = async () => {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("progress");
    if (!fresh || fresh.dataset.open !== "true") return location.reload();
    document.getElementById("progress").replaceWith(fresh);
    setTimeout(look, 3000);
  };
  setTimeout(look, 3000);
})();
