package org.acta.board;

import java.io.Serial;

/// Why something is not done, in a status of HTTP and a sentence.
final class Turned extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final transient Object[] arguments;

  Turned(int status, String key, Object... arguments) {
    super(key, null, false, false);
    this.status = status;
    this.key = key;
    this.arguments = arguments;
  }

  int status() {
    return status;
  }

  /// The sentence, in a language.
  String sentence(Room room) {
    return room.say(key, arguments);
  }
}
