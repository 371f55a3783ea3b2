// Searches and filters the claims that stand on the page. It asks nobody for anything, and the board can be read without it.
"use strict";
(() => {
  const form = document.getElementById("search");
  const cards = [...document.querySelectorAll("article.card")];
  if (!form || cards.length === 0) return;

  // Arabic as people type it: without marks and the lengthening stroke, one alef, one yeh, one heh, one set of digits.
  const fold = (words) =>
    words
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/[\u0623\u0625\u0622\u0671]/g, "\u0627")
      .replace(/\u0649/g, "\u064a")
      .replace(/\u0629/g, "\u0647")
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

  const words = cards.map((card) => fold(card.textContent));
  const bands = [...document.querySelectorAll("section.band")];
  const fields = form.elements;

  const show = () => {
    const wanted = fold(fields.words.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    cards.forEach((card, at) => {
      const fits =
        wanted.every((word) => words[at].includes(word)) &&
        (fields.verdict.value === "" || card.dataset.verdict === fields.verdict.value) &&
        (fields.claimant.value === "" || card.dataset.claimant === fields.claimant.value);
      card.hidden = !fits;
      if (fits) shown++;
    });
    bands.forEach((band) => (band.hidden = !band.querySelector("article.card:not([hidden])")));
    fields.shown.value = `${shown} / ${cards.length}`;
  };

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  // A claim that a link leads to is shown whatever is searched for.
  window.addEventListener("hashchange", () => {
    const card = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!card || !card.hidden) return;
    form.reset();
    show();
    card.scrollIntoView();
  });
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => (part.open = true)));
  form.hidden = false;
  show();
})();
