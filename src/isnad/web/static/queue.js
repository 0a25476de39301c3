// The review queue without loading a page for each claim: an answer is sent, and the card that comes back takes the
// place of the one before. Without this script every answer is a form, and every step a link.

import { say } from "./sending.js";

const PART = { "X-Isnad-Part": "card", Accept: "text/html" };
const place = document.getElementById("queue-card");
let busy = false;

async function bring(path, options, otherwise) {
  if (busy) return;
  busy = true;
  place.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(path, options);
    if (!show(await response.text())) otherwise();
  } catch {
    fail();
  } finally {
    busy = false;
    place.removeAttribute("aria-busy");
  }
}

function show(text) {
  const made = document.createElement("template");
  made.innerHTML = text;
  const card = made.content.querySelector("[data-card]");
  if (card === null) return false;
  place.replaceChildren(made.content);
  history.replaceState(null, "", card.dataset.card);
  const told = place.querySelector(".notice");
  fit();
  say([told?.textContent, card.dataset.said].filter(Boolean).join(" ").replace(/\s+/g, " ").trim());
  card.focus({ preventScroll: true });
  scrollTo({ top: 0 });
  return true;
}

function fail() {
  const line = document.createElement("p");
  line.className = "notice refused";
  line.textContent = place.dataset.lost;
  place.prepend(line);
  say(place.dataset.lost);
}

// The second number is only of a range.
function fit() {
  const how = document.getElementById("count-how");
  if (how !== null) place.querySelector("[data-between]").hidden = how.value !== "between";
}

place.addEventListener("change", fit);
fit();
place.addEventListener("focusin", (event) => {
  // Digits take the place of the number that is there.
  if (event.target.matches("[data-select]")) event.target.select();
});

place.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  // What is no card is shown as the whole page that it is.
  bring(form.action, { method: "POST", headers: PART, body }, () => form.submit());
});

place.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-step]");
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  bring(link.href, { headers: PART }, () => location.assign(link.href));
});

place.addEventListener("keydown", (event) => {
  // Out of a field again, to the keys of the card.
  if (event.key === "Escape" && event.target.matches("input, select")) place.querySelector("[data-card]").focus();
});
