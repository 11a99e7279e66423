package org.acta.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;

/// All sheets of one contest as one source gave them, in the order of its file.
///
/// A row is one sheet, or the total of several where a source publishes only totals ([#stations]).
/// Rows are numbered from zero. Each row has [#width] columns of packed [Figure]s: the [Item]s and
/// then the choices in ballot order. Forty columns of a million sheets take about 200 MB.
///
/// Once built it never changes, and any number of threads may read it.
public final class Sheets {
  /// What [#written] gives where the source has no moment.
  public static final long UNDATED = Long.MIN_VALUE;

  private static final DocumentType[] DOCUMENTS = DocumentType.values();
  private static final long LAST_LINE = (1L << 48) - 1;

  private final String id;
  private final String source;
  private final Contest contest;
  private final int width;
  private final int size;
  private final List<Origin> origins;
  private final Cells cells;
  private final String[] stations;
  private final Place[] places;
  private final long[] lines;
  private final long[] standsFor;
  private final Place root;
  private final BitSet present;
  private final byte[] documents;
  private final long[] written;
  private final Adoption adoption;

  private Sheets(Builder builder) {
    this.id = builder.id;
    this.source = builder.source;
    this.contest = builder.contest;
    this.width = builder.width;
    this.size = builder.size;
    this.origins = List.copyOf(builder.origins);
    this.cells = builder.cells;
    this.stations = Arrays.copyOf(builder.stations, size);
    this.places = Arrays.copyOf(builder.places, size);
    this.lines = Arrays.copyOf(builder.lines, size);
    this.standsFor = Arrays.copyOf(builder.standsFor, size);
    this.root = builder.root;
    this.present = (BitSet) builder.present.clone();
    this.documents = Arrays.copyOf(builder.documents, builder.documents.length == 0 ? 0 : size);
    this.written = Arrays.copyOf(builder.written, builder.written.length == 0 ? 0 : size);
    this.adoption = builder.adoption;
  }

  /// Starts an empty set.
  ///
  /// @param id unique among the sheet sets of the election folder
  /// @param source id of the source that gave them
  /// @param root the root of the place tree
  public static Builder builder(String id, String source, Contest contest, Place root) {
    return new Builder(id, source, contest, root);
  }

  public String id() {
    return id;
  }

  /// Id of the source that gave them.
  public String source() {
    return source;
  }

  public Contest contest() {
    return contest;
  }

  /// The root of the place tree that the rows' places belong to.
  public Place root() {
    return root;
  }

  /// Number of rows.
  public int size() {
    return size;
  }

  /// Columns of a row: the items and the choices.
  public int width() {
    return width;
  }

  /// Number of choices.
  public int choices() {
    return width - Item.COUNT;
  }

  /// The files the rows came from, in the order read.
  public List<Origin> origins() {
    return origins;
  }

  /// The packed figure in a column; see [Figure].
  public long cell(int row, int column) {
    return cells.get(row, column);
  }

  /// Copies the packed figures of a row, for work on all of them.
  ///
  /// @param into at least [#width] long
  public void cells(int row, long[] into) {
    cells.get(row, into);
  }

  /// The packed figure of an item.
  public long cell(int row, Item item) {
    return cell(row, item.ordinal());
  }

  /// The packed votes for the choice at this position on the ballot.
  public long votes(int row, int choice) {
    return cell(row, Item.COUNT + choice);
  }

  /// Whether the source has this column at all: at least one row has something in it.
  public boolean has(int column) {
    return present.get(column);
  }

  /// Whether the source has this item at all.
  public boolean has(Item item) {
    return present.get(item.ordinal());
  }

  /// The station's code.
  public String station(int row) {
    return stations[row];
  }

  /// The deepest place known for the row.
  public Place place(int row) {
    return places[row];
  }

  /// How many stations the row stands for: 1, unless the source gave totals of several.
  public long stations(int row) {
    return standsFor[row];
  }

  /// Where the row came from.
  public Reference reference(int row) {
    return new Reference(origins.get((int) (lines[row] >>> 48)), lines[row] & LAST_LINE);
  }

  /// Whether the source tells what kind of document each row is.
  public boolean hasDocuments() {
    return documents.length > 0;
  }

  /// What kind of document the row is; an original where the source does not tell.
  public DocumentType document(int row) {
    return documents.length == 0 ? DocumentType.ORIGINAL : DOCUMENTS[documents[row]];
  }

