// Draws the places of a selection: borders and rivers out of the desk itself, no tiles, a circle for each place. What a
// report says reaches the page as text and never as markup. One circle is in the order of Tab; arrows lead to the rest.

const L = globalThis.L;
const LEAST = 5; // radius of a circle of one incident, in pixels
const MOST = 22;
const CLOSEST = 12;
const NEXT = new Map([["ArrowDown", 1], ["ArrowRight", 1], ["ArrowUp", -1], ["ArrowLeft", -1]]);

async function asked(path) {
  const response = await fetch(path, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

function popup(element, { place, label, page }) {
  const content = document.createElement("div");
  const name = content.appendChild(document.createElement("strong"));
  name.textContent = place;
  name.dir = "auto";
  content.appendChild(document.createElement("p")).textContent = label;
  const link = content.appendChild(document.createElement("a"));
  link.textContent = element.dataset.link;
  link.href = page;
  return content;
}

function radius(incidents, most) {
  // The area tells the number; the largest has a bound, so that it hides no town beside it.
  const largest = Math.min(MOST, LEAST * Math.sqrt(most));
  return most <= 1 ? LEAST : LEAST + (largest - LEAST) * ((Math.sqrt(incidents) - 1) / (Math.sqrt(most) - 1));
}

function circles(element, map, features) {
  const most = Math.max(...features.map((feature) => feature.properties.incidents));
  return features.map((feature) => {
    const [lon, lat] = feature.geometry.coordinates;
    const circle = L.circleMarker([lat, lon], { radius: radius(feature.properties.incidents, most), className: "spot" });
    circle.bindPopup(() => popup(element, feature.properties), { closeButton: true, autoPanPadding: [24, 24] });
    circle.addTo(map);
    const path = circle.getElement();
    path.setAttribute("role", "button");
    path.setAttribute("tabindex", "-1");
    path.setAttribute("aria-label", `${feature.properties.place}: ${feature.properties.label}`);
    return circle;
  });
}

function withKeys(map, all) {
  const paths = all.map((circle) => circle.getElement());
  let at = 0;
  const stand = (next) => {
    paths[at].setAttribute("tabindex", "-1");
    at = next;
    paths[at].setAttribute("tabindex", "0");
  };
  stand(0);
  paths.forEach((path, n) => {
    path.addEventListener("focus", () => {
      stand(n);
      if (!map.getBounds().contains(all[n].getLatLng())) map.panTo(all[n].getLatLng());
    });
    path.addEventListener("keydown", (event) => {
      const step = NEXT.get(event.key);
      if (step !== undefined) paths[(n + step + paths.length) % paths.length].focus();
      else if (event.key === "Enter" || event.key === " ") all[n].openPopup();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    // Whoever opens a popup by a key is led into it, and back when it closes.
    all[n].on("popupopen", ({ popup: opened }) => {
      path.setAttribute("aria-expanded", "true");
      if (document.activeElement === path) opened.getElement().querySelector("a[href]:not(.leaflet-popup-close-button)").focus();
    });
    all[n].on("popupclose", ({ popup: closed }) => {
      path.setAttribute("aria-expanded", "false");
      if (closed.getElement()?.contains(document.activeElement)) path.focus();
    });
  });
}

async function draw(element) {
  const [points, lines] = await Promise.all([asked(element.dataset.points), asked(element.dataset.lines)]);
  if (points.features.length === 0) {
    element.hidden = true;
    return;
  }
  const map = L.map(element, { zoomControl: false, maxZoom: CLOSEST, minZoom: 3, zoomSnap: 0.5, renderer: L.svg({ padding: 0.5 }) });
  map.attributionControl.setPrefix(false).addAttribution(lines.attribution);
  Object.assign(map.attributionControl.getContainer(), { dir: "ltr", lang: "en" });
  L.control.zoom({
    position: document.dir === "rtl" ? "topright" : "topleft",
    zoomInTitle: element.dataset.zoomIn,
    zoomOutTitle: element.dataset.zoomOut,
  }).addTo(map);
  const places = points.features.map(({ geometry: { coordinates: [lon, lat] } }) => [lat, lon]);
  map.fitBounds(L.latLngBounds(places).pad(0.1), { maxZoom: 9, animate: false });
  L.geoJSON(lines, { interactive: false, style: (feature) => ({ className: `line ${feature.properties.kind}`, fill: false }) }).addTo(map);
  const all = circles(element, map, points.features);
  withKeys(map, all);
  map.on("popupopen", ({ popup: opened }) => {
    const box = opened.getElement();
    box.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", element.dataset.close);
    box.onkeydown = (event) => {
      if (event.key === "Escape") map.closePopup(opened);
    };
  });
}

for (const element of document.querySelectorAll("[data-map]")) {
  draw(element).catch((error) => {
    element.textContent = element.dataset.failed;
    throw error;
  });
}
