// The panel of details: built from text nodes only, never from markup.

const make = (tag, text, name) => {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (name) element.className = name;
  return element;
};

const makeButton = (text, name, action) => {
  const button = make("button", text, name);
  button.type = "button";
  button.addEventListener("click", action);
  return button;
};

const makeAddress = (url, text) => {
  if (!/^https?:\/\//i.test(url)) return make("span", text);
  const link = make("a", text || url);
  link.href = url;
  link.rel = "noopener noreferrer";
  return link;
};

const addRows = (panel, rows) => {
  if (!rows.length) return;
  const list = panel.appendChild(make("dl"));
  for (const [name, value, meaning] of rows) {
    list.appendChild(make("dt", name));
    const cell = list.appendChild(make("dd", value));
    if (meaning) cell.append(make("br"), make("span", meaning, "meaning"));
  }
};

const makeEvidence = (piece, entry) => {
  const box = make("div", "", "piece");
  const said = piece.quote ? `“${piece.quote}”` : entry.text || entry.label;
  if (!piece.quote) box.appendChild(make("p", "In our summary:", "meaning"));
  box.appendChild(make("blockquote", said, piece.quote ? "" : "summary"));
  if (piece.place) box.appendChild(make("p", piece.place, "place"));
  if (piece.source || piece.url) {
    box.appendChild(make("p")).appendChild(makeAddress(piece.url, piece.source));
  }
  if (!piece.quote) box.appendChild(make("p", data.howToGetWords));
  if (piece.characters || piece.digest) {
    const check = box.appendChild(make("details"));
    check.appendChild(make("summary", "To check the words"));
    if (piece.characters) {
      check.appendChild(make("p", `Characters ${piece.characters} of the text`));
    }
    if (piece.digest) check.appendChild(make("p", `Digest ${piece.digest}`));
  }
  return box;
};

const addEvidence = (panel, entry) => {
  if (!entry.evidence.length) return;
  panel.appendChild(make("h3", "Evidence"));
  entry.evidence.forEach((piece) => panel.appendChild(makeEvidence(piece, entry)));
};

const addEnds = (panel, entry) => {
  const list = panel.appendChild(make("ul"));
  for (const [word, id] of [["From", entry.start], ["To", entry.end]]) {
    const item = list.appendChild(make("li"));
    item.appendChild(make("span", word, "end"));
    item.appendChild(makeButton(data.entries[id].label, "other", () => walkTo(id)));
  }
};

const linkItem = (edge, id) => {
  const other = edge.from === id ? edge.to : edge.from;
  const item = make("li");
  const word = edge.from === id ? "→ " : "← ";
  const name = word + data.entries[edge.id].label;
  item.append(
    makeButton(name, "relation", () => walkTo(edge.id)),
    makeButton(data.entries[other].label, "other", () => walkTo(other)),
  );
  return item;
};

const addLinks = (panel, id) => {
  const own = data.edges.filter((edge) => edge.from === id || edge.to === id);
  panel.appendChild(make("h3", own.length ? `Links of this box (${own.length})` : "No links"));
  const list = panel.appendChild(make("ul"));
  own.sort((a, b) => Number(data.entries[b.id].named) - Number(data.entries[a.id].named));
  own.forEach((edge) => list.appendChild(linkItem(edge, id)));
};

const guide = [...byId("panel").childNodes];

const showDetails = (id) => {
  const panel = byId("panel");
  panel.replaceChildren();
  if (id === null) return panel.append(...guide);
  const entry = data.entries[id];
  const isLink = ends.has(id);
  panel.appendChild(make("p", entry.kind, "kind"));
  panel.appendChild(make("h2", entry.label));
  if (isLink) addEnds(panel, entry);
  if (entry.text && entry.text !== entry.label) panel.appendChild(make("p", entry.text));
  addRows(panel, entry.rows);
  if (entry.url) panel.appendChild(make("p")).appendChild(makeAddress(entry.url, "Address of this entry"));
  addEvidence(panel, entry);
  if (!isLink) addLinks(panel, id);
  panel.parentElement.scrollTop = 0;
  return undefined;
};