  /// When the document was written, as the source's clock had it: seconds since 1970 began on that
  /// clock, or [#UNDATED].
  public long written(int row) {
    return written.length == 0 ? UNDATED : written[row];
  }

  /// Which document of a station counts.
  public Adoption adoption() {
    return adoption;
  }

  /// Whether the row has a number of votes for every choice.
  public boolean complete(int row) {
    for (int column = Item.COUNT; column < width; column++) {
      if (!Figure.isCount(cell(row, column))) {
        return false;
      }
    }
    return true;
  }

  /// Whether the row has no figure at all besides, perhaps, the register.
  public boolean empty(int row) {
    for (int column = Item.CAST.ordinal(); column < width; column++) {
      if (cell(row, column) != Figure.MISSING) {
        return false;
      }
    }
    return true;
  }

  /// The sum of the votes that are numbers.
  public long sumOfVotes(int row) {
    long sum = 0;
    for (int column = Item.COUNT; column < width; column++) {
      sum += Figure.orZero(cell(row, column));
    }
    return sum;
  }

  /// Valid votes: as written, or the sum of the votes where the sheet has no such figure and every
  /// choice has a number.
  public OptionalLong valid(int row) {
    long written = cell(row, Item.VALID);
    if (Figure.isCount(written)) {
      return OptionalLong.of(written);
    }
    return complete(row) ? OptionalLong.of(sumOfVotes(row)) : OptionalLong.empty();
  }

  /// Valid, null and blank ballots together, if all of those that the source has at all are
  /// numbers. A source with no column of null ballots does not tell.
  public OptionalLong parts(int row) {
    OptionalLong valid = valid(row);
    if (valid.isEmpty() || !has(Item.NULLS)) {
      return OptionalLong.empty();
    }
    long nulls = cell(row, Item.NULLS);
    long blank = has(Item.BLANK) ? cell(row, Item.BLANK) : 0;
    return Figure.isCount(nulls) && Figure.isCount(blank)
        ? OptionalLong.of(valid.getAsLong() + nulls + blank)
        : OptionalLong.empty();
  }

  /// Ballots cast: as written, or the sum of the parts where the sheet has no such figure.
  public OptionalLong cast(int row) {
    long written = cell(row, Item.CAST);
    return Figure.isCount(written) ? OptionalLong.of(written) : parts(row);
  }

  /// Ballots that were cast for certain if the sheet is right: as written, or valid votes and those
  /// null and blank ballots that are numbers.
  public long castAtLeast(int row) {
    long parts =
        Math.max(Figure.orZero(cell(row, Item.VALID)), sumOfVotes(row))
            + Figure.orZero(cell(row, Item.NULLS))
            + Figure.orZero(cell(row, Item.BLANK));
    return Math.max(parts, Figure.orZero(cell(row, Item.CAST)));
  }

  /// Registered voters of the row's station: as the sheet has it, else as the roll has it.
  public OptionalLong registered(int row, Roll roll) {
    long written = cell(row, Item.REGISTERED);
    return Figure.isCount(written) ? OptionalLong.of(written) : roll.of(station(row));
  }

  /// Whether two rows carry the same figures, cell by cell.
  public boolean sameFigures(int a, int b) {
    for (int column = 0; column < width; column++) {
      if (cell(a, column) != cell(b, column)) {
        return false;
      }
    }
    return true;
  }

  /// Rows cut into consecutive ranges for work in parallel; the cut depends on nothing but the
  /// number of rows, so results put together in order are the same on any number of threads.
  public List<int[]> ranges() {
    int step = 1 << 15;
    return IntStream.range(0, (size + step - 1) / step)
        .mapToObj(i -> new int[] {i * step, Math.min(size, (i + 1) * step)})
        .toList();
  }

  /// Collects rows in file order. Not for use by several threads.
  public static final class Builder {
    private final String id;
    private final String source;
    private final Contest contest;
    private final Place root;
    private final int width;
    private final List<Origin> origins = new ArrayList<>();
    private final Map<Origin, Integer> known = new HashMap<>();
    private int origin;
    private final Cells cells;
    private String[] stations = new String[1024];
    private Place[] places = new Place[1024];
    private long[] lines = new long[1024];
    private long[] standsFor = new long[1024];
    private final BitSet present = new BitSet();
    private byte[] documents = {};
    private long[] written = {};
    private Adoption adoption = Adoption.NONE;
    private int size;
    private boolean built;

