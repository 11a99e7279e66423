/// The log: entries in order, and a Merkle tree that lets anyone check them.
///
/// In: entries, bytes of 0 to 65,535 that this room never looks into. Out: a root, 32 bytes that
/// stand for all entries in their order; the tiles that others need to check it; proofs that an
/// entry is in the tree, and that a later tree holds the earlier one unchanged.
///
/// The log proves that something was *said*, and that it was not changed afterwards. It does not
/// prove that it is true, when it happened, or that nothing was withheld.
///
/// # The tree, in one page
///
/// A leaf is SHA-256(00 ‖ entry). A node is SHA-256(01 ‖ left ‖ right). A tree of n leaves, n above
/// one, is the node over the tree of its first k leaves and the tree of the others, where k is the
/// largest power of two below n. The empty tree's root is SHA-256 of nothing. ([Merkle], RFC 9162,
/// section 2.1.1.)
///
/// Hashes are kept in *tiles*, 256 in a file: a tile of level 0 holds leaves, a tile of level l + 1
/// holds the roots of full tiles of level l. Entries are kept in *bundles*, 256 in a file. Files
/// are found by [TilePath]. The last tile of a level may be partial; a full one never changes.
///
/// | to | ask |
/// | --- | --- |
/// | append entries, and learn the root and which tiles to write | [Frontier] |
/// | prove or check that an entry is in the tree | [InclusionProof] |
/// | prove or check that a tree grew out of another | [ConsistencyProof] |
/// | recompute everything from the entries | [TreeCheck] |
/// | sign, or check who signed, a size and a root | [Checkpoint] |
/// | give or check the proof of one entry as a file | [TlogProof] |
/// | say whose signatures are enough | [Policy] |
/// | answer, as a witness, to a log that has grown | [WitnessState] |
///
/// *By hand.* `printf '\000hello' | sha256sum` is the leaf of the entry `hello`, and the root of
/// the tree that has no other.
///
/// # Who says so
///
/// A root is worth what its signatures are worth. A [Checkpoint] is the log's name, size and root,
/// written as a [SignedNote]: text, and a line for each signature. The log signs it with a
/// [SigningKey]; *witnesses* add lines that say that they saw it grow out of what they saw before,
/// and when. A log that shows two people different trees needs its witnesses to lie too. A [Policy]
/// says which logs and how many of which witnesses somebody asks for. Keys are known by their text,
/// [VerifierKey], which must come by another way than the log itself.
///
/// Texts have one spelling: what could be written in another way is refused, and what was read
/// prints to the same bytes.
///
/// Bad evidence is answered, not thrown: parsers return an empty `Optional`, say where they
/// stopped, or throw a checked [MalformedException] that names the problem; a check returns a
/// verdict. Sizes and indexes are `long`, from 0 to 2^63 − 1. Everything about the tree is pure: no
/// file, no clock, no randomness.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9162.html#section-2.1">RFC 9162, section 2.1</a>
/// @see <a href="https://c2sp.org/tlog-tiles">C2SP tlog-tiles</a>
/// @see <a href="https://c2sp.org/signed-note">C2SP signed-note</a>
/// @see <a href="https://c2sp.org/tlog-checkpoint">C2SP tlog-checkpoint</a>
/// @see <a href="https://c2sp.org/tlog-cosignature">C2SP tlog-cosignature</a>
@NullMarked
package org.acta.log;

import org.jspecify.annotations.NullMarked;
