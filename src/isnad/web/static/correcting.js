// Makes a form that corrects a claim quick: `form[data-correct]` with the fields of desk/correct.html.j2.
// A summary with data-correct-open opens the form behind it with its first field selected, so that digits replace the
// number at once. Words come as the event isnad:words, {start, end, words}, from whatever page shows a text; see document.js.

let selected = null; // the words selected in the text, or null
const forms = [...document.querySelectorAll("form[data-correct]")];

function first(form) {
  return form.querySelector("[aria-invalid]") ?? form.querySelector("[data-correct-first]") ?? form.querySelector("input:not([type=hidden])");
}

function begin(form) {
  const field = first(form);
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}

// A number that is typed where none was, or only a word, is an exact one until somebody says otherwise.
function follow(form) {
  const { number, exactness, word } = form.elements;
  const before = { how: exactness.value, word: word.value };
  number.addEventListener("input", () => {
    const open = exactness.value === "" || exactness.value === "vague";
    if (number.value.trim() !== "" && open) {
      exactness.value = "exact";
      word.value = "";
    } else if (number.value.trim() === "" && ["", "vague"].includes(before.how)) {
      exactness.value = before.how;
      word.value = before.word;
    }
  });
}

function quote(part, words) {
  const quoted = part.querySelector("[data-words-quoted]");
  quoted.textContent = words;
  quoted.hidden = words === "";
}

export function stand(part, span) {
  part.querySelector("input[name$=_words]").value = span === null ? "" : `${span.start}-${span.end}`;
  quote(part, span === null ? "" : span.words);
  const keep = part.querySelector("input[type=checkbox]");
  if (keep) keep.checked = span !== null;
  const folded = part.closest("details");
  if (folded) folded.open = true;
}

function wordsOf(form) {
  for (const part of form.querySelectorAll("[data-words]")) {
    const take = part.querySelector("[data-words-take]");
    const drop = part.querySelector("[data-words-drop]");
    const input = part.querySelector("input[name$=_words]");
    take.hidden = document.querySelector("[data-text]") === null;
    take.disabled = true;
    drop.hidden = part.dataset.words === "event";
    take.addEventListener("click", () => stand(part, selected));
    drop.addEventListener("click", () => stand(part, null));
    input.addEventListener("input", () => quote(part, ""));
    document.addEventListener("isnad:words", (event) => {
      selected = event.detail;
      take.disabled = selected === null;
    });
  }
}

for (const form of forms) {
  follow(form);
  wordsOf(form);
  if (form.querySelector("[aria-invalid]")) begin(form);
}
for (const summary of document.querySelectorAll("summary[data-correct-open]")) {
  summary.addEventListener("click", (event) => {
    const details = summary.parentElement;
    // Its own key leads into the form even where it is open; whoever clicks there means to close it.
    if (details.open && event.isTrusted) return;
    event.preventDefault();
    details.open = true;
    begin(details.querySelector("form"));
  });
}
