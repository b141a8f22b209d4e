// The page of `cleancopy serve`: sends what is in the box to the server that it came from, shows what comes back.
(function () {
  "use strict";
  const by = (id) => document.getElementById(id);
  const [text, file, input, strictness, format, copy, save, status, report] =
    ["text", "file", "input", "strictness", "format", "copy", "save", "status", "report"].map(by);
  let opened = null; // a file's own bytes: its charset is told by them, not by what the box shows
  let waiting = 0;
  let running = null;

  async function clean(to, signal) {
    const query = new URLSearchParams({ to, input: input.value, strictness: strictness.value });
    const answer = await fetch("/clean?" + query, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: opened || new TextEncoder().encode(text.value),
      signal,
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(said.trim() || answer.statusText);
    return said;
  }

  function ready(on) {
    copy.disabled = save.disabled = !on;
  }

  async function show() {
    if (running) running.abort();
    running = new AbortController();
    const { signal } = running;
    if (!opened && text.value.trim() === "") {
      report.replaceChildren();
      status.textContent = "";
      return ready(false);
    }
    try {
      const part = await clean("report-part", signal);
      // The library escapes every text of the document, and this page's policy runs no script of another's.
      report.innerHTML = part;
      cleancopyReport.start(report);
      status.textContent = "";
      ready(true);
    } catch (error) {
      if (error.name === "AbortError") return;
      report.replaceChildren();
      status.textContent = error.message;
      ready(false);
    }
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(show, 250);
  }

  text.addEventListener("input", () => {
    opened = null;
    file.value = "";
    soon();
  });
  file.addEventListener("change", async () => {
    const chosen = file.files[0];
    if (!chosen) return;
    opened = await chosen.arrayBuffer();
    text.value = new TextDecoder().decode(opened);
    show();
  });
  input.addEventListener("change", show);
  strictness.addEventListener("change", show);

  const formats = fetch("/formats").then((answer) => answer.json());
  formats.then((list) => {
    for (const one of list) {
      const option = new Option(one.name, one.name);
      option.title = one.description;
      option.dataset.extension = one.extension;
      format.append(option);
    }
  });

  async function take(use) {
    try {
      status.textContent = await use(await clean(format.value));
    } catch (error) {
      status.textContent = error.message;
    }
  }
  copy.addEventListener("click", () =>
    take(async (written) => {
      await navigator.clipboard.writeText(written);
      return "Copied as " + format.value;
    })
  );
  save.addEventListener("click", () =>
    take(async (written) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([written]));
      link.download = "article." + format.selectedOptions[0].dataset.extension;
      link.click();
      URL.revokeObjectURL(link.href);
      return "Saved as " + link.download;
    })
  );
  show();
})();
