// How the case stands, as it changes: elements marked data-progress="documents|claims|log" show the figure, one marked
// data-progress-state whether a build runs. What changed is heard only where a build begins or ends.

import { say } from "./sending.js";

const state = document.querySelector("[data-progress-state]");
const figures = [...document.querySelectorAll("[data-progress]")];
const source = new EventSource("/api/progress");
let building = null;

function tell(sentence, aloud) {
  if (!state || state.textContent === sentence) return;
  state.textContent = sentence;
  if (aloud) say(sentence);
}

source.addEventListener("standing", (event) => {
  const standing = JSON.parse(event.data);
  for (const figure of figures) {
    figure.textContent = standing[figure.dataset.progress].toLocaleString("en-US");
  }
  if (state) tell(standing.building ? state.dataset.building : state.dataset.still, building !== null);
  building = standing.building;
  document.dispatchEvent(new CustomEvent("isnad:standing", { detail: standing }));
});
source.addEventListener("error", () => {
  if (state) tell(state.dataset.lost, true);
});
addEventListener("pagehide", () => source.close());
