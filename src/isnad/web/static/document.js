// Words of a received text, selected with the mouse or the keyboard, as offsets in code points. Every piece of the text
// stands in an element with data-start, its offset; nothing else in the text counts. A browser counts UTF-16 units: two
// for an astral character, so units are counted through before they are added to an offset.

import { stand } from "./correcting.js";
import { say } from "./sending.js";

// A word begins with a letter or digit; marks, tatweel and joiners belong to it, and marks of direction inside of it.
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|\p{Cf}+(?=[\p{L}\p{M}\p{N}]))*|[^\s\p{P}\p{Cf}\p{M}]/gu;
const text = document.querySelector("[data-text]");
const bar = document.querySelector("[data-selecting]");
const pieces = text === null ? [] : [...text.querySelectorAll("[data-start]")];
const isRtl = text !== null && getComputedStyle(text).direction === "rtl";

let words = null; // every word as {from, to, text}, made when first needed; its ends are {node, at} in units
let current = -1; // the word that the keyboard is at
let begun = -1; // the word that a selection began with, or -1
let ended = false; // whether ] was pressed: the next arrow begins anew
let byKeys = false; // whether the browser's selection is the keyboard's: the word it is at is not selected yet
let chosen = null; // what is selected: {start, end, words}

export function points(string) {
  let count = 0;
  for (const _ of string) count += 1;
  return count;
}

// The offset of a place in the document, in code points; what lies between pieces is where the next one begins.
export function offsetOf(node, at) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  const place = document.createRange();
  if (piece !== null && text.contains(piece)) {
    place.setStart(piece, 0);
    place.setEnd(node, at);
    return Number(piece.dataset.start) + points(place.toString());
  }
  place.setStart(node, at);
  const whole = document.createRange();
  let low = 0;
  let high = pieces.length;
  while (low < high) { // the first piece that does not begin before the place
    const middle = (low + high) >> 1;
    whole.selectNodeContents(pieces[middle]);
    if (place.compareBoundaryPoints(Range.START_TO_START, whole) > 0) low = middle + 1;
    else high = middle;
  }
  if (low < pieces.length) return Number(pieces[low].dataset.start);
  const last = pieces.at(-1);
  return last === undefined ? 0 : Number(last.dataset.start) + points(last.textContent);
}

// The words between two offsets, out of the pieces that are shown.
function between(start, end) {
  let found = "";
  for (const piece of pieces) {
    const from = Number(piece.dataset.start);
    if (from >= end) break;
    const chars = piece.textContent;
    if (from + chars.length <= start) continue;
    const all = Array.from(chars);
    found += all.slice(Math.max(0, start - from), Math.max(0, end - from)).join("");
  }
  return found;
}

