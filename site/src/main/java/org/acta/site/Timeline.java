package org.acta.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A picture with an axis of days and a lane of marks for each kind.
///
/// Marks that would lie upon each other are stacked; of a stack that would be too high the rest is
/// told as a number.
///
/// @param height in units of which the picture is 960 wide
/// @param until where the day asked for ends, if there is one within
record Timeline(
    String title, int height, List<Lane> lanes, List<Tick> ticks, Optional<Integer> until) {
  private static final int WIDTH = 960;
  private static final int LEFT = 176;
  private static final int RIGHT = 16;
  private static final int STEP = 12;
  private static final int MOST = 12;
  private static final int AXIS = 30;

  Timeline {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
  }

  /// Something on a day.
  ///
  /// @param lane the place of its lane among the labels
  /// @param shade a name that the style sheet knows
  /// @param mark its outline around the origin
  record Moment(int lane, LocalDate day, String shade, String mark, String title) {}

  /// A lane.
  ///
  /// @param bottom its lower edge
  /// @param middle where its label stands
  record Lane(String label, int bottom, int middle, List<Mark> marks, List<More> more) {}

  /// A mark.
  ///
  /// @param later whether it is of a day after the one that is asked for
  record Mark(
      int x, int y, LocalDate day, String shade, String path, String title, boolean later) {}

  /// How many more there are.
  record More(int x, int y, String text) {}

  /// A day on the axis.
  record Tick(int x, String label) {}

  /// A picture.
  ///
  /// @param labels of the lanes, from the top
  /// @param moments not empty
  /// @param at the day asked for
  /// @param first the first day of the axis at the latest
  /// @param last the last day of the axis at the earliest
  static Timeline of(
      String title,
      List<String> labels,
      List<Moment> moments,
      Optional<LocalDate> at,
      LocalDate first,
      LocalDate last,
      Frame frame) {
    Axis axis = Axis.of(moments.stream().map(Moment::day).sorted().toList(), first, last);
    List<Lane> lanes = new ArrayList<>();
    int top = 8;
    for (int i = 0; i < labels.size(); i++) {
      int index = i;
      TreeMap<Integer, List<Moment>> stacks = new TreeMap<>();
      moments.stream()
          .filter(moment -> moment.lane() == index)
          .sorted(Comparator.comparing(Moment::day))
          .forEach(moment ->
              stacks
                  .computeIfAbsent(axis.column(moment.day()), none -> new ArrayList<>())
                  .add(moment));
      int highest = stacks.values().stream().mapToInt(List::size).max().orElse(1);
      int bottom = top + Math.max(2, Math.min(highest, MOST)) * STEP + 8;
      lanes.add(lane(labels.get(i), bottom, (top + bottom) / 2, stacks, at));
      top = bottom;
    }
    return new Timeline(
        title,
        top + AXIS,
        lanes,
        axis.ticks(frame),
        at.filter(day -> !day.isBefore(first) && day.isBefore(last)).map(axis::x));
  }

  private static Lane lane(
      String label,
      int bottom,
      int middle,
      Map<Integer, List<Moment>> stacks,
      Optional<LocalDate> at) {
    List<Mark> marks = new ArrayList<>();
    List<More> more = new ArrayList<>();
    stacks.forEach((column, stack) -> {
      int x = LEFT + column * STEP + STEP / 2;
      int fit = stack.size() <= MOST ? stack.size() : MOST - 1;
      for (int i = 0; i < fit; i++) {
        Moment moment = stack.get(i);
        boolean later = at.isPresent() && moment.day().isAfter(at.get());
        marks.add(
            new Mark(
                x,
                bottom - 10 - i * STEP,
                moment.day(),
                moment.shade(),
                moment.mark(),
                moment.title(),
                later));
      }
      if (fit < stack.size()) {
        more.add(new More(x, bottom - 6 - fit * STEP, "+" + (stack.size() - fit)));
      }
    });
    return new Lane(label, bottom, middle, marks, more);
  }

  /// Where days are.
  ///
  /// @param earlier whether all that was before the first day stands in the first column
  private record Axis(LocalDate first, LocalDate last, boolean earlier) {
    private static final int COLUMNS = (WIDTH - LEFT - RIGHT) / STEP;
    private static final int FREE = 5;
    private static final long SHORTEST = 14;

    /// One thing of long ago would leave no room for all the others: if the first tenth needs more
    /// than half of the axis, it is told as earlier.
    static Axis of(List<LocalDate> days, LocalDate first, LocalDate last) {
      LocalDate tenth = days.get(days.size() / 10);
      long span = Math.max(SHORTEST, ChronoUnit.DAYS.between(tenth, last));
      return ChronoUnit.DAYS.between(first, tenth) <= span
          ? new Axis(first, last, false)
          : new Axis(tenth.minusDays(span / 8 + 1), last, true);
    }

    int column(LocalDate day) {
      long span = Math.max(1, ChronoUnit.DAYS.between(first, last));
      return (int) Math.max(0, ChronoUnit.DAYS.between(first, day) * (COLUMNS - 1) / span);
    }

    int x(LocalDate day) {
      return LEFT + column(day) * STEP + STEP / 2;
    }

    List<Tick> ticks(Frame frame) {
      List<Tick> ticks = days(frame.locale());
      if (earlier) {
        ticks.removeIf(tick -> tick.x() < LEFT + FREE * STEP);
        ticks.addFirst(new Tick(LEFT + STEP / 2, frame.say("timeline.earlier")));
      }
      return ticks;
    }

    private List<Tick> days(Locale locale) {
      long span = ChronoUnit.DAYS.between(first, last);
      DateTimeFormatter days = DateTimeFormatter.ofPattern("d MMM", locale);
      DateTimeFormatter months = DateTimeFormatter.ofPattern("MMM uuuu", locale);
      List<Tick> ticks = new ArrayList<>();
      if (span <= 100) {
        long step = span <= 12 ? 1 : span <= 35 ? 4 : 14;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
          ticks.add(new Tick(x(day), day.format(days)));
        }
      } else {
        long step = span <= 400 ? 1 : span <= 1500 ? 6 : 12;
        LocalDate day = first.withDayOfMonth(1);
        for (day = day.isBefore(first) ? day.plusMonths(1) : day;
            !day.isAfter(last);
            day = day.plusMonths(step)) {
          ticks.add(new Tick(x(day), day.format(months)));
        }
      }
      return ticks;
    }
  }
}
