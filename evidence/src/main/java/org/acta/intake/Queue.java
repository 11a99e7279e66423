package org.acta.intake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.bounds.Certificate;
import org.acta.bounds.Slack;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.tally.Tally;

/// The forms at work by what they could change of the outcome, most first; equals by code.
///
/// A form can hold at most as many ballots as its station has registered voters, or as were keyed
/// from it, whichever is more; an entry that was corrected is no such word. The forms that count
/// settle the contest until some number of ballots is in doubt ([Slack]). If the forms at work can
/// hold that many between them, what they say could change the decision: that is the alarm. A form
/// in clearance may be of the station that it names, of the one that its barcode was printed for,
/// or of any that is free, and can hold what the largest of them can. A form that counts is in
/// doubt while another of its station is at work, and its station's ballots are added to those of
/// the other.
///
/// Stations from which no form has come are not part of it; [org.acta.bounds.Bounds] has them.
///
/// @param slack what the forms that count decide, and how many ballots it takes to change that
/// @param waiting the forms at work
/// @param suffice how many of the first of them could change the decision between them; empty if
///   all of them could not, zero if the forms that count decide nothing
/// @param doubted forms that count and are in doubt all the same, since another of their station is
///   at work; they are no part of what decides here
public record Queue(Slack slack, List<Waiting> waiting, OptionalInt suffice, long doubted) {
  public Queue {
    waiting = List.copyOf(waiting);
  }

  /// A form at work.
  ///
  /// @param ballots that it can hold at most; empty where nobody knows a bound
  /// @param shift by how many ballots it could move the tightest comparison; empty without a bound
  ///   or a comparison
  /// @param nominal by how many ballots it would move it as keyed, less than zero against what the
  ///   counted forms say; empty where nothing is agreed
  /// @param together ballots that this form and those before it can hold at most; empty without a
  ///   bound
  public record Waiting(
      Form form,
      OptionalLong ballots,
      Optional<BigDecimal> shift,
      Optional<BigDecimal> nominal,
      OptionalLong together) {}

  /// Whether the forms at work could change the decision between them.
  public boolean alarm() {
    return suffice.isPresent() && !waiting.isEmpty();
  }

  /// Ballots that all forms at work can hold at most; empty where nobody knows.
  public OptionalLong ballots() {
    return waiting.isEmpty() ? OptionalLong.of(0) : waiting.getLast().together();
  }

  /// Ranks the forms at work.
  public static Queue of(Intake intake) {
    Tally counted = undoubted(intake);
    Slack slack = Slack.of(counted, intake.roll());
    Ceiling ceiling = Ceiling.of(intake);
    Map<String, OptionalLong> most = new HashMap<>();
    List<Form> forms = new ArrayList<>(intake.forms().stream().filter(Queue::inDoubt).toList());
    forms.forEach(form -> most.put(form.code(), ceiling.of(form)));
    forms.sort(
        Comparator.comparing((Form form) -> most(most, form).isPresent())
            .thenComparing(form -> -most(most, form).orElse(0))
            .thenComparing(Form::code));
    return ranked(slack, forms, most, counted, doubted(intake, ceiling));
  }

  /// Whether nobody can say what the form holds: it is at work, or it counts without a number for
  /// every choice.
  private static boolean inDoubt(Form form) {
    return form.state().atWork()
        || form.state().counts() && form.agreed().filter(keyed -> keyed.cells().whole()).isEmpty();
  }

  private static Set<String> stationsInDoubt(Intake intake) {
    Set<String> stations = new HashSet<>();
    intake.forms().stream().filter(Queue::inDoubt).forEach(form -> stations.add(form.station()));
    return stations;
  }

  /// What forms that count and are in doubt all the same can hold at most, by station: one of a
  /// station, since no two of them count.
  private static Map<String, OptionalLong> doubted(Intake intake, Ceiling ceiling) {
    Set<String> stations = stationsInDoubt(intake);
    Map<String, OptionalLong> most = new HashMap<>();
    intake.forms().stream()
        .filter(form -> form.state().counts() && !inDoubt(form))
        .filter(form -> stations.contains(form.station()))
        .forEach(form -> most.put(form.station(), ceiling.of(form)));
    return most;
  }

  /// The forms that count, but for those of stations that have another form at work.
  private static Tally undoubted(Intake intake) {
    Set<String> doubted = stationsInDoubt(intake);
    Place whole = Place.root("");
    Sheets.Builder sheets = Sheets.builder("", "", intake.contest(), whole);
    sheets.from(new Origin("", "", 0, Origin.Numbering.ENTRIES));
    for (Form form : intake.forms()) {
      if (form.state().counts() && !doubted.contains(form.station())) {
        Form.Keyed keyed = form.agreed().orElseThrow();
        sheets.add(form.station(), whole, keyed.cells().toArray(), 1, keyed.index());
      }
    }
    Sheets built = sheets.build();
    return Tally.of(built, Standings.of(built), intake.roll());
  }

