"use strict";

// The drawing, and what is chosen in it. The page holds everything as data; the
// scripts of the page share one scope.

const data = JSON.parse(document.getElementById("network-data").textContent);
const byId = (id) => document.getElementById(id);
const stillness = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const narrow = window.matchMedia("(max-width: 900px)").matches;
const state = { chosen: null, near: null, hits: new Set(), hidden: new Set() };
const ends = new Map(data.edges.map((edge) => [edge.id, [edge.from, edge.to]]));

const isShown = (id) => !state.hidden.has(id);
const pale = (id) => state.near !== null && !state.near.has(id);

const outlinePath = (ctx, look, x, y) => {
  ctx.beginPath();
  for (const [a, b, c] of data.outlines[look.outline]) {
    const half = Math.min(look.height, 50) / 2;
    ctx.lineTo(x + (a * look.width) / 2 + b * half, y + (c * look.height) / 2);
  }
  ctx.closePath();
};

const drawBox = (ctx, id, x, y) => {
  const look = data.looks[id];
  ctx.globalAlpha = pale(id) ? 0.2 : 1;
  outlinePath(ctx, look, x, y);
  ctx.lineJoin = "round";
  if (state.hits.has(id) || state.chosen === id) {
    ctx.lineWidth = 12;
    ctx.strokeStyle = state.chosen === id ? "#1a1a1a" : "#e6a800";
    ctx.stroke();
  }
  ctx.fillStyle = look.fill;
  ctx.fill();
  ctx.lineWidth = 2.5;
  ctx.strokeStyle = look.border;
  ctx.stroke();
  ctx.fillStyle = pale(id) ? "#1a1a1a" : look.ink;
  ctx.font = '15px "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  look.lines.forEach((line, row) => {
    const offset = (row - (look.lines.length - 1) / 2) * 18;
    ctx.fillText(line, x, y + offset + 1, look.width - 14);
  });
};

const boxRenderer = (id) => ({ ctx, x, y }) => ({
  drawNode: () => drawBox(ctx, id, x, y),
  nodeDimensions: { width: data.looks[id].width, height: data.looks[id].height },
});

const nodes = new vis.DataSet(
  data.nodes.map((node) => ({ ...node, ctxRenderer: boxRenderer(node.id) })),
);
const edges = new vis.DataSet(data.edges);
const network = new vis.Network(byId("network"), { nodes, edges }, data.options);

const pointOn = (edge) => ({ x: edge.place[0], y: edge.place[1] });

const drawLinkLabel = (ctx, edge) => {
  const entry = data.entries[edge.id];
  const close = state.near !== null && state.near.has(edge.id);
  if (state.hidden.has(edge.id) || pale(edge.id)) return;
  if (!close && !edge.clear) return;
  const point = pointOn(edge);
  const width = ctx.measureText(entry.label).width + 4;
  ctx.fillStyle = "rgba(255, 255, 255, 0.9)";
  ctx.fillRect(point.x - width / 2, point.y - 8, width, 16);
  ctx.fillStyle = entry.named ? edge.color.color : "#4d4d4d";
  ctx.fillText(entry.label, point.x, point.y + 1);
};

network.on("beforeDrawing", (ctx) => {
  ctx.font = 'bold 16px "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = "#3b3b3b";
  data.headings
    .filter((heading) => heading.keys.some(isShown))
    .forEach((heading) => ctx.fillText(heading.text, heading.x, heading.y));
});

network.on("afterDrawing", (ctx) => {
  ctx.font = '13px "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  data.edges.forEach((edge) => drawLinkLabel(ctx, edge));
});

const moveTo = (position, scale) =>
  network.moveTo({ position, scale, animation: stillness ? false : { duration: 300 } });

const wholeScale = () => {
  const [left, top, right, bottom] = data.bounds;
  const room = byId("network").getBoundingClientRect();
  return Math.min(room.width / (right - left + 30), room.height / (bottom - top + 30), 1.2);
};

const showWhole = () => {
  const [left, top, right, bottom] = data.bounds;
  moveTo({ x: (left + right) / 2, y: (top + bottom) / 2 }, wholeScale());
};

// On a telephone the whole network is too small to read: begin at its top left.
const showStart = () => {
  const [left, top] = data.bounds;
  const room = byId("network").getBoundingClientRect();
  const scale = narrow ? Math.max(0.6, wholeScale()) : wholeScale();
  if (!narrow) return network.moveTo({ position: middle(), scale });
  const position = { x: left + room.width / scale / 2 - 10, y: top + room.height / scale / 2 - 10 };
  return network.moveTo({ position, scale });
};

const middle = () => {
  const [left, top, right, bottom] = data.bounds;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};

const surroundings = (id) => {
  const near = new Set([id, ...(ends.get(id) || [])]);
  if (ends.has(id)) return near;
  for (const edge of data.edges) {
    if (edge.from === id || edge.to === id) near.add(edge.id).add(edge.from).add(edge.to);
  }
  return near;
};

const paintEdges = () =>
  edges.update(
    data.edges.map((edge) => ({
      id: edge.id,
      color: { ...edge.color, opacity: pale(edge.id) ? 0.08 : 1 },
      width: edge.id === state.chosen ? edge.width + 1.5 : edge.width,
    })),
  );

const choose = (id) => {
  state.chosen = id;
  state.near = id === null ? null : surroundings(id);
  showDetails(id);
  paintEdges();
};

// Choosing from a list moves the picture and the focus there as well.
const walkTo = (id) => {
  if (!isShown(id) || (ends.get(id) || []).some((end) => !isShown(end))) showAll();
  choose(id);
  const at = ends.has(id) ? pointOn(edges.get(id)) : network.getPosition(id);
  moveTo(at, Math.max(network.getScale(), 0.75));
  byId("panel").focus({ preventScroll: !narrow });
  byId("panel").scrollIntoView({ block: "nearest" });
};

network.on("click", (event) => {
  const found = event.nodes.concat(event.edges).filter(isShown);
  choose(found.length ? found[0] : null);
});
network.on("hoverNode", () => { byId("network").firstChild.style.cursor = "pointer"; });
network.on("blurNode", () => { byId("network").firstChild.style.cursor = ""; });
network.on("hoverEdge", () => { byId("network").firstChild.style.cursor = "pointer"; });
network.on("blurEdge", () => { byId("network").firstChild.style.cursor = ""; });
