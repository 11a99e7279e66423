package org.acta.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a station's code is made from the columns of a file, so that files that write it in
/// different ways come to the same code.
///
/// @param parts joined by a hyphen, in their order
/// @param aliases codes to be written as another code, after everything else
record KeyRecipe(List<Part> parts, Map<String, String> aliases) {
  KeyRecipe {
    parts = List.copyOf(parts);
  }

  /// One part of a code.
  ///
  /// @param columns whose texts, joined by a hyphen, are looked at
  /// @param pattern what the whole text must look like and what to write for it, if that was said
  /// @param dropZeroes whether each run of digits loses its leading zeroes
  record Part(List<String> columns, Optional<StationPattern> pattern, boolean dropZeroes) {
    Part {
      columns = List.copyOf(columns);
    }

    boolean isPlain() {
      return pattern.isEmpty() && !dropZeroes;
    }
  }

  /// Every column, in the order in which they are joined.
  List<String> columns() {
    return parts.stream().flatMap(part -> part.columns().stream()).toList();
  }

  /// Whether the code is what stands in the columns, joined.
  boolean isPlain() {
    return aliases.isEmpty() && parts.stream().allMatch(Part::isPlain);
  }

  /// The same parts with codes to be written as others.
  KeyRecipe withAliases(Map<String, String> others) {
    return new KeyRecipe(parts, others);
  }

  /// The recipe as the description writes it: texts by field.
  Map<String, List<String>> asWritten() {
    Map<String, List<String>> said = new LinkedHashMap<>();
    said.put("station", columns());
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String field = parts.size() == 1 ? "station." : "station[" + i + "].";
      if (!part.isPlain() && parts.size() > 1) {
        said.put(field + "column", part.columns());
      }
      part.pattern()
          .ifPresent(pattern -> {
            said.put(field + "pattern", List.of(pattern.pattern()));
            said.put(field + "key", List.of(pattern.key()));
          });
      if (part.dropZeroes()) {
        said.put(field + "leading-zeroes", List.of("drop"));
      }
    }
    List<String> pairs = new ArrayList<>();
    aliases.forEach((from, to) -> pairs.add(from + " = " + to));
    if (!pairs.isEmpty()) {
      said.put("aliases", pairs);
    }
    return said;
  }
}
