// Checks that an entry is in a log, from a C2SP tlog-proof alone: no network, nothing installed.
//   node verify/verify.mjs PROOF ENTRY LOG_VKEY [WITNESS_VKEY...]    or import { verify }
// It shows that the log and every witness asked for signed a tree with this entry in it; not that
// the entry is true. Ed25519 keys only. Format: c2sp.org/tlog-proof and what it refers to.
const NAME = "[^\\p{White_Space}+\\x00-\\x1f]+"; // of a key
const must = (value, why) => value || (() => { throw new Error(why); })();
const encode = (text) => new TextEncoder().encode(text);
const equal = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const concat = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const sha256 = async (...parts) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", concat(...parts)));
export const leaf = (entry) => sha256([0], entry);
const node = (left, right) => sha256([1], left, right);
const linesOf = (text) => must(text.endsWith("\n") && text.slice(0, -1), "no newline").split("\n");
const decimal = (text) => BigInt(must(/^(0|[1-9][0-9]{0,18})$/.test(text) && text, "no number"));
function base64(text, what, length) {
  const binary = atob(text); // which forgives; one value must have one spelling
  must(btoa(binary) === text, `${what} is not canonical base64`);
  must(binary.length === (length ?? binary.length), `${what} has not ${length} bytes`);
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
export async function parseKey(vkey, type) { // type 1 signs notes, type 4 cosigns checkpoints
  const parts = new RegExp(`^(${NAME})\\+([0-9a-f]{8})\\+(\\S+)$`, "u").exec(vkey);
  const [, name, hash, key64] = must(parts, "a key is not written name+hash+base64");
  const typed = base64(key64, "a key", 33), full = await sha256(encode(`${name}\n`), typed);
  const id = must(typed[0] === type && full.slice(0, 4), `${name} is not of key type ${type}`);
  must(equal(id, hash.match(/../g).map((hex) => parseInt(hex, 16))), `${name} has another hash`);
  const key = await crypto.subtle.importKey("raw", typed.slice(1), "Ed25519", true, ["verify"]);
  return { name, id, type, key };
}
function parseSignature(line) {
  const parts = new RegExp(`^— (${NAME}) (\\S+)$`, "u").exec(line);
  const bytes = base64(must(parts, "a line is not written '— name base64'")[2], "a signature");
  must(bytes.length > 4, "a signature is empty");
  return { name: parts[1], id: bytes.slice(0, 4), bytes: bytes.slice(4) };
}
export function parseProof(proof) {
  const all = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(proof);
  must(!/[\x00-\x09\x0b-\x1f]/.test(all), "a control character other than newline");
  const end = all.indexOf("\n\n") + 1, head = linesOf(all.slice(0, end)), note = all.slice(end + 1);
  const split = note.lastIndexOf("\n\n") + 1, text = note.slice(0, split), lines = linesOf(text);
  must(head.shift() === "c2sp.org/tlog-proof@v1", "it is no c2sp.org/tlog-proof@v1");
  if (head[0]?.startsWith("extra ")) base64(must(head.shift().slice(6), "no extra data"), "extra");
  must(head[0]?.startsWith("index ") && head.length <= 64, "no index, or too many hashes");
  must(lines.length >= 3 && !lines.includes(""), "a checkpoint has three lines, none empty");
  const index = decimal(head[0].slice(6)), size = decimal(lines[1]), origin = lines[0];
  const hashes = head.slice(1).map((line) => base64(line, "a hash", 32));
  const root = base64(lines[2], "the root", 32), signatures = linesOf(note.slice(split + 1));
  must(signatures.length <= 100 && encode(note).length <= 1e6 && size < 2n ** 63n, "too large");
  return { index, hashes, origin, size, root, text, lines: signatures.map(parseSignature) };
}
async function signed({ name, id, type, key }, { text, lines }) {
  const own = lines.filter((line) => line.name === name && equal(line.id, id)), times = [];
  for (const { bytes } of must(own.length && own, `not signed by ${name}`)) { // all must verify
    must(bytes.length === (type === 4 ? 72 : 64), `a false signature of ${name}`);
    times.push(type === 4 ? new DataView(bytes.buffer).getBigInt64(0) : 0n);
    const message = encode(type === 4 ? `cosignature/v1\ntime ${times.at(-1)}\n${text}` : text);
    const good = await crypto.subtle.verify("Ed25519", key, bytes.slice(-64), message);
    must(good && times.at(-1) >= 0n, `a false signature of ${name}`);
  }
  return { name, seconds: times[0] };
}
export async function rootOf(leafHash, index, size, hashes) { // RFC 9162, section 2.1.3.2
  let hash = leafHash, at = index, last = size - 1n;
  must(at <= last, "the tree has no entry of this index");
  for (const sibling of hashes) {
    const isRight = (at & 1n) === 1n || at === last;
    hash = await (isRight ? node(sibling, hash) : node(hash, sibling));
    must(last > 0n, "the proof has too many hashes");
    while (isRight && at > 0n && (at & 1n) === 0n) [at, last] = [at >> 1n, last >> 1n];
    [at, last] = [at >> 1n, last >> 1n];
  }
  return must(last === 0n && hash, "the proof has too few hashes");
}
// Answers { proven: true, index, size, origin, witnesses } or { proven: false, why }; never throws.
export async function verify(proofBytes, entryBytes, logVkey, witnessVkeys = []) {
  try {
    const log = await parseKey(logVkey, 1), proof = parseProof(proofBytes), witnesses = [];
    const { index, size, origin, root, hashes } = proof;
    must(origin === (await signed(log, proof)).name, `this is the log ${origin}`);
    for (const vkey of witnessVkeys) witnesses.push(await signed(await parseKey(vkey, 4), proof));
    const met = await rootOf(await leaf(new Uint8Array(entryBytes)), index, size, hashes);
    must(equal(met, root), "the entry is not in the tree at this index");
    return { proven: true, index, size, origin, witnesses };
  } catch (error) {
    return { proven: false, why: error.message };
  }
}
if (globalThis.process?.argv?.[1]) {
  const [fs, url] = [await import("node:fs"), await import("node:url")], self = process.argv[1];
  if (fs.existsSync(self) && url.pathToFileURL(fs.realpathSync(self)).href === import.meta.url) {
    const [proof, entry, log, ...witnesses] = process.argv.slice(2);
    must(log, "usage: node verify/verify.mjs PROOF ENTRY LOG_VKEY [WITNESS_VKEY...]");
    const answer = await verify(fs.readFileSync(proof), fs.readFileSync(entry), log, witnesses);
    const found = `entry ${answer.index} of ${answer.size} in ${answer.origin}`;
    console.log(answer.proven ? `proven: ${found}` : `refused: ${answer.why}`);
    for (const w of answer.witnesses ?? []) console.log(`witness ${w.name}, time ${w.seconds}`);
    process.exitCode = answer.proven ? 0 : 1;
  }
}
