// Filters, search, tables and zoom; then the start.

const boxesOf = (facet) => [...facet.querySelectorAll("input")];
const facets = [...document.querySelectorAll("fieldset[data-facet]")];

const refused = () => {
  const found = {};
  for (const facet of facets) {
    found[facet.dataset.facet] = new Set(
      boxesOf(facet).filter((box) => !box.checked).map((box) => box.value),
    );
  }
  return found;
};

const passes = (entry, without) =>
  Object.entries(entry.facets).every(
    ([key, values]) => !values.length || values.some((value) => !without[key].has(value)),
  );

const findHidden = () => {
  const without = refused();
  const hidden = new Set(
    data.nodes.map((node) => node.id).filter((id) => !passes(data.entries[id], without)),
  );
  const linked = new Set();
  for (const edge of data.edges) {
    const out = hidden.has(edge.from) || hidden.has(edge.to);
    if (out || !passes(data.entries[edge.id], without)) hidden.add(edge.id);
    else linked.add(edge.from).add(edge.to);
  }
  if (!byId("lone").checked) return hidden;
  data.nodes.filter((node) => !linked.has(node.id)).forEach((node) => hidden.add(node.id));
  return hidden;
};

const shownNodes = () => data.nodes.map((node) => node.id).filter(isShown);
const shownLinks = () => data.edges.map((edge) => edge.id).filter(isShown);

const filter = () => {
  state.hidden = findHidden();
  nodes.update(data.nodes.map(({ id }) => ({ id, hidden: !isShown(id) })));
  edges.update(data.edges.map(({ id }) => ({ id, hidden: !isShown(id) })));
  byId("shown").textContent =
    `${shownNodes().length} of ${data.nodes.length} boxes, ` +
    `${shownLinks().length} of ${data.edges.length} links`;
  if (state.chosen !== null && !isShown(state.chosen)) choose(null);
};

const showAll = () => {
  facets.flatMap(boxesOf).forEach((box) => { box.checked = true; });
  byId("lone").checked = false;
  facets.forEach((facet) => facet.dispatchEvent(new Event("change")));
};

for (const facet of facets) {
  const name = facet.querySelector("legend").textContent;
  const toggle = makeButton("none", "", () => {
    const some = boxesOf(facet).some((box) => box.checked);
    boxesOf(facet).forEach((box) => { box.checked = !some; });
    relabel();
    filter();
  });
  const relabel = () => {
    toggle.textContent = boxesOf(facet).some((box) => box.checked) ? "none" : "all";
    toggle.setAttribute("aria-label", `${name}: ${toggle.textContent}`);
  };
  relabel();
  facet.addEventListener("change", relabel);
  facet.addEventListener("change", filter);
  facet.querySelector("legend").appendChild(toggle);
}
byId("lone").addEventListener("change", filter);
byId("show-all").addEventListener("click", showAll);

const matches = (asked) => {
  const parts = asked.toLocaleLowerCase("en-GB").split(/\s+/).filter(Boolean);
  if (!parts.length) return [];
  const score = ({ label }) => (label.toLocaleLowerCase("en-GB").includes(parts[0]) ? 0 : 1);
  return data.nodes
    .map((node) => data.entries[node.id])
    .filter((entry) => {
      const text = `${entry.label} ${entry.text}`.toLocaleLowerCase("en-GB");
      return parts.every((part) => text.includes(part));
    })
    .sort((a, b) => score(a) - score(b));
};

const search = () => {
  const asked = byId("search").value;
  const found = matches(asked);
  state.hits = new Set(found.map((entry) => entry.key));
  byId("matches").replaceChildren(
    ...found.map((entry) => {
      const item = make("li");
      item.appendChild(makeButton(`${entry.label} (${entry.kind})`, "", () => walkTo(entry.key)));
      return item;
    }),
  );
  const count = found.length === 1 ? "1 box" : `${found.length} boxes`;
  byId("matches-count").textContent = asked.trim() ? `${count} found` : "";
  network.redraw();
};

byId("search").addEventListener("input", search);
byId("search").addEventListener("keydown", (event) => {
  const first = matches(byId("search").value)[0];
  if (event.key === "Enter" && first) walkTo(first.key);
});

for (const row of document.querySelectorAll("tr[data-entry]")) {
  const id = row.dataset.entry;
  const show = makeButton("show", "", () => {
    byId("network").scrollIntoView({ block: "start" });
    walkTo(id);
  });
  show.setAttribute("aria-label", `Show ${row.innerText.slice(0, 80)} in the picture`);
  row.cells[0].prepend(show);
}
byId("closer").addEventListener("click", () => moveTo(network.getViewPosition(), network.getScale() * 1.3));
byId("farther").addEventListener("click", () => moveTo(network.getViewPosition(), network.getScale() / 1.3));
byId("whole").addEventListener("click", showWhole);

const onPage = (point) => {
  const { left, top } = byId("network").getBoundingClientRect();
  const inside = network.canvasToDOM(point);
  return { x: left + inside.x, y: top + inside.y };
};

Object.defineProperty(window, "inspectkg", {
  value: Object.freeze({
    nodes: shownNodes,
    links: () => shownLinks().map((id) => ({ id, from: ends.get(id)[0], to: ends.get(id)[1] })),
    nodePoint: (id) => onPage(network.getPosition(id)),
    linkPoint: (id) => onPage(pointOn(edges.get(id))),
    chosen: () => state.chosen,
  }),
});

showStart();
network.redraw();
