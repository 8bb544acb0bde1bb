// The network with scripts: choosing without loading the page anew, moving, zooming, PNG.
"use strict";

const byId = (id) => document.getElementById(id);
const narrow = window.matchMedia("(max-width: 62rem)").matches;
let drawing = null;
let whole = null;
let box = null;

// While a large drawing moves, only its picture is moved; it is drawn anew in the pauses.
const LARGE = 300;
const PAUSE = 140;
let drawnBox = null;
let later = 0;

const redraw = () => {
  later = 0;
  drawnBox = box;
  drawing.style.transform = "";
  drawing.setAttribute("viewBox", box.map((number) => number.toFixed(1)).join(" "));
};

// The scale and the offset, in pixels, at which the drawing shows a box of its own.
const fitted = ([left, top, width, height], room) => {
  const scale = Math.min(room.clientWidth / width, room.clientHeight / height);
  return [scale, (room.clientWidth - width * scale) / 2 - left * scale, (room.clientHeight - height * scale) / 2 - top * scale];
};

const setBox = (next) => {
  box = next;
  if (Number(drawing.dataset.boxes) < LARGE || !drawnBox) return redraw();
  const room = drawing.parentElement;
  const [oldScale, oldX, oldY] = fitted(drawnBox, room);
  const [scale, x, y] = fitted(box, room);
  const factor = scale / oldScale;
  drawing.style.transform = `translate(${x - oldX * factor}px, ${y - oldY * factor}px) scale(${factor})`;
  clearTimeout(later);
  later = setTimeout(redraw, PAUSE);
  return undefined;
};

const zoom = (factor, x = box[0] + box[2] / 2, y = box[1] + box[3] / 2) => {
  const [left, top, width, height] = box;
  if (width / factor > whole[2] * 3 || width / factor < 150) return;
  setBox([x - (x - left) / factor, y - (y - top) / factor, width / factor, height / factor]);
};

const place = (event) => {
  const room = drawing.parentElement;
  const [scale, x, y] = fitted(box, room);
  const at = room.getBoundingClientRect();
  return { x: (event.clientX - at.left - x) / scale, y: (event.clientY - at.top - y) / scale };
};

// Boxes of a large network cannot be read when all are shown: begin at the top left.
const readable = () => {
  const room = { width: drawing.parentElement.clientWidth, height: drawing.parentElement.clientHeight };
  const scale = Math.min(room.width / whole[2], room.height / whole[3]);
  const least = narrow ? 0.55 : 0.4;
  if (scale >= least) return setBox([...whole]);
  const chosen = drawing.querySelector(".box.chosen polygon");
  const [width, height] = [room.width / least, room.height / least];
  if (!chosen) return setBox([whole[0], whole[1], width, height]);
  const at = chosen.getBBox();
  return setBox([at.x + at.width / 2 - width / 2, at.y + at.height / 2 - height / 2, width, height]);
};

const lightNear = () => {
  const chosen = drawing.querySelector("a.chosen");
  drawing.classList.toggle("focused", Boolean(chosen));
  if (!chosen) return;
  const { key, from, to } = chosen.dataset;
  const near = new Set(chosen.classList.contains("box") ? [key] : [from, to]);
  const ends = new Set(near);
  chosen.classList.add("near");
  for (const line of drawing.querySelectorAll("a.line")) {
    const own = chosen === line || (chosen.classList.contains("box") && (line.dataset.from === key || line.dataset.to === key));
    if (!own) continue;
    line.classList.add("near");
    ends.add(line.dataset.from).add(line.dataset.to);
  }
  for (const each of drawing.querySelectorAll("a.box")) {
    if (ends.has(each.dataset.key)) each.classList.add("near");
  }
};

