// Keys for everything. A page declares them on what they do: `data-key="a"` on a link, button or field; rows of a list
// are `data-row`, each with a link or button in it. Where a row that is current has the key, its own is meant. A group
// of rows may be `details[data-fold]`.

const STORED = "isnad.keys";
const AGAIN = 1200; // milliseconds in which the second letter follows `g`
const dialog = document.getElementById("keys");
const use = dialog.querySelector("[data-keys-use]");
const show = document.querySelector("[data-keys-show]");

let going = -Infinity;

// A letter by where its key lies, so that an Arabic keyboard need not be changed over.
function letterOf(event) {
  if (event.key === "?" || event.key === "؟") return "?";
  if (/^[!-~]$/.test(event.key)) return event.key.toLowerCase();
  const code = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code);
  return code ? (code[1] ?? code[2]).toLowerCase() : event.key;
}

function isWriting(target) {
  return target instanceof Element && target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null;
}

function isSeen(element) {
  return element.getClientRects().length > 0 && !element.disabled && element.getAttribute("aria-disabled") !== "true";
}

// A row that is folded away in a group counts where the group is seen: moving to it opens the group.
function isReached(row) {
  const fold = row.closest("details[data-fold]:not([open])");
  return isSeen(fold ?? row);
}

function rows() {
  return [...document.querySelectorAll("[data-row]")].filter(isReached);
}

function currentRow() {
  return document.activeElement?.closest("[data-row]") ?? document.querySelector("[data-row].is-current");
}

// Focus moves to what opens the row, so that a screen reader says it and Enter opens it without a script.
function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(currentRow());
  const next = all[at === -1 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
  for (const row of all) row.classList.toggle("is-current", row === next);
  const fold = next.closest("details[data-fold]");
  if (fold) fold.open = true;
  const target = opener(next) ?? next;
  if (target === next) next.tabIndex = -1;
  target.focus();
  next.scrollIntoView({ block: "nearest" });
}

function opener(row) {
  return row.querySelector("[data-open]") ?? row.querySelector("a[href], button");
}

function declared(letter) {
  const selector = `[data-key="${CSS.escape(letter)}"]`;
  const inRow = currentRow()?.querySelector(selector);
  if (inRow && isSeen(inRow)) return inRow;
  return [...document.querySelectorAll(selector)].find(isSeen);
}

// The focus stays on what opens the row, or Enter would do the thing again; a dialog gives it back to its button.
function act(element) {
  const isField = element.matches("input:not([type=checkbox]):not([type=radio]):not([type=submit]), textarea, select");
  if (isField || element.matches("[data-opens], summary")) element.focus();
  if (!isField) element.click();
}

function go(letter) {
  const link = document.querySelector(`a[data-go="${CSS.escape(letter)}"]`);
  if (link) link.click();
  return link !== null;
}

function nameOf(element) {
  const name = element.dataset.keyLabel ?? element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
  return name.trim().replace(/\s+/g, " ");
}

function open() {
  if (dialog.open) return;
  const here = dialog.querySelector("[data-keys-here]");
  const list = here.querySelector("dl");
  const named = new Map();
  for (const element of document.querySelectorAll("[data-key]")) {
    if (!named.has(element.dataset.key)) named.set(element.dataset.key, nameOf(element));
  }
  list.replaceChildren(...[...named].map(([key, name]) => {
    const row = document.createElement("div");
    const term = row.appendChild(document.createElement("dt")).appendChild(document.createElement("kbd"));
    term.textContent = key;
    row.appendChild(document.createElement("dd")).textContent = name;
    return row;
  }));
  here.hidden = named.size === 0;
  dialog.showModal();
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isWriting(event.target) || document.querySelector("dialog[open]")) return;
  const letter = letterOf(event);
  if (!use.checked) return;
  let done = true;
  if (performance.now() - going < AGAIN && go(letter)) going = -Infinity;
  else if (letter === "g") going = performance.now();
  else if (letter === "?") open();
  else if (letter === "j" || letter === "k") move(letter === "j" ? 1 : -1);
  else if (letter.length === 1) {
    const found = declared(letter);
    if (found) act(found);
    done = found !== undefined;
  } else done = false;
  if (done) event.preventDefault();
});

// Single letters must be possible to turn off: they get in the way of whoever speaks to the machine.
use.checked = localStorage.getItem(STORED) !== "off";
use.addEventListener("change", () => localStorage.setItem(STORED, use.checked ? "on" : "off"));
if (show) {
  show.hidden = false;
  show.addEventListener("click", open);
}
for (const element of document.querySelectorAll("[data-key]")) {
  element.setAttribute("aria-keyshortcuts", element.dataset.key);
}
