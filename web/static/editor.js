// The editor with scripts: terms offered as one types, and the caret at the error.
"use strict";

const field = document.getElementById("query");
const list = document.createElement("ul");
list.className = "offers";
list.id = "offers";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "Terms");
list.hidden = true;
field.after(list);
for (const [name, value] of [["role", "combobox"], ["aria-controls", "offers"], ["aria-expanded", "false"], ["aria-autocomplete", "list"]]) {
  field.setAttribute(name, value);
}

let known = { terms: [], prefixes: [] };
let offers = [];
let at = 0;
fetch("/terms").then((answer) => answer.json()).then((data) => { known = data; });

const word = () => field.value.slice(0, field.selectionStart).match(/[\w:-]+$/)?.[0] || "";

const find = (part) => {
  const low = part.toLowerCase();
  const score = ([term, label]) => {
    if (term.toLowerCase().startsWith(low)) return 0;
    const local = term.includes(":") && !term.startsWith("<") ? term.split(":")[1] : "";
    if (local.toLowerCase().startsWith(low) || label.toLowerCase().startsWith(low)) return 1;
    return label.toLowerCase().includes(low) ? 2 : 3;
  };
  return [...known.prefixes, ...known.terms]
    .map((each) => [score(each), each])
    .filter(([points, [term]]) => points < 3 && term !== part)
    .sort((a, b) => a[0] - b[0])
    .slice(0, 8)
    .map(([, each]) => each);
};

const close = () => {
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
};

const mark = () => {
  [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === at)));
  field.setAttribute("aria-activedescendant", `offer-${at}`);
};

const take = (n) => {
  const end = field.selectionStart;
  field.setRangeText(offers[n][0], end - word().length, end, "end");
  close();
  field.focus();
};

const offer = () => {
  const part = word();
  offers = part.length > 1 ? find(part) : [];
  if (!offers.length) return close();
  at = 0;
  list.replaceChildren(...offers.map(([term, label], n) => {
    const item = document.createElement("li");
    item.id = `offer-${n}`;
    item.setAttribute("role", "option");
    item.textContent = label === term ? term : `${term} – ${label}`;
    item.addEventListener("mousedown", (event) => { event.preventDefault(); take(n); });
    return item;
  }));
  list.hidden = false;
  field.setAttribute("aria-expanded", "true");
  return mark();
};

field.addEventListener("input", offer);
field.addEventListener("blur", close);
field.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") return field.form.submit();
  if (list.hidden) return undefined;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (steps[event.key]) {
    at = (at + steps[event.key] + offers.length) % offers.length;
    mark();
  } else if (event.key === "Enter" || event.key === "Tab") take(at);
  else if (event.key === "Escape") close();
  else return undefined;
  return event.preventDefault();
});

const { line, column } = field.dataset;
if (line) {
  const before = field.value.split("\n").slice(0, line - 1).join("\n").length;
  const place = before + (line > 1 ? 1 : 0) + Number(column) - 1;
  field.focus();
  field.setSelectionRange(place, place + 1);
}
