package org.acta.log;

/// What the check of a proof found. Only [Verified] is a yes.
public sealed interface Verdict {
  /// The proof leads from what was claimed to the root.
  record Verified() implements Verdict {}

  /// No tree of this size has an entry of this index.
  record OutsideTree(long index, long size) implements Verdict {}

  /// The old tree is said to be larger than the new one.
  record Shrunk(long oldSize, long newSize) implements Verdict {}

  /// The old tree is empty. Every tree has grown out of it, so that a proof says nothing, and RFC
  /// 9162 defines none; whoever accepts size 0 as a start must decide so before asking.
  record NothingToProve() implements Verdict {}

  /// The proof has not exactly as many hashes as index and sizes call for.
  record WrongLength(int hashes, int needed) implements Verdict {}

  /// The proof leads to another root of the tree, the new one if there are two.
  record WrongRoot(Hash claimed, Hash computed) implements Verdict {}

  /// The proof leads to another root of the old tree.
  record WrongOldRoot(Hash claimed, Hash computed) implements Verdict {}

  /// Whether it is [Verified].
  default boolean verified() {
    return this instanceof Verified;
  }
}
