// The map of embeddings: the point nearest to the pointer, or stepped to with the arrow keys, shows its image.
(() => {
  const map = document.getElementById("map");
  if (!map) return;
  const data = JSON.parse(document.getElementById("map-data").textContent);
  const svg = map.querySelector("svg");
  const card = map.querySelector(".point");
  const thumb = card.querySelector(".thumb");
  const text = card.querySelector("span");
  const ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  const reach = 14;
  let current = -1;

  ring.setAttribute("class", "here");
  ring.setAttribute("r", "6");

  function hide() {
    card.hidden = true;
    ring.remove();
  }

  function show(i) {
    current = i;
    ring.setAttribute("cx", data.x[i]);
    ring.setAttribute("cy", data.y[i]);
    svg.append(ring);
    if (data.columns > 0) {
      const side = thumb.clientWidth || 64;
      thumb.style.backgroundSize = `${side * data.columns}px`;
      thumb.style.backgroundPosition = `${-side * (data.index[i] % data.columns)}px ${-side * Math.floor(data.index[i] / data.columns)}px`;
    }
    text.textContent = data.names[data.label[i]];
    card.hidden = false;
    const scale = svg.clientWidth / svg.viewBox.baseVal.width;
    const left = data.x[i] * scale + 12;
    card.style.left = `${Math.max(0, Math.min(left, map.clientWidth - card.offsetWidth))}px`;
    card.style.top = `${data.y[i] * scale + 12}px`;
  }

  // The nearest point the caller admits, by distance plus a charge for leaving the wanted direction.
  function nearest(x, y, cost) {
    let best = -1, least = Infinity;
    for (let i = 0; i < data.x.length; i++) {
      const price = cost(data.x[i] - x, data.y[i] - y);
      if (price < least) [best, least] = [i, price];
    }
    return best;
  }

  svg.addEventListener("pointermove", event => {
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    const found = nearest((event.clientX - box.left) * scale, (event.clientY - box.top) * scale, (dx, dy) => {
      const squared = dx * dx + dy * dy;
      return squared <= reach * reach ? squared : Infinity;
    });
    if (found < 0) hide(); else show(found);
  });
  svg.addEventListener("pointerleave", hide);
  map.addEventListener("blur", hide);

  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  map.addEventListener("keydown", event => {
    if (event.key === "Escape") hide();
    const step = steps[event.key];
    if (!step || data.x.length === 0) return;
    event.preventDefault();
    if (current < 0) return show(0);
    const found = nearest(data.x[current], data.y[current], (dx, dy) => {
      const along = dx * step[0] + dy * step[1];
      const aside = Math.abs(dx * step[1] + dy * step[0]);
      return along > 0 ? along + 2 * aside : Infinity;
    });
    if (found >= 0) show(found);
  });
})();

// The film: paused, it shows the map of the last epoch.
(() => {
  const button = document.getElementById("still");
  if (!button) return;
  const picture = document.querySelector(".film picture");
  const still = picture.querySelector("source");
  button.addEventListener("click", () => {
    const paused = still.media === "all";
    still.media = paused ? "not all" : "all";
    button.textContent = paused ? "Pause" : "Play";
  });
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) button.click();
})();
