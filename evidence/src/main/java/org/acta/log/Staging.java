package org.acta.log;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A batch as it is staged: the indexes of its entries in the file's name, and the entries as in a
/// bundle ([EntryBundle]), but any number of them.
///
/// The file has no checksum. It is believed only if the entries lead to the root of a signed
/// checkpoint.
///
/// @param first the index of the first entry
/// @param end the index after the last one
record Staging(long first, long end) {
  private static final Pattern NAME = Pattern.compile("(0|[1-9][0-9]{0,18})-([1-9][0-9]{0,18})");

  /// The staged batch that a file of this name holds, or empty for any other name.
  static Optional<Staging> named(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    OptionalLong first = number(parts.group(1));
    OptionalLong end = number(parts.group(2));
    return first.isPresent() && end.isPresent() && first.getAsLong() < end.getAsLong()
        ? Optional.of(new Staging(first.getAsLong(), end.getAsLong()))
        : Optional.empty();
  }

  private static OptionalLong number(String digits) {
    try {
      return OptionalLong.of(Long.parseLong(digits));
    } catch (NumberFormatException beyond) {
      return OptionalLong.empty();
    }
  }

  Path in(LogPlace place) {
    return place.staging().resolve(first + "-" + end);
  }

  /// The bytes of these entries, each after its length.
  static byte[] encode(List<byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length(entries));
    for (byte[] entry : entries) {
      bytes.write(entry.length >>> 8);
      bytes.write(entry.length);
      bytes.write(entry, 0, entry.length);
    }
    return bytes.toByteArray();
  }

  /// How many bytes that is.
  ///
  /// @throws IllegalArgumentException if it is more than an array can have
  static int length(List<byte[]> entries) {
    long length = 0;
    for (byte[] entry : entries) {
      length += 2 + entry.length;
    }
    if (length > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("a batch of " + length + " bytes");
    }
    return (int) length;
  }

  /// The entries in these bytes, or empty if they are not as many as the name says.
  Optional<List<byte[]>> decode(byte[] bytes) {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int length = bytes.length - at < 2 ? -1 : (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
      if (length < 0 || bytes.length - at - 2 < length) {
        return Optional.empty();
      }
      entries.add(Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
      at += 2 + length;
    }
    return entries.size() == end - first ? Optional.of(entries) : Optional.empty();
  }
}