const canMove = () => {
  const held = new Map();
  let moved = 0;
  let gap = 0;
  const room = drawing.parentElement;
  room.addEventListener("wheel", (event) => {
    event.preventDefault();
    const at = place(event);
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, at.x, at.y);
  }, { passive: false });
  room.addEventListener("pointerdown", (event) => {
    held.set(event.pointerId, event);
    moved = 0;
    gap = 0;
  });
  room.addEventListener("pointermove", (event) => {
    if (!held.has(event.pointerId)) return;
    const before = held.get(event.pointerId);
    held.set(event.pointerId, event);
    if (held.size === 2) {
      const [one, other] = [...held.values()];
      const now = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      if (gap) zoom(now / gap);
      gap = now;
      return;
    }
    const [scale] = fitted(box, drawing.parentElement);
    moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    if (moved < 5) return;
    room.classList.add("moving");
    setBox([box[0] - (event.clientX - before.clientX) / scale, box[1] - (event.clientY - before.clientY) / scale, box[2], box[3]]);
  });
  const release = (event) => {
    held.delete(event.pointerId);
    room.classList.remove("moving");
  };
  for (const name of ["pointerup", "pointercancel", "pointerleave"]) room.addEventListener(name, release);
  room.addEventListener("dragstart", (event) => event.preventDefault());
  room.addEventListener("click", (event) => {
    if (moved >= 5) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
};

const savePng = async () => {
  const image = new Image();
  const url = new URL(byId("as-svg").href, document.baseURI);
  const text = await (await fetch(url)).text();
  const blob = new Blob([text], { type: "image/svg+xml" });
  image.src = URL.createObjectURL(blob);
  await image.decode();
  const most = 12000 / Math.max(image.naturalWidth, image.naturalHeight);
  const scale = Math.min(2, most);
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((png) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(png);
    link.download = "inspectkg-network.png";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
};

const begin = () => {
  drawing = byId("drawing");
  drawnBox = null;
  drawing.classList.toggle("large", Number(drawing.dataset.boxes) >= LARGE);
  whole = drawing.getAttribute("viewBox").split(" ").map(Number);
  readable();
  document.querySelector(".zoom").hidden = false;
  byId("png").hidden = false;
  byId("png").querySelector("button").addEventListener("click", savePng);
  for (const button of document.querySelectorAll("[data-zoom]")) {
    const action = { in: () => zoom(1.3), out: () => zoom(1 / 1.3), whole: () => setBox([...whole]) };
    button.addEventListener("click", action[button.dataset.zoom]);
  }
  canMove();
  lightNear();
};

const sameShown = (one, other) => {
  const bare = (url) => {
    const fields = new URL(url, document.baseURI).searchParams;
    fields.delete("chosen");
    return fields.toString();
  };
  return bare(one) === bare(other);
};

let asked = 0;

// Only the panel changes, and what is lit: fetch no more than that.
const choose = async (url, push) => {
  const turn = ++asked;
  const address = new URL(url, document.baseURI);
  const key = address.searchParams.get("chosen");
  const part = new URL(address);
  part.searchParams.set("part", "chosen");
  const answer = await fetch(part, { headers: { accept: "text/html" } });
  if (!answer.ok) return void (location.href = url);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (turn !== asked) return undefined;
  byId("chosen").replaceChildren(...document.importNode(next.body, true).childNodes);
  byId("chosen").scrollTop = 0;
  for (const each of drawing.querySelectorAll(".chosen, .near")) each.classList.remove("chosen", "near");
  const chosen = key && drawing.querySelector(`a[data-key="${CSS.escape(key)}"]`);
  if (chosen) chosen.classList.add("chosen");
  lightNear();
  if (push) history.pushState(null, "", url);
  shownUrl = url;
  byId("chosen").focus({ preventScroll: !narrow });
  if (narrow) byId("chosen").scrollIntoView();
  return undefined;
};

// Fetches the page that a link leads to, and shows its parts in place of the old ones.
const go = async (url, push) => {
  if (sameShown(url, shownUrl)) return choose(url, push);
  const turn = ++asked;
  const answer = await fetch(url, { headers: { accept: "text/html" } });
  if (!answer.ok) return void (location.href = url);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (turn !== asked) return undefined;
  const focused = document.activeElement && document.activeElement.closest("#filters") && document.activeElement;
  const name = focused && focused.name && [focused.name, focused.value];
  byId("main").replaceChildren(...document.importNode(next.getElementById("main"), true).childNodes);
  document.title = next.title;
  if (push) history.pushState(null, "", url);
  shownUrl = url;
  begin();
  const again = name && byId("filters").querySelector(`[name="${CSS.escape(name[0])}"][value="${CSS.escape(name[1])}"]`);
  if (again) return again.focus({ preventScroll: true });
  const hash = new URL(url, document.baseURI).hash;
  if (hash === "#chosen") byId("chosen").focus({ preventScroll: !narrow });
  if (hash === "#chosen" && narrow) byId("chosen").scrollIntoView();
  return undefined;
};

let shownUrl = location.href;

const plain = (event) => !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey);

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || !plain(event)) return;
  const end = link.dataset && link.dataset.end;
  if (end) {
    event.preventDefault();
    const field = document.querySelector(`#paths [name="${end}"]`);
    field.value = link.dataset.value;
    field.focus();
    return;
  }
  const href = link.getAttribute("href") || "";
  if (!href.startsWith("/network") || href.includes("format=")) return;
  event.preventDefault();
  go(href, true);
});

document.addEventListener("change", (event) => {
  if (!event.target.closest("#filters")) return;
  const form = byId("filters");
  const fields = [...new FormData(form)].filter(([, value]) => value);
  go(`/network?${new URLSearchParams(fields)}`, true);
});

window.addEventListener("popstate", () => go(location.href, false));
begin();
