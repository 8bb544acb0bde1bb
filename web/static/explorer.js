// What every page gains from scripts: copying, and marks that light up together.
"use strict";

for (const button of document.querySelectorAll(".copy")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copyFrom || "");
    await navigator.clipboard.writeText(button.dataset.copy || source.textContent);
    button.textContent = "Copied";
  });
}

const marks = [...document.querySelectorAll(".mark")];

const light = (name, on) => {
  for (const mark of marks) {
    if (mark.dataset.names.split(" ").includes(name)) mark.classList.toggle("hover", on);
  }
};

for (const item of marks.length ? document.querySelectorAll(".placed li") : []) {
  for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
    item.addEventListener(event, () => light(item.id, on));
  }
}

// The list beside a text begins at the statement that is picked out.
const margin = document.querySelector(".margin");
const picked = margin && margin.querySelector("li.picked");
if (picked) margin.scrollTop = picked.offsetTop - 60;