    private Builder(String id, String source, Contest contest, Place root) {
      this.id = id;
      this.source = source;
      this.contest = contest;
      this.root = root;
      this.width = Item.COUNT + contest.choices().size();
      this.cells = new Cells(width);
    }

    /// Columns that [#add] expects.
    public int width() {
      return width;
    }

    /// Rows so far.
    public int size() {
      return size;
    }

    /// Rows added from now on come from this file, which others may have come from before. At most
    /// 65,535 files.
    public Builder from(Origin source) {
      origin =
          known.computeIfAbsent(
              source,
              first -> {
                if (origins.size() == 0xFFFF) {
                  throw new IllegalArgumentException("a set of sheets has at most 65535 files");
                }
                origins.add(first);
                return origins.size() - 1;
              });
      return this;
    }

    /// Adds a row.
    ///
    /// @param figures packed, `width()` of them; copied
    /// @param stationCount how many stations the row stands for, at least 1
    /// @param line where the row starts in the current file, at least 0 and less than 2^48
    /// @return the row's number
    public int add(String station, Place place, long[] figures, long stationCount, long line) {
      if (figures.length != width) {
        throw new IllegalArgumentException(
            "a row has " + width + " figures, not " + figures.length);
      }
      if (stationCount < 1) {
        throw new IllegalArgumentException(
            "a row stands for at least 1 station, not " + stationCount);
      }
      if (origins.isEmpty()) {
        throw new IllegalArgumentException("name the file with from(Origin) before adding rows");
      }
      if (line < 0 || line > LAST_LINE) {
        throw new IllegalArgumentException(
            "a line lies between 0 and " + LAST_LINE + ", not " + line);
      }
      for (long packed : figures) {
        check(packed);
      }
      notBuilt();
      if (size == stations.length) {
        int larger = size + (size >> 1);
        stations = Arrays.copyOf(stations, larger);
        places = Arrays.copyOf(places, larger);
        lines = Arrays.copyOf(lines, larger);
        standsFor = Arrays.copyOf(standsFor, larger);
        documents = Arrays.copyOf(documents, documents.length == 0 ? 0 : larger);
        growWritten(written.length == 0 ? 0 : larger);
      }
      cells.reserve(size);
      for (int column = 0; column < width; column++) {
        cells.set(size, column, figures[column]);
        if (figures[column] != Figure.MISSING) {
          present.set(column);
        }
      }
      stations[size] = station;
      places[size] = place;
      lines[size] = (long) origin << 48 | line;
      standsFor[size] = stationCount;
      return size++;
    }

    /// Replaces one figure of a row added before, for sources that spread a sheet over several
    /// lines.
    public void set(int row, int column, long packed) {
      check(packed);
      notBuilt();
      if (packed != Figure.MISSING) {
        present.set(column);
      }
      cells.set(row, column, packed);
    }

    /// Says what kind of document a row is, and when it was written on the source's clock.
    ///
    /// @param seconds since 1970 began on that clock, or [Sheets#UNDATED]
    public void document(int row, DocumentType type, long seconds) {
      notBuilt();
      if (documents.length == 0) {
        documents = new byte[stations.length];
      }
      documents[row] = (byte) type.ordinal();
      if (seconds != UNDATED && written.length == 0) {
        growWritten(stations.length);
      }
      if (written.length > 0) {
        written[row] = seconds;
      }
    }

    private void growWritten(int larger) {
      int before = written.length;
      written = Arrays.copyOf(written, larger);
      Arrays.fill(written, before, larger, UNDATED);
    }

    /// Says which document of a station counts; none is adopted otherwise.
    public Builder adopting(Adoption rule) {
      notBuilt();
      adoption = rule;
      return this;
    }

    /// The figure that a row has so far.
    public long get(int row, int column) {
      return cells.get(row, column);
    }

    /// The sheets. They keep the figures collected here, so nothing can be added afterwards.
    public Sheets build() {
      built = true;
      return new Sheets(this);
    }

    private void notBuilt() {
      if (built) {
        throw new IllegalStateException("these sheets are built and do not change");
      }
    }

    private static void check(long packed) {
      if (Figure.isCount(packed) && (packed > Figure.LARGEST || packed < -Figure.LARGEST)) {
        throw new IllegalArgumentException(
            "a count lies between -"
                + Figure.LARGEST
                + " and "
                + Figure.LARGEST
                + ", not "
                + packed);
      }
    }
  }
}
