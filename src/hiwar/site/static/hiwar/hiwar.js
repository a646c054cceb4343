// Lights a mark and its entry together, moves from mark to mark, takes a dropped file. Everything works without it.
const lit = new Set();

function light(keys) {
  for (const element of lit) element.classList.remove("now");
  lit.clear();
  for (const key of keys) {
    const found = [document.getElementById(key), ...document.querySelectorAll(`[data-marks~="${CSS.escape(key)}"]`)];
    for (const element of found) if (element) lit.add(element);
  }
  for (const element of lit) element.classList.add("now");
}

function keysAt(target) {
  const piece = target.closest?.(".mark[data-marks]");
  if (piece) return piece.dataset.marks.split(" ");
  const entry = target.closest?.("[data-entry]");
  return entry ? [entry.id] : null;
}

// what stands in a part of the page that scrolls by itself is brought into its view
function bring(element, part) {
  if (!element || !part || part.scrollHeight <= part.clientHeight) return;
  const [inner, outer] = [element.getBoundingClientRect(), part.getBoundingClientRect()];
  if (inner.top < outer.top) part.scrollTop += inner.top - outer.top - 8;
  else if (inner.bottom > outer.bottom) part.scrollTop += inner.bottom - outer.bottom + 8;
}

// beside a long text the entry of the mark under the pointer is shown
function reveal(key) {
  const entry = document.getElementById(key);
  bring(entry, entry?.closest(".record"));
}

// of two texts side by side both show the words of a difference, where the window shows them too
function showBoth(key) {
  for (const text of document.querySelectorAll(".compared .statement")) {
    const words = text.querySelector(`[data-marks~="${CSS.escape(key)}"]`);
    if (!words || text.scrollHeight <= text.clientHeight) continue;
    const [inner, outer] = [words.getBoundingClientRect(), text.getBoundingClientRect()];
    const low = Math.min(outer.bottom, innerHeight);
    if (inner.top < outer.top || inner.bottom > low) text.scrollTop += inner.top - outer.top - (low - outer.top) / 4;
  }
}

for (const type of ["pointerover", "focusin"]) {
  document.addEventListener(type, ({ target }) => {
    const keys = keysAt(target);
    if (keys) {
      light(keys);
      if (target.closest(".statement")) reveal(keys[0]);
      if (type === "focusin") showBoth(keys[0]);
    } else if (type === "pointerover" && lit.size && !keysAt(document.activeElement)) light([]);
  });
}

// The keys go by their place on the keyboard, so that they work on an Arabic one; they rest while someone types.
const places = { KeyJ: 1, KeyK: -1 };
const typing = (element) => element.closest?.("input, textarea, select, [contenteditable]");

// between two texts the keys go from difference to difference, also from one that stands in a text
function stepInList(entries, by) {
  const key = keysAt(document.activeElement)?.[0];
  const at = entries.findIndex((entry) => entry.id === key);
  const next = entries[at < 0 ? (by > 0 ? 0 : entries.length - 1) : Math.min(Math.max(at + by, 0), entries.length - 1)];
  next.querySelector("a").focus();
  next.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const entries = [...document.querySelectorAll(".compared [data-entry]")];
  if (entries.length) return stepInList(entries, by);
  const marks = [...document.querySelectorAll(".statement .mark[id]")];
  if (!marks.length) return;
  const at = marks.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : marks.length - 1) : Math.min(Math.max(at + by, 0), marks.length - 1);
  marks[next].focus();
  marks[next].scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (document.body.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.code in places && !event.shiftKey) step(places[event.code]);
  else if (event.code === "Slash" && event.shiftKey) document.getElementById("keys").showModal();
  else return;
  event.preventDefault();
});

const form = document.querySelector("form[data-drop]");
if (form) {
  const file = form.querySelector("input[type=file]");
  for (const type of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(type, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("dropping", type === "dragover");
      if (type === "drop") file.files = event.dataTransfer.files;
    });
  }
}
