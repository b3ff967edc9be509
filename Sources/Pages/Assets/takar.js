// Takar works without this file; with it, some things take a click less.
"use strict";
(() => {
  const root = document.documentElement;

  // The appearance chosen before is set before the page is seen. A browser may refuse to remember; then nothing is remembered.
  const memory = {
    get: () => { try { return localStorage.getItem("tema"); } catch { return null; } },
    set: (value) => { try { localStorage.setItem("tema", value); } catch { /* not remembered */ } },
  };
  const chosen = memory.get();
  if (chosen === "gelap" || chosen === "terang") root.dataset.tema = chosen;
  const isDark = () => root.dataset.tema ? root.dataset.tema === "gelap" : matchMedia("(prefers-color-scheme: dark)").matches;

  const prepareTheme = () => {
    for (const button of document.querySelectorAll("button.tema")) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(isDark()));
      button.addEventListener("click", () => {
        root.dataset.tema = isDark() ? "terang" : "gelap";
        memory.set(root.dataset.tema);
        button.setAttribute("aria-pressed", String(isDark()));
      });
    }
  };

  // A filter that is chosen applies at once.
  document.addEventListener("change", (event) => {
    const field = event.target.closest?.("[data-langsung]");
    if (field?.form) field.form.requestSubmit();
  });

  // What cannot be taken back is asked for once; the words stand in the page.
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-tanya]");
    if (button && !confirm(button.dataset.tanya)) event.preventDefault();
  });

  // How far a job has come is asked again and again until it is over; a question that fails is only asked again. Text alone is put into
  // the page, since the policy of the server lets no script write HTML.
  const watch = () => {
    const progress = document.getElementById("kemajuan");
    const address = progress?.dataset.tinjau;
    if (!address) return;
    setTimeout(async () => {
      try {
        const answer = await fetch(address, { credentials: "same-origin", headers: { accept: "application/json" } });
        const state = answer.ok ? await answer.json() : null;
        if (!state || state.selesai) { location.reload(); return; }
        const words = progress.querySelector("p"), bar = progress.querySelector("progress");
        if (words && state.tahap) words.textContent = state.tahap;
        if (bar) { if ("persen" in state) bar.value = state.persen; else bar.removeAttribute("value"); }
      } catch { /* asked again */ }
      watch();
    }, 1000);
  };

  const start = () => { prepareTheme(); watch(); };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
