// Shows where everybody stood on another day, from the lines that the page has for all days.
// Which line counts when was computed with the page; here lines are only hidden and counted.
const stances = document.getElementById("stances");
const form = document.querySelector("form.at");
const now = document.getElementById("at-now");

const counts = (element, day) =>
  (!day || element.dataset.from <= day) && (element.dataset.until === "" || (day && element.dataset.until > day));

function count(section) {
  const families = new Map();
  for (const row of section.querySelectorAll("tr[data-actor]:not([hidden])")) {
    if (row.dataset.kind === "group") continue;
    const of = families.get(row.dataset.shade) ?? new Map();
    of.set(row.dataset.actor, row.dataset.kind);
    families.set(row.dataset.shade, of);
  }
  for (const glance of section.querySelectorAll(".glance > li[data-shade]")) {
    const kinds = [...(families.get(glance.dataset.shade)?.values() ?? [])];
    for (const place of glance.querySelectorAll("[data-count]")) {
      const kind = place.dataset.count;
      const number = kind === "all" ? kinds.length : kinds.filter((one) => one === kind).length;
      place.textContent = String(number);
      if (kind !== "all") place.parentElement.hidden = number === 0;
    }
  }
}

function silent(section, code) {
  const name = section.querySelector(`tr[data-actor="state:${CSS.escape(code)}"] th`).textContent;
  return section.querySelector(".world").dataset.silent.replace("%", name);
}

function paint(section) {
  const told = new Map();
  for (const row of section.querySelectorAll('tr[data-kind="state"]')) {
    const code = row.dataset.actor.slice("state:".length);
    if (!row.hidden) told.set(code, row);
    else if (!told.has(code)) told.set(code, undefined);
  }
  for (const shape of section.querySelectorAll(".world [data-state]")) {
    if (!told.has(shape.dataset.state)) continue;
    const row = told.get(shape.dataset.state);
    if (row) {
      shape.setAttribute("fill", `url(#p-${row.dataset.shade})`);
      shape.querySelector("title").textContent = row.dataset.title;
    } else {
      shape.removeAttribute("fill");
      shape.querySelector("title").textContent = silent(section, shape.dataset.state);
    }
  }
}

function show(day) {
  for (const element of stances.querySelectorAll("[data-from]")) element.hidden = !counts(element, day);
  for (const mark of stances.querySelectorAll("[data-day]")) mark.classList.toggle("after", Boolean(day) && mark.dataset.day > day);
  for (const line of stances.querySelectorAll(".until")) line.remove();
  for (const section of stances.querySelectorAll("[data-target]")) {
    count(section);
    paint(section);
  }
  stances.dataset.at = day;
  form.elements.at.value = day;
  now.textContent = day ? now.dataset.day.replace("%", day) : now.dataset.last;
}

// A click on a state leads where its name in the table leads.
for (const row of stances.querySelectorAll('tr[data-kind="state"]')) {
  const link = row.querySelector("th a");
  const section = row.closest("[data-target]");
  const code = CSS.escape(row.dataset.actor.slice("state:".length));
  for (const shape of link ? section.querySelectorAll(`.world [data-state="${code}"]`) : []) {
    shape.dataset.href = link.getAttribute("href");
  }
}
stances.addEventListener("click", (event) => {
  const shape = event.target.closest("[data-href]");
  if (shape) location.href = shape.dataset.href;
});

form.addEventListener("submit", (event) => {
  if (!form.checkValidity()) return;
  event.preventDefault();
  const day = form.elements.at.value;
  history.replaceState(null, "", day ? `?at=${day}` : location.pathname);
  show(day);
});
const asked = new URLSearchParams(location.search).get("at") ?? "";
if (/^\d{4}-\d\d-\d\d$/.test(asked) && asked !== stances.dataset.at) show(asked);
