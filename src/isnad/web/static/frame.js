// What every page does: its notices are heard, buttons that say which dialog they open do so, a form is sent once.

import { say } from "./sending.js";

const notices = [...document.querySelectorAll(".notices .notice")].map((notice) => notice.textContent.trim());
// A region that is filled while the page loads is not read out; one that changes afterwards is.
if (notices.length > 0) setTimeout(() => say(notices.join(" ")), 300);

for (const button of document.querySelectorAll("[data-opens]")) {
  const dialog = document.getElementById(button.dataset.opens);
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", () => dialog.showModal());
}

// What is folded opens where an address leads into it, also in a browser that does not do so by itself.
function unfold() {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const fold = target?.closest("details[data-fold]:not([open])");
  if (!fold) return;
  fold.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", unfold);
unfold();

// A form is sent once: what is decided is kept for good, and a second press must not decide it twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
