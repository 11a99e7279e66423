// Looks for stations, places and actors in the pieces of the index, where no server has answered.
// It folds texts, and orders what it finds, as the server does.
const form = document.getElementById("search");
const results = document.getElementById("results");
const total = document.getElementById("total");
const hits = document.getElementById("hits");
const kinds = form.dataset.kinds.split("|");
const MOST_PIECES = 4;
const SHOWN = 50;

const fold = (text) =>
  text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, " ").trim();

async function json(name) {
  const answer = await fetch(form.dataset.index + name);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

// The pieces in which keys that begin so can be, in order.
function pieces(manifest, prefix) {
  let from = 0;
  while (from + 1 < manifest.length && manifest[from + 1][0] < prefix) from++;
  let to = from + 1;
  while (to < manifest.length && (manifest[to][0] <= prefix || manifest[to][0].startsWith(prefix))) to++;
  return manifest.slice(from, to).map(([, name]) => name);
}

async function range(manifest, prefix, loaded) {
  const names = pieces(manifest, prefix);
  const rows = [];
  for (const name of names.slice(0, MOST_PIECES)) {
    loaded[name] ??= await json(name);
    rows.push(...loaded[name].filter(([key]) => key.startsWith(prefix)));
  }
  return { rows, more: names.length > MOST_PIECES };
}

function fits([, text, where], words) {
  const own = fold(text + " " + where).split(" ");
  return words.every((word) => own.some((name) => name.startsWith(word)));
}

async function find(asked) {
  const folded = fold(asked);
  if (!folded) return { found: [], more: false };
  const manifest = await json("index.json");
  const loaded = {};
  const words = folded.split(" ");
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  const stations = await range(manifest, "1" + folded.replaceAll(" ", ""), loaded);
  const exact = stations.rows.filter(([, text]) => text === asked.trim());
  const found = [...exact, ...stations.rows];
  let more = stations.more;
  for (const kind of ["2", "3"]) {
    const named = await range(manifest, kind + longest, loaded);
    found.push(...named.rows.filter((row) => fits(row, words)));
    more ||= named.more;
  }
  const seen = new Set();
  return { found: found.filter(([, , , path]) => !seen.has(path) && seen.add(path)), more };
}

function show({ found, more }) {
  const count = found.length.toLocaleString(document.documentElement.lang);
  total.textContent =
    found.length === 1 && !more ? form.dataset.one : (more ? form.dataset.many : form.dataset.total).replace("{0}", count);
  hits.replaceChildren(
    ...found.slice(0, SHOWN).map(([key, text, where, path]) => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = form.dataset.pages + path;
      link.textContent = text;
      const kind = document.createElement("span");
      kind.className = "kind";
      kind.textContent = kinds[Number(key[0]) - 1];
      const under = document.createElement("span");
      under.className = "under";
      under.textContent = where;
      line.append(link, " ", kind, under);
      return line;
    }),
  );
  results.hidden = false;
}

const asked = new URLSearchParams(location.search).get("q") ?? "";
// A server has answered where there are results already.
if (asked.trim() && results.hidden) {
  document.getElementById("q").value = asked;
  try {
    show(await find(asked));
  } catch (failure) {
    total.textContent = form.dataset.failed.replace("{0}", failure.message);
    results.hidden = false;
  }
}
