package org.acta.site;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.FamilyCount;
import org.acta.ledger.Standing;
import org.acta.ledger.Target;
import org.acta.report.Document;
import org.acta.report.Page;
import org.acta.report.PageParts;
import org.acta.report.Report;
import org.acta.tally.Coverage;

/// The first page: what was announced, what the sheets say, how complete they are, whether that
/// settles it, who accepts, and where the record stands.
record OverviewPages(Snapshot snapshot) implements PageFamily {
  /// The page as its template asks for it.
  ///
  /// @param day of the vote, if the election says
  /// @param verdicts most important first
  /// @param contests figures side by side
  /// @param covered how complete each set of sheets is
  /// @param stances who is in which family, if anybody took a position on the result
  record Overview(
      String name,
      Optional<String> day,
      List<Content> verdicts,
      List<Comparison> contests,
      List<Covered> covered,
      List<Stance> stances,
      Optional<String> positions) {}

  /// A set of sheets and how much of the election it covers.
  ///
  /// @param of stations in all, if the roll tells
  record Covered(
      String title, String href, String seen, Optional<String> of, Optional<Bar> share) {}

  /// A share as text and as a length in thousandths.
  record Bar(String percent, long thousandths) {}

  /// A family of positions.
  record Stance(Shade shade, String label, String number, String who, long thousandths) {}

  @Override
  public Optional<Tab> tab() {
    return Optional.of(new Tab(Links.OVERVIEW, "tab.overview"));
  }

  @Override
  public Stream<String> paths() {
    return Stream.of(Links.OVERVIEW);
  }

  @Override
  public boolean has(String path) {
    return path.equals(Links.OVERVIEW);
  }

  @Override
  public Content page(String path, Frame frame) {
    Election election = snapshot.report().folder().election();
    Overview overview =
        new Overview(
            election.name(),
            election.date().map(Object::toString),
            verdicts(frame),
            comparisons(frame),
            snapshot.report().sheets().stream().map(of -> covered(of, frame)).toList(),
            stances(frame),
            frame.to(Links.POSITIONS));
    return out -> JteoverviewGenerated.render(Html.of(out), Html.PLAIN, frame, overview);
  }

  private List<Content> verdicts(Frame frame) {
    return ReportPages.document(snapshot, frame).verdicts().stream()
        .map(verdict -> PageParts.verdict(verdict, more(verdict, frame)))
        .toList();
  }

  /// How it was computed, and the rest of what was.
  private List<Page.Link> more(Document.Verdict verdict, Frame frame) {
    List<Page.Link> links = new ArrayList<>();
    new MethodPages(snapshot, false)
        .of(verdict, frame)
        .ifPresent(id ->
            links.add(
                new Page.Link(frame.links().to(Links.METHODS, id), frame.say("overview.how"))));
    verdict
        .section()
        .ifPresent(id ->
            links.add(new Page.Link(ReportPages.section(frame, id), frame.say("overview.rest"))));
    return links;
  }

  private List<Comparison> comparisons(Frame frame) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Contest contest : snapshot.report().folder().election().contests()) {
      Comparison comparison = Comparison.of(snapshot, contest, frame);
      if (!comparison.columns().isEmpty()) {
        comparisons.add(comparison);
      }
    }
    return comparisons;
  }

  private static Covered covered(Report.OfSheets of, Frame frame) {
    Coverage coverage = of.tally().coverage();
    return new Covered(
        of.title(),
        ReportPages.section(frame, "sheets-" + of.tally().sheets().id()),
        frame.number(coverage.stations()),
        coverage.stationsTotal().isPresent()
            ? Optional.of(frame.number(coverage.stationsTotal().getAsLong()))
            : Optional.empty(),
        coverage.stationsTotal().isPresent()
            ? bar(frame, coverage.stations(), coverage.stationsTotal().getAsLong())
            : Optional.empty());
  }

  /// A share, unless there is no whole.
  static Optional<Bar> bar(Frame frame, long part, long whole) {
    return whole <= 0
        ? Optional.empty()
        : Optional.of(
            new Bar(
                frame.words().numerals().percent(part, whole),
                Math.clamp(Math.round(1000.0 * part / whole), 0, 1000)));
  }

  private List<Stance> stances(Frame frame) {
    List<FamilyCount> counts = snapshot.ledger().counts(Target.RESULT);
    List<ActorKey> divided =
        snapshot.ledger().divided(Target.RESULT).stream().map(Standing::actor).toList();
    long most =
        Math.max(
            divided.size(),
            counts.stream().mapToLong(count -> count.named().size()).max().orElse(1));
    List<Stance> stances = new ArrayList<>();
    for (FamilyCount count : counts) {
      stances.add(
          stance(
              Shade.of(count.family()),
              frame.say("family." + count.family().name()),
              count.named(),
              most,
              frame));
    }
    stances.add(stance(Shade.SEVERAL, frame.say("positions.several"), divided, most, frame));
    stances.removeIf(stance -> stance.thousandths() == 0);
    return stances;
  }

  private static Stance stance(
      Shade shade, String label, List<ActorKey> named, long most, Frame frame) {
    long states = named.stream().filter(key -> key.kind() == ActorKind.STATE).count();
    return new Stance(
        shade,
        label,
        frame.number(named.size()),
        frame.say("overview.who", states, named.size() - states),
        Math.round(1000.0 * named.size() / most));
  }
}
