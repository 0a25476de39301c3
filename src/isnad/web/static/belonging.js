// Shows what a new claim takes over while its form is filled in: `form[data-taken-at]`, with the places `[data-taken]`
// that desk/correct.html.j2 has. The page came with what its address asked for; this follows the words of the event.

const form = document.querySelector("form[data-taken-at]");

function asked() {
  const { event_words: words, like } = form.elements;
  return new URLSearchParams({ event_words: words.value.trim(), like: like ? like.value : "near" }).toString();
}

function show({ label, values }) {
  for (const place of document.querySelectorAll("[data-taken]")) {
    const value = (place.dataset.taken === "label" ? label : values[place.dataset.taken]) ?? "";
    place.querySelector("[data-taken-value]").textContent = value;
    place.hidden = value === "";
  }
}

let known = form ? asked() : "";

async function follow() {
  const now = asked();
  if (now === known) return;
  known = now;
  const response = await fetch(`${form.dataset.takenAt}?${now}`, { headers: { Accept: "application/json" } });
  // What was asked for meanwhile is answered by itself; what cannot be told is not shown.
  if (asked() === now) show(response.ok ? await response.json() : { label: null, values: {} });
}

if (form) {
  // Words are also taken by keys and buttons outside of the form, which set the field without an event.
  for (const kind of ["input", "change", "click", "keyup"]) document.addEventListener(kind, () => setTimeout(follow));
}