// A span without the blanks around it, or null where it holds nothing else.
export function spanOf(range) {
  const [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
  if (end <= start) return null;
  const found = between(start, end);
  const before = points(found) - points(found.trimStart());
  const kept = found.trim();
  return kept === "" ? null : { start: start + before, end: start + before + points(kept), words: kept };
}

function select(span) {
  if (span?.start === chosen?.start && span?.end === chosen?.end) return;
  chosen = span;
  bar.hidden = span === null;
  if (span !== null) {
    bar.querySelector("[data-selecting-words]").textContent = span.words;
    const link = bar.querySelector("[data-selecting-new]");
    const from = link?.dataset.from ? `&from=${encodeURIComponent(link.dataset.from)}` : "";
    if (link) link.href = `${link.dataset.here}?new=1&event_words=${span.start}-${span.end}${from}#claim`;
  }
  document.dispatchEvent(new CustomEvent("isnad:words", { detail: span }));
}

function look() {
  const selection = getSelection();
  if (selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  // What is clicked elsewhere, the bar itself for one, leaves the words selected.
  if (!text.contains(range.commonAncestorContainer)) return;
  select(range.collapsed || (byKeys && begun < 0) ? null : spanOf(range));
}

// A word may go on from one piece to the next: a claim's words can begin behind a prefix.
function allWords() {
  if (words !== null) return words;
  const nodes = pieces.map((piece) => piece.firstChild).filter((node) => node !== null);
  const begins = [];
  let whole = "";
  for (const node of nodes) {
    begins.push(whole.length);
    whole += node.data;
  }
  let at = 0;
  const place = (units) => {
    while (at + 1 < nodes.length && begins[at + 1] <= units) at += 1;
    return { node: nodes[at], at: units - begins[at] };
  };
  words = [];
  for (const found of whole.matchAll(WORD)) {
    const from = place(found.index);
    const last = place(found.index + found[0].length - 1);
    words.push({ from, to: { node: last.node, at: last.at + 1 }, text: found[0] });
  }
  return words;
}

function isShown(word) {
  return word.from.node.parentElement.getClientRects().length > 0;
}

function boxOf(word) {
  const range = document.createRange();
  range.setStart(word.from.node, word.from.at);
  range.setEnd(word.to.node, word.to.at);
  return range.getBoundingClientRect();
}

function show() {
  const word = allWords()[current];
  const from = begun < 0 ? word : allWords()[Math.min(begun, current)];
  const to = begun < 0 ? word : allWords()[Math.max(begun, current)];
  byKeys = true;
  getSelection().setBaseAndExtent(from.from.node, from.from.at, to.to.node, to.to.at);
  const box = boxOf(word);
  if (box.top < 80 || box.bottom > innerHeight - 120) word.from.node.parentElement.scrollIntoView({ block: "center" });
  say(begun < 0 ? word.text : getSelection().toString());
}

function step(by) {
  const all = allWords();
  if (all.length === 0) return;
  let next = current;
  do next += by;
  while (next >= 0 && next < all.length && !isShown(all[next]));
  if (next < 0 || next >= all.length) return;
  current = next;
  show();
}

// The word above or below: the nearest of the first line that lies that way.
function line(by) {
  const all = allWords();
  if (current < 0) return step(1);
  const here = boxOf(all[current]);
  let best = -1;
  let top = null;
  for (let at = current + by; at >= 0 && at < all.length; at += by) {
    if (!isShown(all[at])) continue;
    const box = boxOf(all[at]);
    if (Math.abs(box.top - here.top) < here.height / 2) continue;
    if (top !== null && Math.abs(box.top - top) > here.height / 2) break;
    top = box.top;
    const nearer = best < 0 || Math.abs(box.left - here.left) < Math.abs(boxOf(all[best]).left - here.left);
    if (nearer) best = at;
  }
  if (best < 0) return;
  current = best;
  show();
}

function drop() {
  begun = -1;
  byKeys = false;
  getSelection().removeAllRanges();
  select(null);
}

function keyOf(event) {
  if (event.code === "BracketLeft" || event.key === "[") return "[";
  if (event.code === "BracketRight" || event.key === "]") return "]";
  return event.key;
}

const MOVES = {
  ArrowLeft: () => step(isRtl ? 1 : -1),
  ArrowRight: () => step(isRtl ? -1 : 1),
  ArrowUp: () => line(-1),
  ArrowDown: () => line(1),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== text) return;
  const key = keyOf(event);
  if (key in MOVES) {
    if (event.shiftKey && begun < 0) begun = Math.max(current, 0);
    else if (!event.shiftKey && ended) begun = -1;
    ended = false;
    MOVES[key]();
  } else if (key === "[") {
    if (current < 0) step(1);
    begun = current;
    ended = false;
    show();
  } else if (key === "]") {
    if (current < 0) step(1);
    if (begun < 0) begun = current;
    ended = true;
    show();
  } else if (key === "Escape" && (chosen !== null || current >= 0)) drop();
  else return;
  event.preventDefault();
  look();
}

if (text !== null) {
  text.addEventListener("keydown", onKey);
  // A click that no pointer made is that of a key which leads here.
  text.addEventListener("click", (event) => {
    if (!event.isTrusted) text.focus();
  });
  text.addEventListener("pointerdown", () => {
    byKeys = false;
    begun = -1;
    current = -1;
  });
  let asked = false;
  document.addEventListener("selectionchange", () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      look();
    });
  });
  for (const button of bar.querySelectorAll("[data-as]")) {
    button.addEventListener("click", () => {
      const form = document.querySelector("form[data-correct]");
      if (chosen === null || form === null) return;
      const part = form.querySelector(`[data-words="${button.dataset.as}"]`);
      const folded = form.closest("details");
      if (folded) folded.open = true;
      stand(part, chosen);
      part.scrollIntoView({ block: "nearest" });
      say(`${button.textContent.trim()}: ${chosen.words}`);
    });
  }
  // Beside the text its claim stays in sight; below it, the address leads to the claim.
  if (matchMedia("(min-width: 62rem)").matches) text.querySelector(".is-chosen")?.scrollIntoView({ block: "center" });
}
