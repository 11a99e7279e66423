package org.acta.log;

import java.util.ArrayList;
import java.util.List;

/// Lines, an empty line, and a note: the shape of a proof and of a request to a witness.
///
/// The note has empty lines of its own, so that the first one divides.
record HeadedNote(List<String> head, SignedNote note) {
  /// The most hashes that a proof of a tree of under 2^63 entries is written with.
  static final int MOST_HASHES = 63;

  /// Room for a head over the room for a note.
  private static final int MOST_BYTES = 2 * SignedNote.MOST_BYTES;

  static HeadedNote parse(byte[] bytes) throws MalformedException {
    if (bytes.length > MOST_BYTES) {
      throw new MalformedException("more than " + MOST_BYTES + " bytes");
    }
    String text = Strict.text(bytes);
    int end = text.indexOf("\n\n") + 1;
    if (end == 0) {
      throw new MalformedException("no empty line before the checkpoint");
    }
    return new HeadedNote(
        Strict.lines(text.substring(0, end)), SignedNote.parse(text.substring(end + 1)));
  }

  /// The rest of a line that begins with a word and a space.
  String after(String word, int line) throws MalformedException {
    String start = word + " ";
    if (line >= head.size() || !head.get(line).startsWith(start)) {
      throw new MalformedException("line " + (line + 1) + " is not '" + start + "…'");
    }
    return head.get(line).substring(start.length());
  }

  /// The hashes from this line of the head to its end.
  List<Hash> hashes(int from) throws MalformedException {
    if (head.size() - from > MOST_HASHES) {
      throw new MalformedException("more than " + MOST_HASHES + " hashes");
    }
    List<Hash> hashes = new ArrayList<>();
    for (String line : head.subList(from, head.size())) {
      hashes.add(Strict.hash(line, "hash " + (hashes.size() + 1)));
    }
    return hashes;
  }

  static List<Hash> checked(List<Hash> hashes) {
    if (hashes.size() > MOST_HASHES) {
      throw new IllegalArgumentException("a proof of more than " + MOST_HASHES + " hashes");
    }
    return List.copyOf(hashes);
  }

  static String print(String first, List<Hash> hashes, SignedNote note) {
    StringBuilder text = new StringBuilder(first);
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(note.print()).toString();
  }
}
