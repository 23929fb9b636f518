"use strict";
// Passkeys are the one thing a browser does with script only; the forms stay hidden where it cannot.
// The server makes the options, the browser asks the authenticator, its answer goes back as a field of the form.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const alert = form.querySelector("[role=alert]");
    alert.textContent = "";
    try {
      const token = form.elements.__RequestVerificationToken.value;
      const answer = await fetch(form.dataset.options, { method: "POST", headers: { RequestVerificationToken: token } });
      if (!answer.ok) throw new Error(String(answer.status));
      const options = await answer.json();
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.Credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      alert.textContent = "未能使用通行密钥：操作被取消，或此设备上没有可用的密钥。请重试，或用密码登录。";
    }
  });
}
