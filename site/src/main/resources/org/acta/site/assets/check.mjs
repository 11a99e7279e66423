// Checks the entries of a page in the browser, with what the page carries and nothing else.
import { verify } from "./verify.mjs";

const evidence = JSON.parse(document.getElementById("evidence").textContent);
const box = document.getElementById("check");
const out = document.getElementById("checked");
const button = document.getElementById("check-now");
const bytes = (text) => new TextEncoder().encode(text);
const fill = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (gap, i) => values[i] ?? gap);

function say(kind, sentence) {
  const line = document.createElement("p");
  line.className = kind;
  line.textContent = sentence;
  out.append(line);
}

// One of the keys must have signed; while one replaces another, both are there.
async function checked({ entry, proof }) {
  let last = { proven: false, why: "no key" };
  for (const key of evidence.keys) {
    last = await verify(bytes(proof), bytes(entry), key, evidence.witnesses);
    if (last.proven) return { ...last, key };
  }
  return last;
}

async function check() {
  out.replaceChildren();
  const { proven, signed, cosigned, refused, not, failed } = box.dataset;
  if (!globalThis.crypto?.subtle) {
    say("bad", fill(failed, "crypto.subtle"));
    return;
  }
  let last;
  for (const entry of evidence.entries) {
    const result = await checked(entry);
    if (result.proven) {
      say("good", fill(proven, result.index, result.size, result.origin));
      last = result;
    } else {
      say("bad", fill(refused, entry.index, result.why));
    }
  }
  if (last) {
    say("good", fill(signed, last.key));
    for (const { name, seconds } of last.witnesses) {
      say("good", fill(cosigned, name, new Date(Number(seconds) * 1000).toISOString()));
    }
    say("not", not);
  }
}

button.hidden = false;
button.addEventListener("click", check);
box.querySelector(".offline").hidden = true;
