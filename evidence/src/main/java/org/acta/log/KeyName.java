package org.acta.log;

/// The rule for names of keys: not empty, no Unicode space, no plus, no control character.
///
/// @see <a href="https://c2sp.org/signed-note">signed-note, Format</a>
final class KeyName {
  private static final int NEXT_LINE = 0x85; // White_Space in Unicode, though not to Character

  private KeyName() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && Strict.isEncodable(name)
        && name.codePoints().noneMatch(c -> c == '+' || c < 0x20 || isSpace(c));
  }

  static String checked(String name) {
    if (!isValid(name)) {
      throw new IllegalArgumentException(
          "a key name is empty or has a space, plus or control character: '" + name + "'");
    }
    return name;
  }

  private static boolean isSpace(int c) {
    return c == NEXT_LINE || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
