// What every page does: its notices are heard, and buttons that say which dialog they open do so.

import { say } from "./sending.js";

const notices = [...document.querySelectorAll(".notices .notice")].map((notice) => notice.textContent.trim());
// A region that is filled while the page loads is not read out; one that changes afterwards is.
if (notices.length > 0) setTimeout(() => say(notices.join(" ")), 300);

for (const button of document.querySelectorAll("[data-opens]")) {
  const dialog = document.getElementById(button.dataset.opens);
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", () => dialog.showModal());
}
