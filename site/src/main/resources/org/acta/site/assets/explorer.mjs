// Shows any entry of the log, read from its bundles.
const form = document.getElementById("explore");
const out = document.getElementById("explored");
const { root, pages, size, none, station } = form.dataset;
const FULL = 256;

function bundlePath(index) {
  const bundle = Math.floor(index / FULL);
  const width = Math.min(FULL, Number(size) - bundle * FULL);
  let path = String(bundle % 1000).padStart(3, "0");
  for (let rest = Math.floor(bundle / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    path = `x${String(rest % 1000).padStart(3, "0")}/${path}`;
  }
  return `tile/entries/${path}${width === FULL ? "" : `.p/${width}`}`;
}

// A bundle: each entry after its length in two bytes, the higher first.
function entryOf(bundle, place) {
  let at = 0;
  for (let i = 0; i < place; i++) at += 2 + bundle[at] * 256 + bundle[at + 1];
  return bundle.slice(at + 2, at + 2 + bundle[at] * 256 + bundle[at + 1]);
}

// As the site names files; a code that is too long for a name has no link here.
function nameOf(text) {
  let name = "";
  for (const byte of new TextEncoder().encode(text)) {
    const char = String.fromCharCode(byte);
    const plain = /[A-Za-z0-9_-]/.test(char) || (char === "." && name !== "");
    name += plain ? char : `~${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return name.length > 0 && name.length <= 120 ? name : undefined;
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

async function show(index) {
  out.replaceChildren();
  const answer = index < Number(size) ? await fetch(root + bundlePath(index)) : { ok: false };
  if (!answer.ok) {
    out.append(element("p", none));
    return;
  }
  const bundle = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder().decode(entryOf(bundle, index % FULL));
  const parsed = JSON.parse(text);
  const name = parsed.body?.station && nameOf(parsed.body.station);
  if (name) {
    const link = element("a", `${station} ${parsed.body.station}`);
    link.href = `${pages}station/${name}.html`;
    const line = document.createElement("p");
    line.append(link);
    out.append(line);
  }
  out.append(element("pre", JSON.stringify(parsed, null, 2)));
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(Number(new FormData(form).get("index")));
});
