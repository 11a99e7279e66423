package org.acta.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.sheet.DocumentType;

/// Columns that say what kind of document a row is.
///
/// @param column whose texts are looked at
/// @param types the type that each text stands for
/// @param time the column with the moment at which it was written, if there is one
record Documents(String column, Map<String, DocumentType> types, Optional<String> time) {

  /// The texts of each type that has any, in the order of the types.
  Map<DocumentType, List<String>> texts() {
    Map<DocumentType, List<String>> texts = new LinkedHashMap<>();
    for (DocumentType type : DocumentType.values()) {
      List<String> some =
          types.entrySet().stream()
              .filter(entry -> entry.getValue() == type)
              .map(Map.Entry::getKey)
              .toList();
      if (!some.isEmpty()) {
        texts.put(type, some);
      }
    }
    return texts;
  }
}
