package org.acta.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.acta.reconcile.NearMatch.Likeness;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;

/// Codes of two copies that look alike.
///
/// First those of the same letters and digits; then, among the rest, those one edit apart, found by
/// leaving out each character in turn, so that a hundred thousand codes take a hundred thousand
/// times their length and not its square. A code with two candidates has none.
///
/// @param matches those with the same votes first, then the closest, then by row of the first copy
/// @param unmatchedOne stations that only the first copy names
/// @param unmatchedOther stations that only the second copy names
/// @param edits whether codes one edit apart were looked for: not if more than [#MOST] are left
public record NearMatches(
    List<NearMatch> matches, long unmatchedOne, long unmatchedOther, boolean edits) {
  /// Codes of one copy among which edits are looked for.
  public static final int MOST = 50_000;

  private static final int LONGEST = 60;
  private static final int SHORTEST = 4;

  public NearMatches {
    matches = List.copyOf(matches);
  }

  static NearMatches between(Reconciliation of, int one, int other) {
    Search search =
        new Search(of, new Side(of, one, other), new Side(of, other, one), new ArrayList<>());
    search.sameForm(NearMatches::skeleton);
    search.sameForm(NearMatches::digits);
    boolean few = search.one.left() <= MOST && search.other.left() <= MOST;
    if (few) {
      search.oneEdit();
    }
    search.found.sort(
        Comparator.comparing(NearMatch::sameVotes)
            .reversed()
            .thenComparing(NearMatch::likeness)
            .thenComparing(match -> match.one().row()));
    return new NearMatches(search.found, search.one.codes.length, search.other.codes.length, few);
  }

  /// The unmatched codes of one copy.
  private static final class Side {
    private final int copy;
    private final int[] rows;
    private final String[] codes;
    private final boolean[] paired;

    Side(Reconciliation of, int copy, int other) {
      this.copy = copy;
      this.rows =
          Arrays.stream(of.unmatched(copy, other)).map(station -> of.row(copy, station)).toArray();
      this.codes =
          Arrays.stream(rows)
              .mapToObj(row -> Spelling.plain(of.copies().get(copy).sheets().station(row)))
              .toArray(String[]::new);
      this.paired = new boolean[rows.length];
    }

    int left() {
      int left = 0;
      for (boolean one : paired) {
        left += one ? 0 : 1;
      }
      return left;
    }

    Version version(int i) {
      return new Version(copy, rows[i]);
    }
  }

  private record Search(Reconciliation of, Side one, Side other, List<NearMatch> found) {

    /// Pairs the codes that have the same form, which nobody else on either side has.
    void sameForm(UnaryOperator<String> form) {
      Map<String, Integer> left = alone(one, form);
      Map<String, Integer> right = alone(other, form);
      left.forEach((text, i) -> {
        Integer j = right.get(text);
        if (i >= 0 && j != null && j >= 0) {
          pair(i, j, Likeness.SEPARATORS);
        }
      });
    }

    /// Positions by form; a form that several codes have stands at -1.
    private static Map<String, Integer> alone(Side side, UnaryOperator<String> form) {
      Map<String, Integer> alone = new HashMap<>();
      for (int i = 0; i < side.codes.length; i++) {
        if (!side.paired[i]) {
          String text = form.apply(side.codes[i]);
          if (!text.isEmpty()) {
            alone.merge(text, i, (first, second) -> -1);
          }
        }
      }
      return alone;
    }

    /// Pairs the codes one edit apart that have no other such code on either side.
    void oneEdit() {
      Neighbours right = new Neighbours(other);
      int[] candidate = new int[one.codes.length];
      int[] claims = new int[other.codes.length];
      for (int i = 0; i < one.codes.length; i++) {
        candidate[i] = -1;
        if (!one.paired[i]) {
          int[] near = right.near(one.codes[i]);
          candidate[i] = near.length == 1 ? near[0] : -1;
          for (int j : near) {
            claims[j]++;
          }
        }
      }
      for (int i = 0; i < candidate.length; i++) {
        if (candidate[i] >= 0 && claims[candidate[i]] == 1) {
          pair(i, candidate[i], edit(one.codes[i], other.codes[candidate[i]]).orElseThrow());
        }
      }
    }

    private void pair(int i, int j, Likeness likeness) {
      one.paired[i] = true;
      other.paired[j] = true;
      found.add(new NearMatch(one.version(i), other.version(j), likeness, sameVotes(of, i, j)));
    }

    private boolean sameVotes(Reconciliation all, int i, int j) {
      long votes = 0;
      for (int column = Item.COUNT; column < all.width(); column++) {
        if (all.has(one.copy, column) && all.has(other.copy, column)) {
          long cell = all.cell(one.version(i), column);
          if (cell != all.cell(other.version(j), column)) {
            return false;
          }
          votes += Figure.orZero(cell);
        }
      }
      return votes > 0;
    }
  }

  /// Finds codes by what is left of them when one character, or none, is left out.
  private static final class Neighbours {
    private final Side side;
    private final Map<String, Integer> last = new HashMap<>();
    private int[] before = new int[1024];
    private int[] code = new int[1024];
    private int size;

    Neighbours(Side side) {
      this.side = side;
      for (int i = 0; i < side.codes.length; i++) {
        if (!side.paired[i]) {
          for (String form : forms(side.codes[i])) {
            put(form, i);
          }
        }
      }
    }

    private void put(String form, int i) {
      if (size == code.length) {
        before = Arrays.copyOf(before, 2 * size);
        code = Arrays.copyOf(code, 2 * size);
      }
      Integer earlier = last.put(form, size);
      before[size] = earlier == null ? -1 : earlier;
      code[size++] = i;
    }

    int[] near(String text) {
      List<Integer> found = new ArrayList<>();
      for (String form : forms(text)) {
        int looked = 0;
        for (int at = last.getOrDefault(form, -1); at >= 0 && looked < LONGEST; at = before[at]) {
          looked++;
          if (!found.contains(code[at]) && edit(text, side.codes[code[at]]).isPresent()) {
            found.add(code[at]);
          }
        }
      }
      return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<String> forms(String text) {
      List<String> forms = new ArrayList<>();
      if (text.length() < SHORTEST || text.length() > LONGEST) {
        return forms;
      }
      forms.add(text);
      for (int i = 0; i < text.length(); i++) {
        if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
          forms.add(text.substring(0, i) + text.substring(i + 1));
        }
      }
      return forms;
    }
  }

  /// How two different codes are one edit apart, if they are.
  private static Optional<Likeness> edit(String a, String b) {
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(a.length(), b.length()) - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int left = a.length() - start - end;
    int right = b.length() - start - end;
    if (left == 2
        && right == 2
        && a.charAt(start) == b.charAt(start + 1)
        && a.charAt(start + 1) == b.charAt(start)) {
      return Optional.of(Likeness.SWAPPED);
    }
    return left <= 1 && right <= 1 && left + right > 0
        ? Optional.of(Likeness.ONE_CHARACTER)
        : Optional.empty();
  }

  /// Letters and digits in groups, without leading zeroes, case and accents: `101-a` for `0101/A`.
  private static String skeleton(String code) {
    StringBuilder skeleton = new StringBuilder();
    boolean group = false;
    String bare = bare(code);
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        group = false;
      } else if (group || c != '0' || !digitFollows(bare, i)) {
        skeleton.append(group || skeleton.isEmpty() ? "" : "-").append(c);
        group = true;
      }
    }
    return skeleton.toString();
  }

  private static boolean digitFollows(String text, int i) {
    return i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
  }

  /// Letters and digits alone, without zeroes in front.
  private static String digits(String code) {
    StringBuilder digits = new StringBuilder();
    bare(code)
        .chars()
        .filter(Character::isLetterOrDigit)
        .filter(c -> c != '0' || !digits.isEmpty())
        .forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  private static String bare(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }
}
