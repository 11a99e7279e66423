package org.acta.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acta.format.Problem.Kind;

/// Finds a declared column in the header of a table.
///
/// A name is first taken as written; then without case, accents and blanks; either way it must
/// answer to one column only. `NAME#2` is the second column of that name, `#5` the fifth column
/// whatever its name.
public final class ColumnNames {
  private static final Pattern POSITION = Pattern.compile("#(\\d{1,6})");
  private static final Pattern OCCURRENCE = Pattern.compile("(.+)#(\\d{1,6})", Pattern.DOTALL);
  private static final int SUGGESTIONS = 3;
  private static final Collector<CharSequence, ?, String> JOINED = Collectors.joining(", ");

  private final String file;
  private final long headerLine;
  private final List<String> columns;
  private final List<String> folded;

  /// The names of a table.
  ///
  /// @param file the file as the user named it
  /// @param headerLine the line of the header
  /// @param columns the names in their order, duplicates kept
  public ColumnNames(String file, long headerLine, List<String> columns) {
    this.file = file;
    this.headerLine = headerLine;
    this.columns = List.copyOf(columns);
    this.folded = columns.stream().map(ColumnNames::bare).toList();
  }

  /// The column that the declared name means.
  ///
  /// @return its position, from 0
  /// @throws InputException with the closest names if there is none, or the ways to tell them apart
  ///   if there are several
  public int find(String declared) {
    String name = Blanks.strip(declared);
    List<Integer> named = namesakes(name);
    if (!named.isEmpty()) {
      return only(named, name);
    }
    Matcher position = POSITION.matcher(name);
    if (position.matches()) {
      int number = Integer.parseInt(position.group(1));
      if (number < 1 || number > columns.size()) {
        throw problem(Kind.NO_SUCH_POSITION, name, columns.size());
      }
      return number - 1;
    }
    Matcher occurrence = OCCURRENCE.matcher(name);
    if (occurrence.matches()) {
      List<Integer> sisters = namesakes(Blanks.strip(occurrence.group(1)));
      int number = Integer.parseInt(occurrence.group(2));
      if (number >= 1 && number <= sisters.size()) {
        return sisters.get(number - 1);
      }
    }
    throw problem(Kind.UNKNOWN_COLUMN, name, closest(name));
  }

  /// The columns of this very name or, if there are none, of a name that differs in case, accents
  /// and blanks only.
  private List<Integer> namesakes(String name) {
    List<Integer> exact = positions(i -> columns.get(i).equals(name));
    String bare = bare(name);
    return exact.isEmpty() && !bare.isEmpty() ? positions(i -> folded.get(i).equals(bare)) : exact;
  }

  private List<Integer> positions(Predicate<Integer> fits) {
    return IntStream.range(0, columns.size()).boxed().filter(fits).toList();
  }

  private int only(List<Integer> named, String name) {
    if (named.size() == 1) {
      return named.getFirst();
    }
    throw problem(
        Kind.AMBIGUOUS_COLUMN,
        name,
        named.stream().limit(SUGGESTIONS).map(i -> quoted(distinct(i))).collect(JOINED));
  }

  /// A way to write the column that answers to nothing else.
  private String distinct(int column) {
    String name = columns.get(column);
    List<Integer> same = positions(i -> columns.get(i).equals(name));
    return same.size() == 1 ? name : name + "#" + (same.indexOf(column) + 1);
  }

  private String closest(String name) {
    String wanted = bare(name);
    List<Integer> near = new ArrayList<>(positions(i -> !folded.get(i).isEmpty()));
    near.sort(
        Comparator.comparingInt((Integer i) -> distance(wanted, folded.get(i)))
            .thenComparing(Comparator.naturalOrder()));
    return near.stream().limit(SUGGESTIONS).map(i -> quoted(distinct(i))).collect(JOINED);
  }

  private InputException problem(Kind kind, Object... arguments) {
    return Problem.in(file, kind, arguments).atLine(headerLine).exception();
  }

  private static String quoted(String name) {
    return "“" + (name.length() > 50 ? name.substring(0, 50) + "…" : name) + "”";
  }

  private static String bare(String name) {
    return Counts.folded(name)
        .codePoints()
        .filter(c -> !Character.isBmpCodePoint(c) || !Blanks.isBlank((char) c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// How many letters must be added, dropped or changed (Levenshtein), over the first hundred.
  private static int distance(String a, String b) {
    int rows = Math.min(a.length(), 100);
    int width = Math.min(b.length(), 100);
    int[] above = IntStream.rangeClosed(0, width).toArray();
    for (int i = 1; i <= rows; i++) {
      int[] here = new int[width + 1];
      here[0] = i;
      for (int j = 1; j <= width; j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        here[j] = Math.min(changed, 1 + Math.min(above[j], here[j - 1]));
      }
      above = here;
    }
    return above[width] + Math.abs(a.length() - rows) + Math.abs(b.length() - width);
  }
}