  private static OptionalLong most(Map<String, OptionalLong> most, Form form) {
    return most.getOrDefault(form.code(), OptionalLong.empty());
  }

  private static Queue ranked(
      Slack slack,
      List<Form> forms,
      Map<String, OptionalLong> most,
      Tally counted,
      Map<String, OptionalLong> doubted) {
    List<Waiting> waiting = new ArrayList<>();
    Map<String, OptionalLong> beside = new HashMap<>(doubted);
    OptionalInt suffice =
        slack instanceof Slack.Undecided ? OptionalInt.of(0) : OptionalInt.empty();
    boolean bounded = true;
    long together = 0;
    for (Form form : forms) {
      OptionalLong ballots = most(most, form);
      OptionalLong other =
          Optional.ofNullable(beside.remove(form.station())).orElse(OptionalLong.of(0));
      bounded &= ballots.isPresent() && other.isPresent();
      together += ballots.orElse(0) + other.orElse(0);
      waiting.add(
          new Waiting(
              form,
              ballots,
              tightest(slack).flatMap(c -> shift(c, ballots)),
              tightest(slack).flatMap(c -> nominal(c, form, counted)),
              bounded ? OptionalLong.of(together) : OptionalLong.empty()));
      if (suffice.isEmpty() && flips(slack, bounded, together)) {
        suffice = OptionalInt.of(waiting.size());
      }
    }
    return new Queue(slack, waiting, suffice, doubted.size());
  }

  private static boolean flips(Slack slack, boolean bounded, long together) {
    return slack instanceof Slack.Takes takes && (!bounded || together >= takes.ballots());
  }

  private static Optional<Certificate> tightest(Slack slack) {
    return slack instanceof Slack.Takes takes ? Optional.of(takes.tightest()) : Optional.empty();
  }

  private static Optional<BigDecimal> shift(Certificate certificate, OptionalLong ballots) {
    return ballots.isEmpty()
        ? Optional.empty()
        : Optional.of(
            certificate.ballots(
                BigInteger.valueOf(ballots.getAsLong())
                    .multiply(BigInteger.valueOf(-certificate.worst()))));
  }

  private static Optional<BigDecimal> nominal(Certificate certificate, Form form, Tally counted) {
    return form.agreed()
        .map(keyed -> {
          BigInteger sum = BigInteger.ZERO;
          for (Certificate.Term term : certificate.terms()) {
            sum =
                sum.add(
                    BigInteger.valueOf(figure(term.figure(), keyed.cells(), counted))
                        .multiply(BigInteger.valueOf(term.coefficient())));
          }
          return certificate.ballots(sum);
        });
  }

  private static long figure(String figure, Cells cells, Tally counted) {
    int choice = counted.sheets().contest().indexOf(figure);
    if (choice >= 0) {
      return Figure.orZero(cells.get(Item.COUNT + choice));
    }
    long valid = Figure.isCount(cells.get(Item.VALID)) ? cells.get(Item.VALID) : cells.votes();
    return figure.equals("valid") ? valid : cells.ballots();
  }

  /// How many ballots a form can hold at most.
  ///
  /// @param free registered voters of the largest station that no form counts for or is at work for
  private record Ceiling(Intake intake, OptionalLong free) {

    static Ceiling of(Intake intake) {
      Roll roll = intake.roll();
      OptionalLong free =
          roll.whole()
              ? OptionalLong.of(
                  roll.byStation().entrySet().stream()
                      .filter(station -> intake.of(station.getKey()).isEmpty())
                      .mapToLong(Map.Entry::getValue)
                      .max()
                      .orElse(0))
              : roll.largestStation();
      return new Ceiling(intake, free);
    }

    OptionalLong of(Form form) {
      OptionalLong registered = registered(form);
      return registered.isEmpty()
          ? registered
          : OptionalLong.of(Math.max(registered.getAsLong(), keyed(form)));
    }

    private OptionalLong registered(Form form) {
      OptionalLong onRoll = intake.roll().of(form.station());
      if (form.state() == State.CLEARANCE) {
        OptionalLong printed =
            intake.expected(form.code()).map(Expected::station).stream()
                .map(intake.roll()::of)
                .flatMapToLong(OptionalLong::stream)
                .max();
        return free.isEmpty()
            ? free
            : Stream.of(onRoll, printed, free).flatMapToLong(OptionalLong::stream).max();
      }
      if (onRoll.isPresent()) {
        return onRoll;
      }
      OptionalLong written =
          form.standing()
              .mapToLong(entry -> entry.cells().get(Item.REGISTERED))
              .filter(Figure::isCount)
              .max();
      return written.isPresent() ? written : intake.roll().largestStation();
    }

    /// The most ballots that are keyed from the form, or from one whose place it could take.
    private long keyed(Form form) {
      return Stream.concat(Stream.of(form), intake.of(form.station()).stream())
          .flatMap(Form::standing)
          .mapToLong(entry -> entry.cells().ballots())
          .max()
          .orElse(0);
    }
  }
}
