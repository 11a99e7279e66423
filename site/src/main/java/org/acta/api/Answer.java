package org.acta.api;

import java.util.Optional;

/// What is answered.
public sealed interface Answer {
  /// Something was found.
  ///
  /// @param next the address of the next page of a list, if there is one
  /// @param forEver whether the same address never has other bytes
  record Given(String mediaType, byte[] bytes, Optional<String> next, boolean forEver)
      implements Answer {}

  /// Nothing was.
  record Refused(Problem problem) implements Answer {}
}
