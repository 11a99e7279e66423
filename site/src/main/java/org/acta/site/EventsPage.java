package org.acta.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Testimony;
import org.acta.stance.Cells;
import org.acta.stance.StanceReport;
import org.acta.stance.StanceWords;

/// The page of events as its template asks for it.
///
/// @param map by state, if places in more than one state are known
/// @param places how often something is told to have happened where, the most first; empty if no
///   place is known
/// @param events in the order of their days
record EventsPage(
    Timeline timeline, Optional<MapPicture> map, List<Place> places, List<Event> events) {
  private static final String HAPPENED = "M-4.4,0a4.4,4.4 0 1,0 8.8,0a4.4,4.4 0 1,0 -8.8,0Z";
  private static final String NOT_SO =
      "M-4.6,0a4.6,4.6 0 1,0 9.2,0a4.6,4.6 0 1,0 -9.2,0ZM-3,0a3,3 0 1,1 6,0a3,3 0 1,1 -6,0Z";

  EventsPage {
    places = List.copyOf(places);
    events = List.copyOf(events);
  }

  /// Where something happened.
  record Place(String name, String country, long events) {}

  /// An event.
  ///
  /// @param kind with how real it is
  /// @param count of people or actors, if it was told
  /// @param deaths if any were told
  /// @param said the words that tell of it, cut short
  record Event(
      String day,
      String date,
      String kind,
      List<ToldCard.Party> who,
      String place,
      String count,
      String deaths,
      String said,
      String outlets,
      List<ToldCard.Reference> sources,
      String entry,
      Optional<String> entryHref) {}

  /// Where, as the source names it and in which state.
  private record Where(String name, String iso) {}

  static EventsPage of(Snapshot snapshot, Frame frame) {
    List<Testimony> told =
        snapshot.ledger().testimonies().stream()
            .filter(EventPages::event)
            .sorted(Comparator.comparing(Testimony::day).thenComparingLong(Testimony::entry))
            .toList();
    StanceWords words = StanceWords.in(frame.locale());
    Map<String, Long> byState = new TreeMap<>();
    Map<Where, Long> byPlace =
        new TreeMap<>(Comparator.comparing(Where::name).thenComparing(Where::iso));
    for (Testimony one : told) {
      one.deed()
          .place()
          .ifPresent(place -> {
            place.iso().ifPresent(iso -> byState.merge(iso, 1L, Long::sum));
            byPlace.merge(new Where(place.name(), place.iso().orElse("")), 1L, Long::sum);
          });
    }
    return new EventsPage(
        timeline(told, words, frame),
        byState.size() > 1
            ? Optional.of(MapPicture.byCount(frame.say("events.map.title"), byState, frame))
            : Optional.empty(),
        byPlace.entrySet().stream()
            .map(place -> place(place.getKey(), place.getValue(), frame))
            .sorted(Comparator.comparingLong(Place::events).reversed().thenComparing(Place::name))
            .toList(),
        told.stream().map(one -> event(one, words, frame)).toList());
  }

  private static Place place(Where where, long events, Frame frame) {
    return new Place(
        where.name(),
        where.iso().isEmpty() ? "–" : MapPicture.country(where.iso(), frame.locale()),
        events);
  }

  private static Timeline timeline(List<Testimony> told, StanceWords words, Frame frame) {
    List<String> lanes =
        told.stream().map(one -> words.kind(one.deed().kind())).distinct().toList();
    return Timeline.of(
        frame.say("events.timeline.title"),
        lanes,
        told.stream()
            .map(one ->
                new Timeline.Moment(
                    lanes.indexOf(words.kind(one.deed().kind())),
                    one.day().latest(),
                    "EVENT",
                    happened(one.deed()) ? HAPPENED : NOT_SO,
                    title(one, words, frame)))
            .toList(),
        Optional.empty(),
        told.getFirst().day().latest(),
        told.getLast().day().latest(),
        frame);
  }

  private static String title(Testimony told, StanceWords words, Frame frame) {
    String who =
        told.deed()
            .actor()
            .map(key -> words.name(key, told))
            .or(() -> told.deed().place().map(ConfirmedDeed.Spot::name))
            .orElse("–");
    return frame.say("timeline.told", words.day(told.day()), who, StanceRow.stance(told, words));
  }

  private static boolean happened(ConfirmedDeed deed) {
    return switch (deed.status()) {
      case STATED, ATTRIBUTED, HEDGED, ONGOING, OCCURRED, BACKGROUND -> true;
      case CONDITIONAL, PLANNED, CALLED, DENIED -> false;
    };
  }

  private static Event event(Testimony told, StanceWords words, Frame frame) {
    ToldCard card = ToldCard.of(told, frame);
    return new Event(
        card.day(),
        card.date(),
        card.stance(),
        card.who(),
        card.about().isEmpty() ? "–" : card.about(),
        number(told.deed().count(), frame),
        number(told.deed().deaths(), frame),
        new Cells(words, StanceReport.Unit.ENTRY).briefly(told),
        new Cells(words, StanceReport.Unit.ENTRY).outlets(told),
        card.sources(),
        card.entry(),
        card.entryHref());
  }

  private static String number(OptionalInt number, Frame frame) {
    return number.isPresent() ? frame.number(number.getAsInt()) : "–";
  }
}
