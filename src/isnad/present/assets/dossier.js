// Comforts only: everything can be read and every link works without this.
(function () {
  "use strict";
  var root = document.documentElement;
  function shown() {
    var chosen = document.querySelector("input[name=shown]:checked");
    return chosen ? chosen.value : root.lang;
  }
  // The language of the whole file follows the switch, and the place in it stays the same.
  function turn() {
    var code = shown(), edition = document.querySelector(".l-" + code);
    if (!edition) { return; }
    root.lang = code;
    root.dir = edition.getAttribute("dir");
    var at = location.hash.slice(1).replace(/^(ar|en)-/, code + "-");
    var there = at && document.getElementById(at);
    if (there && there.id !== location.hash.slice(1)) {
      history.replaceState(null, "", "#" + at);
      there.scrollIntoView();
    }
  }
  // A link into what is folded up, or into the other language, opens it.
  function arrive() {
    var there = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!there) { return; }
    var edition = there.closest(".edition");
    var input = edition && document.getElementById("show-" + edition.lang);
    if (input && !input.checked) { input.checked = true; turn(); }
    for (var box = there.closest("details"); box; box = box.parentElement.closest("details")) { box.open = true; }
    there.scrollIntoView({ block: /-w\d+$/.test(there.id) ? "center" : "start" });
    light(there);
  }
  // The words of the claim that was followed, and the claim of the words.
  function light(there) {
    document.querySelectorAll(".hit").forEach(function (one) { one.classList.remove("hit"); });
    var match = /^(?:ar|en)-[cw](\d+)$/.exec(there.id), doc = there.closest(".doc");
    if (!match || !doc) { return; }
    doc.querySelectorAll("mark[data-k]").forEach(function (one) {
      if (one.dataset.k.split(" ").indexOf(match[1]) >= 0) { one.classList.add("hit"); }
    });
    var card = doc.querySelector(".claim[data-n='" + match[1] + "']");
    if (card) { card.classList.add("hit"); }
  }
  document.querySelectorAll("input[name=shown]").forEach(function (one) { one.addEventListener("change", turn); });
  window.addEventListener("hashchange", arrive);
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll(".method details").forEach(function (one) { one.open = true; });
  });
  // Whoever reads Arabic begins in Arabic, unless a link says otherwise.
  var own = document.getElementById("show-" + (navigator.language || "").slice(0, 2));
  if (own && !location.hash) { own.checked = true; }
  turn();
  arrive();
})();
