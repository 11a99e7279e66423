package org.acta.record;

/// Why bytes are not an entry.
public sealed interface Refusal {
  /// More than [Entry#MOST_BYTES].
  record TooLarge(long bytes) implements Refusal {}

  /// No UTF-8 from this byte on.
  record NotUtf8(int at) implements Refusal {}

  /// No JSON, or JSON that entries do not use: null, fractions, numbers beyond 64 bits.
  ///
  /// @param why for people
  /// @param at the character where it was noticed, from 0
  record NotJson(String why, long at) implements Refusal {}

  /// The same key twice in one object, which programs read in two ways.
  record DuplicateKey(String key) implements Refusal {}

  /// More than `most` objects and arrays within each other, or a number of more than 20 digits.
  record TooDeep(int most) implements Refusal {}

  /// Something follows the entry.
  record TrailingBytes(long at) implements Refusal {}

  /// A kind that this version does not know.
  record UnknownKind(String kind) implements Refusal {}

  /// A field that is missing, unknown or of another form.
  ///
  /// @param path such as `body.votes.EG`
  /// @param expected what should stand there, for people
  record WrongForm(String path, String expected) implements Refusal {}

  /// The entry can be read, but is not written in its one spelling.
  ///
  /// @param at the first byte that differs
  record NotCanonical(int at) implements Refusal {}
}
