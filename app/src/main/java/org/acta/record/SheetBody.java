package org.acta.record;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.election.Place;
import org.acta.sheet.DocumentType;

/// One tally sheet, or the total of several where a source publishes only totals.
///
/// @param set the set of sheets it belongs to, as its submission names it
/// @param contest id of the contest
/// @param station the station's code
/// @param place the places it lies in, from the top; empty if the source has no place tree
/// @param figures what stands on it
/// @param stations how many stations it stands for, at least 1
/// @param line where it starts in the file of the entry's origin
/// @param document what kind of document it is, if its source tells
/// @param written when it was written on the source's clock, if its source tells
/// @param arrived when it came in on the clock of whoever received it, if its source tells
public record SheetBody(
    String set,
    String contest,
    String station,
    List<PlaceName> place,
    Figures figures,
    long stations,
    long line,
    Optional<DocumentType> document,
    Optional<LocalDateTime> written,
    Optional<LocalDateTime> arrived)
    implements Body {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  public SheetBody {
    place = List.copyOf(place);
    if (stations < 1) {
      throw new IllegalArgumentException("a sheet stands for at least 1 station, not " + stations);
    }
  }

  /// A sheet whose source does not tell what kind of document it is, nor when it came in.
  public SheetBody(
      String set,
      String contest,
      String station,
      List<PlaceName> place,
      Figures figures,
      long stations,
      long line) {
    this(
        set,
        contest,
        station,
        place,
        figures,
        stations,
        line,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// A place as the source writes it.
  ///
  /// @param code what tells it from its siblings
  public record PlaceName(String code, String name) {
    /// The places from below the root to one.
    static List<PlaceName> path(Place place) {
      List<PlaceName> path = new ArrayList<>();
      for (Optional<Place> at = Optional.of(place);
          at.isPresent() && at.get().depth() > 0;
          at = at.get().parent()) {
        path.addFirst(new PlaceName(at.get().code(), at.get().name()));
      }
      return path;
    }

    Json.Fields json() {
      return new Draft().put("code", code).put("name", name).json();
    }

    static PlaceName of(Members members) {
      return new PlaceName(members.text("code"), members.text("name"));
    }
  }

  @Override
  public Kind kind() {
    return Kind.SHEET;
  }

  Json.Fields json() {
    Draft draft =
        new Draft()
            .put("set", set)
            .put("contest", contest)
            .put("station", station)
            .put("place", place, PlaceName::json);
    if (stations > 1) {
      draft.put("stations", stations);
    }
    draft.put("line", line);
    document.ifPresent(type -> draft.put("document", type.word()));
    written.ifPresent(time -> draft.put("written", WRITTEN.format(time)));
    arrived.ifPresent(time -> draft.put("arrived", WRITTEN.format(time)));
    figures.writeTo(draft);
    return draft.json();
  }

  static SheetBody of(Members members) {
    String set = members.text("set");
    String contest = members.text("contest");
    String station = members.text("station");
    List<PlaceName> place = members.objects("place", PlaceName::of);
    long stations = members.optionalCount("stations").orElse(1);
    if (stations < 1) {
      throw members.refuse("stations", "a whole number of at least 1");
    }
    long line = members.count("line", 0);
    Optional<DocumentType> document =
        members
            .optionalText("document")
            .map(word ->
                DocumentType.of(word)
                    .orElseThrow(() -> members.refuse("document", "a kind of document")));
    Optional<LocalDateTime> written = moment(members, "written");
    Optional<LocalDateTime> arrived = moment(members, "arrived");
    return new SheetBody(
        set,
        contest,
        station,
        place,
        Figures.of(members),
        stations,
        line,
        document,
        written,
        arrived);
  }

  private static Optional<LocalDateTime> moment(Members members, String name) {
    return members.optionalText(name).map(text -> moment(members, name, text));
  }

  private static LocalDateTime moment(Members members, String name, String text) {
    try {
      LocalDateTime time = LocalDateTime.parse(text, WRITTEN);
      if (WRITTEN.format(time).equals(text) && text.length() == "2026-11-01T21:30:00".length()) {
        return time;
      }
    } catch (DateTimeException e) {
      throw members.refuse(name, "a moment such as 2026-11-01T21:30:00");
    }
    throw members.refuse(name, "a moment such as 2026-11-01T21:30:00");
  }
}
