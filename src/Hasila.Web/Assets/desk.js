// The desk's keys and selection. Every page works without it; nothing is recorded by a letter: letters choose, Ctrl+Enter sends the form that is chosen in.
"use strict";
(() => {
  const body = document.body;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const isOn = () => body.dataset.keys === "on";

  const doings = { p: "publish", h: "withhold", x: "reject", s: "second", r: "ask", t: "answer", m: "note" };
  const fields = { w: "claimant", i: "indicator", f: "figure", l: "place", d: "day" };
  const places = { i: body.dataset.home, l: body.dataset.log };
  let prefix = null;

  const inField = (target) => target.closest("textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable]") !== null;

  // As if it had been clicked on, so that whoever listens to the form hears of it.
  const take = (radio) => {
    if (!radio) return false;
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  };

  const choose = (name, value) => {
    const radio = all(`[data-decide] input[name=${name}]`).find((input) => input.value === value);
    return take(radio);
  };

  const follow = (link) => {
    if (!link) return false;
    link.click();
    return true;
  };

  const step = (selector, by) => {
    const links = all(selector);
    if (links.length === 0) return null;
    const at = links.findIndex((link) => link.getAttribute("aria-current") || link.parentElement.getAttribute("aria-current"));
    return links[at + by] ?? null;
  };

  const walk = (by) => {
    const rows = all(".queue-list a.row");
    const open = one(".queue-list li[aria-current] a.row");
    if (open) return follow(rows[rows.indexOf(open) + by]);
    const next = rows[Math.max(0, rows.indexOf(document.activeElement) + by)] ?? rows[0];
    next?.focus();
    return Boolean(next);
  };

  const correct = (field) => {
    const part = one(`details[data-field=${field}]`);
    if (!part) return false;
    part.open = true;
    one("[name=to]", part)?.focus();
    return true;
  };

  const single = {
    j: () => walk(1),
    k: () => walk(-1),
    n: () => (one("[data-note]")?.focus(), true),
    z: () => (one(".undo button[data-mine]")?.focus(), true),
    a: () => openAdding(),
    o: () => follow(one(".source-line a")),
    "[": () => follow(step(".appearances a", -1)),
    "]": () => follow(step(".appearances a", 1)),
    "/": () => (one("[data-search]")?.select(), one("[data-search]")?.focus(), true),
    "?": () => (toggleSheet(), true),
  };

  const press = (key) => {
    if (prefix === "e") return fields[key] ? correct(fields[key]) : false;
    if (prefix === "g") return places[key] ? ((location.href = places[key]), true) : false;
    if (key >= "0" && key <= "7") {
      return take(all("[data-decide] input[name=verdict]")[Number(key)]);
    }
    return doings[key] ? choose("do", doings[key]) : (single[key]?.() ?? false);
  };

  const record = (target) => {
    const form = target.closest("form[method=post]") ?? one("[data-decide]");
    if (!form || !form.reportValidity()) return;
    const button = one("button.main, button", form);
    form.requestSubmit(button ?? undefined);
  };

  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : body;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      record(target);
      return;
    }
    if (event.key === "Escape") {
      prefix = null;
      if (sheet?.open) sheet.close();
      else if (inField(target)) target.blur();
      return;
    }
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || inField(target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (prefix === null && (key === "e" || key === "g")) {
      prefix = key;
      return;
    }
    const done = press(key);
    prefix = null;
    if (done) event.preventDefault();
  });

  // The keys' sheet is the one of the person's page: fetched once, shown in a dialog.
  let sheet = null;
  const toggleSheet = async () => {
    if (sheet) {
      if (sheet.open) sheet.close();
      else sheet.showModal();
      return;
    }
    const answer = await fetch(one("a.person").href, { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const table = one(".key-sheet", page);
    if (!table) return;
    sheet = document.createElement("dialog");
    sheet.append(document.importNode(table, true));
    body.append(sheet);
    sheet.showModal();
  };

  // Words selected on the page go into the form with their place, counted in code points from the beginning of the article's text.
  const codePoints = (text) => [...text].length;

  const placeOf = (node, offset, block) => {
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(node, offset);
    return Number(block.dataset.start) + codePoints(before.toString());
  };

  const isWord = (letter) => letter !== undefined && /[\p{L}\p{N}\p{M}\u0640]/u.test(letter);

  // Snaps to whole words, within one block; Alt keeps the letters as they were selected.
  const selected = (page, keepsLetters) => {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const from = range.startContainer;
    const block = (from.nodeType === Node.ELEMENT_NODE ? from : from.parentElement)?.closest("[data-start]");
    if (!block || !page.contains(block) || !block.contains(range.endContainer)) return null;
    const letters = [...block.textContent];
    const first = Number(block.dataset.start);
    let start = placeOf(range.startContainer, range.startOffset, block) - first;
    let end = placeOf(range.endContainer, range.endOffset, block) - first;
    while (start < end && /\s/u.test(letters[start])) start += 1;
    while (end > start && /\s/u.test(letters[end - 1])) end -= 1;
    if (!keepsLetters) {
      while (start > 0 && isWord(letters[start - 1]) && isWord(letters[start])) start -= 1;
      while (end < letters.length && isWord(letters[end - 1]) && isWord(letters[end])) end += 1;
    }
    return start < end ? { start: start + first, end: end + first, exact: letters.slice(start, end).join("") } : null;
  };

  const page = one("[data-select]");
  const adding = one("[data-add]");
  let last = null;

  const fill = () => {
    if (!last || !adding) return;
    one("[name=exact]", adding).value = last.exact;
    one("[name=start]", adding).value = last.start;
    one("[name=end]", adding).value = last.end;
  };

  const openAdding = () => {
    if (!adding) return false;
    adding.open = true;
    fill();
    one(last ? "[name=speaker]" : "[name=exact]", adding).focus();
    return true;
  };

  if (page && adding) {
    let keepsLetters = false;
    document.addEventListener("pointerdown", (event) => (keepsLetters = event.altKey));
    document.addEventListener("selectionchange", () => {
      const words = selected(page, keepsLetters);
      if (!words) return;
      last = words;
      fill();
    });
    // Words changed by hand have no place any more: the server looks for them.
    one("[name=exact]", adding).addEventListener("input", () => {
      one("[name=start]", adding).value = "";
      one("[name=end]", adding).value = "";
    });
  }

  // What stands in a form is kept on every pause, and when the page is left; recorded it is only by whoever sends it.
  const pause = 800;
  const waiting = new Map();
  const keep = (form) => {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    const id = location.pathname.split("/").at(-1);
    fetch(body.dataset.drafts + id, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin", keepalive: true }).then(
      (answer) => (form.dataset.kept = answer.ok ? "yes" : "no"),
      () => (form.dataset.kept = "no"),
    );
  };
  for (const form of all("form[data-draft]")) {
    form.addEventListener("input", () => {
      form.dataset.kept = "no";
      clearTimeout(waiting.get(form));
      waiting.set(form, setTimeout(keep, pause, form));
    });
    form.addEventListener("submit", () => {
      clearTimeout(waiting.get(form));
      waiting.delete(form);
    });
  }
  addEventListener("pagehide", () => [...waiting.keys()].forEach(keep));
  addEventListener("visibilitychange", () => document.hidden && [...waiting.keys()].forEach(keep));

  // The open row is in sight, and what was just recorded is said.
  one(".queue-list li[aria-current]")?.scrollIntoView({ block: "nearest" });
})();
