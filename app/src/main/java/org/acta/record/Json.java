package org.acta.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value as entries use them: no null and no fractions, whose spellings differ from program
/// to program. Per cents are texts, since 51.2 and 51.20 are not the same announcement.
sealed interface Json {
  /// @param text without lone surrogates, which UTF-8 cannot write; they become U+FFFD
  record Text(String text) implements Json {
    public Text {
      text = wellFormed(text);
    }
  }

  record Whole(long number) implements Json {}

  record Flag(boolean set) implements Json {}

  record Items(List<Json> items) implements Json {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// @param members in the order written
  record Fields(Map<String, Json> members) implements Json {
    public Fields {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /// A text that UTF-8 can write.
  static String wellFormed(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
