package org.acta.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acta.format.Counts;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.sheet.Figure;

/// What only the whole table can tell: whether columns name each row once, the sum of the register,
/// and what stands in the columns that tell contests and choices apart.
final class WholeTable {
  private static final int MOST_HASHES = 1 << 24;
  private static final int MOST_TEXTS = 500;

  private final List<Integer> identities;
  private final List<Integer> registered;
  private final List<Integer> votes;
  private final int contest;
  private final int choice;
  private final int mostRows;
  private final Counts counts = Counts.withDefaults();
  private final Map<String, Contest> contests = new LinkedHashMap<>();
  private long[][] hashes;
  private long[] contestHashes = new long[1024];
  private long[] choiceHashes = new long[1024];
  private int kept;
  private long rows;
  private long voters;
  private boolean manyContests;

  /// The rows of one contest.
  ///
  /// @param sums votes by column
  /// @param choices rows by the text of the choice column
  static final class Contest {
    long rows;
    final long[] sums;
    final Map<String, Long> choices = new LinkedHashMap<>();

    Contest(int width) {
      sums = new long[width];
    }
  }

  /// @param identities columns that may name a station
  /// @param registered columns of the register
  /// @param votes columns of votes
  /// @param contest the column that tells contests apart, or -1
  /// @param choice the column that names the choice of a row, or -1
  private WholeTable(
      List<Integer> identities,
      List<Integer> registered,
      List<Integer> votes,
      int contest,
      int choice) {
    this.identities = identities;
    this.registered = registered;
    this.votes = votes;
    this.contest = contest;
    this.choice = choice;
    this.mostRows = MOST_HASHES / (identities.size() + 2);
    this.hashes = new long[identities.size()][1024];
  }

  static WholeTable read(
      TableFile table,
      List<Integer> identities,
      List<Integer> registered,
      List<Integer> votes,
      int contest,
      int choice) {
    WholeTable whole = new WholeTable(identities, registered, votes, contest, choice);
    table.read(whole::row);
    return whole;
  }

  private void row(Row row) {
    if (row.isBlank()) {
      return;
    }
    rows++;
    String contestText = contest < 0 ? "" : row.text(contest).strip();
    String choiceText = choice < 0 ? "" : row.text(choice).strip();
    for (int column : registered) {
      voters += figure(row, column);
    }
    if (contests.size() < MOST_TEXTS || contests.containsKey(contestText)) {
      Contest of = contests.computeIfAbsent(contestText, _ -> new Contest(votes.size()));
      of.rows++;
      for (int i = 0; i < votes.size(); i++) {
        of.sums[i] += Math.abs(figure(row, votes.get(i)));
      }
      if (choice >= 0 && (of.choices.size() < MOST_TEXTS || of.choices.containsKey(choiceText))) {
        of.choices.merge(choiceText, 1L, Long::sum);
      }
    } else {
      manyContests = true;
    }
    keep(row, contestText, choiceText);
  }

  private void keep(Row row, String contestText, String choiceText) {
    if (kept == mostRows) {
      return;
    }
    if (kept == contestHashes.length) {
      int more = Math.min(mostRows, kept * 2);
      contestHashes = Arrays.copyOf(contestHashes, more);
      choiceHashes = Arrays.copyOf(choiceHashes, more);
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = Arrays.copyOf(hashes[i], more);
      }
    }
    for (int i = 0; i < hashes.length; i++) {
      hashes[i][kept] = hash(row.text(identities.get(i)).strip());
    }
    contestHashes[kept] = hash(contestText);
    choiceHashes[kept] = hash(choiceText);
    kept++;
  }

  private long figure(Row row, int column) {
    long figure = counts.read(row, column);
    return Counts.isFigure(figure) ? Figure.orZero(figure) : 0;
  }

  /// FNV-1a over the characters, mixed once more.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }

  /// How many rows repeat what an earlier one has in these columns.
  ///
  /// @param chosen positions within the identities
  /// @param byContest whether rows of several contests are no repetitions
  /// @param byChoice whether rows of several choices are no repetitions
  /// @param most where to stop counting
  long repetitions(List<Integer> chosen, boolean byContest, boolean byChoice, long most) {
    long[] seen = new long[Integer.highestOneBit(Math.max(16, kept)) * 4];
    int mask = seen.length - 1;
    long repeated = 0;
    for (int row = 0; row < kept && repeated <= most; row++) {
      long hash = 1;
      for (int i : chosen) {
        hash = mixed(hash * 31 + hashes[i][row]);
      }
      hash = byContest ? mixed(hash * 31 + contestHashes[row]) : hash;
      hash = byChoice ? mixed(hash * 31 + choiceHashes[row]) : hash;
      hash = hash == 0 ? 1 : hash;
      int slot = (int) hash & mask;
      while (seen[slot] != 0 && seen[slot] != hash) {
        slot = slot + 1 & mask;
      }
      repeated += seen[slot] == hash ? 1 : 0;
      seen[slot] = hash;
    }
    return repeated;
  }

  /// Rows that are not blank.
  long rows() {
    return rows;
  }

  /// Rows over which repetitions are counted.
  long compared() {
    return kept;
  }

  /// The sum of the register's columns over all rows.
  long voters() {
    return voters;
  }

  /// The rows by the text of the contest column; under the empty text if there is no such column.
  Map<String, Contest> contests() {
    return contests;
  }

  /// Whether the contest column has too many texts to be one.
  boolean hasTooManyContests() {
    return manyContests;
  }

  List<Integer> identities() {
    return new ArrayList<>(identities);
  }
}
