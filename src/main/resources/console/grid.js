// The keyboard in the grid of a draft. Without it every cell is a link that is reached by Tab.
(() => {
  "use strict";
  const table = document.querySelector(".grid table");
  if (!table) {
    return;
  }
  const LAST = "grid.cell";
  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const rows = [...table.tBodies[0].rows];
  const inside = document.querySelector("form.incell");

  const link = cell => cell && cell.querySelector("a");
  const named = anchor => new URL(anchor.href).searchParams.get("cell");

  function move(cell, [down, right]) {
    let row = rows.indexOf(cell.parentElement) + down;
    let column = cell.cellIndex + right;
    while (rows[row] && rows[row].cells[column]) {
      const next = link(rows[row].cells[column]);
      if (next) {
        next.focus();
        return;
      }
      row += down;
      column += right;
    }
  }

  document.querySelectorAll(".keys").forEach(note => { note.hidden = false; });

  table.addEventListener("focusin", event => {
    const anchor = event.target.closest("a.cell");
    if (anchor) {
      sessionStorage.setItem(LAST, named(anchor));
    }
  });

  table.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (event.target.closest("form.incell")) {
      if (event.key === "Escape") {
        event.preventDefault();
        link(inside).click();
      }
      return;
    }
    const cell = event.target.closest("td, th");
    if (cell && STEPS[event.key]) {
      event.preventDefault();
      move(cell, STEPS[event.key]);
    } else if (event.key === "F2" && event.target.matches("a.cell")) {
      event.preventDefault();
      event.target.click();
    }
  });

  function begin() {
    if (inside) {
      inside.querySelector("#to").focus();
      sessionStorage.setItem(LAST, inside.querySelector("[name=cell]").value);
    } else if (location.hash === "") {
      const last = sessionStorage.getItem(LAST);
      [...table.querySelectorAll("a.cell")].filter(anchor => named(anchor) === last).forEach(anchor => anchor.focus());
    }
  }

  // going to the place in the address takes the focus away, until the page has loaded
  window.addEventListener("load", () => requestAnimationFrame(() => setTimeout(begin)));
})();
