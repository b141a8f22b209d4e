// The review page's controls: filters, views, keyboard. The page reads well without them.
(function () {
  "use strict";
  function start(root) {
    const all = (selector, within) => Array.from((within || root).querySelectorAll(selector));
    const one = (selector) => root.querySelector(selector);
    const story = one(".cc-story");
    const gone = all(".cc-gone");
    const roles = all(".cc-roles input");
    const runs = all(".cc-run");
    const sure = one(".cc-sure input");
    const status = one(".cc-status");
    let beside = null;
    let current = null;

    root.querySelector(".cc-panel").hidden = false;

    const shown = () => gone.filter((block) => !block.hidden);

    // Only one removed block is a stop for the Tab key: the one that the arrows reached last.
    function mark(block) {
      if (current) {
        current.tabIndex = -1;
        current.removeAttribute("aria-current");
      }
      current = block;
      if (current) current.tabIndex = 0;
    }

    function filter() {
      const wanted = new Set(roles.filter((box) => box.checked).map((box) => box.value));
      const most = Number(sure.value);
      const alone = one(".cc-views input:checked").value === "story";
      let count = 0;
      const hidden = new Set();
      for (const block of gone) {
        const hide = alone || !wanted.has(block.dataset.role) || Number(block.dataset.sure) > most * 10;
        block.hidden = hide;
        if (hide) hidden.add(block.dataset.block);
        else count += 1;
      }
      for (const run of runs) {
        const blocks = all(".cc-gone:not([hidden])", run).length;
        run.hidden = blocks === 0;
        run.firstElementChild.textContent = blocks === 1 ? "1 removed block" : blocks + " removed blocks in a row";
      }
      if (beside) for (const row of beside.rows) row.hidden = !alone && hidden.has(row.dataset.block);
      one(".cc-sure output").value = most + " %";
      status.textContent = alone ? "The story alone" : "Showing " + count + " of " + gone.length + " removed blocks";
      if (!current || current.hidden) mark(shown()[0] || null);
      for (const button of all(".cc-steps button")) button.disabled = count === 0;
    }

    function element(name, className, text) {
      const made = document.createElement(name);
      if (className) made.className = className;
      if (text !== undefined) made.textContent = text;
      return made;
    }

    // Made when it is first asked for: most readers never do.
    function makeBeside() {
      const table = element("table", "cc-beside");
      table.append(element("caption", "cc-unseen", "The original beside the clean story, block by block"));
      const head = table.createTHead().insertRow();
      for (const title of ["Original", "Clean"]) {
        const cell = element("th", "", title);
        cell.scope = "col";
        head.append(cell);
      }
      const body = table.createTBody();
      for (const block of all("[data-block]", story)) {
        const went = block.classList.contains("cc-gone");
        const text = (went ? block.querySelector(".cc-was") : block.querySelector(".cc-text") || block).textContent;
        const row = body.insertRow();
        row.dataset.block = block.dataset.block;
        row.dataset.role = block.dataset.role;
        const before = row.insertCell();
        const after = row.insertCell();
        before.dir = after.dir = "auto";
        before.lang = story.lang;
        before.append(went ? element("del", "", text) : block.dataset.original || text);
        if (went) {
          before.className = "cc-went";
          after.className = "cc-reason";
          after.textContent = block.querySelector(".cc-what").dataset.says;
        } else {
          after.className = "cc-" + block.dataset.role;
          after.lang = story.lang;
          after.textContent = text;
        }
      }
      const panel = element("section", "cc-two");
      panel.setAttribute("aria-label", "The original beside the clean story");
      panel.append(table);
      story.after(panel);
      beside = { panel, rows: Array.from(body.rows) };
    }

    function view() {
      const chosen = one(".cc-views input:checked").value;
      if (chosen === "beside" && !beside) makeBeside();
      story.hidden = chosen === "beside";
      if (beside) beside.panel.hidden = chosen !== "beside";
      filter();
    }

    function step(by) {
      const blocks = shown();
      if (blocks.length === 0) return;
      const at = blocks.indexOf(current);
      const started = current && current.hasAttribute("aria-current");
      const next = started ? (at + by + blocks.length) % blocks.length : by > 0 ? Math.max(at, 0) : blocks.length - 1;
      if (story.hidden) {
        one(".cc-views input[value=place]").checked = true;
        view();
      }
      mark(blocks[next]);
      current.setAttribute("aria-current", "true");
      const run = current.closest("details");
      if (run) run.open = true;
      current.focus({ preventScroll: true });
      current.scrollIntoView({ block: "center" });
    }

    root.addEventListener("change", (event) => {
      if (event.target.name === root.id + "-view") view();
      else if (event.target.classList.contains("cc-why")) story.classList.toggle("cc-why-kept", event.target.checked);
      else filter();
    });
    sure.addEventListener("input", filter);
    one(".cc-all").addEventListener("click", () => {
      const on = !roles.every((box) => box.checked);
      for (const box of roles) box.checked = on;
      filter();
    });
    one(".cc-next").addEventListener("click", () => step(1));
    one(".cc-previous").addEventListener("click", () => step(-1));
    root.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("[type=range], [type=radio]")) return;
      const by = { n: 1, j: 1, p: -1, k: -1 }[event.key] || 0;
      if (by === 0) return;
      event.preventDefault();
      step(by);
    });

    // A host that can restore a block says so by data-restorable and hears what the editor wants.
    if (root.hasAttribute("data-restorable")) {
      for (const block of gone) {
        const button = element("button", "cc-restore", "Restore");
        button.type = "button";
        button.setAttribute("aria-label", "Restore: " + block.querySelector(".cc-was").textContent.slice(0, 80));
        button.addEventListener("click", () => {
          const detail = { block: Number(block.dataset.block), keep: true };
          root.dispatchEvent(new CustomEvent("cleancopy-overrule", { bubbles: true, detail }));
        });
        block.querySelector(".cc-what").append(button);
      }
    }
    window.addEventListener("beforeprint", () => runs.forEach((run) => (run.open = true)));
    view();
  }
  // A host that puts a report into its page later calls start() with the element that holds it.
  function startIn(holder) {
    for (const root of holder.querySelectorAll(".cleancopy-report:not([data-started])")) {
      root.dataset.started = "";
      start(root);
    }
  }
  globalThis.cleancopyReport = { start: startIn };
  startIn(document);
})();
