package org.acta.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.acta.format.Row;
import org.jspecify.annotations.Nullable;

/// Makes station codes from the rows of one file by a recipe.
///
/// Where a pattern does not fit, the text itself is the code, so that no row is lost; where two
/// different originals come to one code, both keep it. Either way [#trouble] tells.
final class KeyReader {
  private final KeyRecipe recipe;
  private final List<int[]> columns = new ArrayList<>();
  private final Map<String, String> originals = new HashMap<>();
  private final StringBuilder plain = new StringBuilder();
  private @Nullable Trouble trouble;

  /// What was odd about the last code.
  sealed interface Trouble {
    /// @param text that does not fit
    /// @param pattern of the recipe
    record Unlike(String text, String pattern) implements Trouble {}

    /// @param first the original that came to the code before
    /// @param original the one that came to it now
    record Collision(String code, String first, String original) implements Trouble {}
  }

  /// @param find the position of a column
  KeyReader(KeyRecipe recipe, ToIntFunction<String> find) {
    this.recipe = recipe;
    for (KeyRecipe.Part part : recipe.parts()) {
      columns.add(part.columns().stream().mapToInt(find).toArray());
    }
  }

  /// The code of a row's station; empty if a column is blank.
  String read(Row row) {
    trouble = null;
    if (recipe.isPlain()) {
      return plain(row);
    }
    StringBuilder original = new StringBuilder();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String text = joined(row, columns.get(i));
      if (text.isEmpty()) {
        return "";
      }
      original.append(original.isEmpty() ? "" : "-").append(text);
      code.append(code.isEmpty() ? "" : "-").append(made(recipe.parts().get(i), text));
    }
    String made = recipe.aliases().getOrDefault(code.toString(), code.toString());
    String first = originals.putIfAbsent(made, original.toString());
    if (first != null && !first.contentEquals(original) && trouble == null) {
      trouble = new Trouble.Collision(made, first, original.toString());
    }
    return made;
  }

  /// What was odd about the code that was read last.
  Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  private String plain(Row row) {
    plain.setLength(0);
    for (int[] part : columns) {
      for (int column : part) {
        if (!append(row, column)) {
          return "";
        }
      }
    }
    return plain.toString();
  }

  /// Appends a stripped field without making a text of its own, and says whether it has any.
  private boolean append(Row row, int column) {
    char[] characters = row.buffer();
    int start = row.start(column);
    int end = start + row.length(column);
    while (start < end && Character.isWhitespace(characters[start])) {
      start++;
    }
    while (start < end && Character.isWhitespace(characters[end - 1])) {
      end--;
    }
    plain.append(plain.isEmpty() ? "" : "-").append(characters, start, end - start);
    return start < end;
  }

  private static String joined(Row row, int[] part) {
    if (part.length == 1) {
      return row.text(part[0]).strip();
    }
    StringBuilder joined = new StringBuilder();
    for (int column : part) {
      String text = row.text(column).strip();
      if (text.isEmpty()) {
        return "";
      }
      joined.append(joined.isEmpty() ? "" : "-").append(text);
    }
    return joined.toString();
  }

  private String made(KeyRecipe.Part part, String text) {
    Optional<String> code =
        part.pattern().map(pattern -> pattern.code(text)).orElse(Optional.of(text));
    if (code.isEmpty()) {
      trouble = new Trouble.Unlike(text, part.pattern().orElseThrow().pattern());
      return text;
    }
    return part.dropZeroes() ? withoutZeroes(code.get()) : code.get();
  }

  /// `101-1` for `0101-001`, `0` for `000`.
  private static String withoutZeroes(String text) {
    StringBuilder kept = new StringBuilder();
    boolean inNumber = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean more = i + 1 < text.length() && isDigit(text.charAt(i + 1));
      if (c == '0' && !inNumber && more) {
        continue;
      }
      inNumber = isDigit(c);
      kept.append(c);
    }
    return kept.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
