package org.acta.site;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acta.bulletin.AnnouncedFinding;
import org.acta.bulletin.Bulletin;
import org.acta.report.Document;
import org.acta.report.OfBulletin;
import org.acta.report.Page;
import org.acta.report.PageParts;

/// What was announced, announcement by announcement, beside what the sheets say.
record AnnouncementPages(Snapshot snapshot) implements PageFamily {
  /// The page as its template asks for it.
  ///
  /// @param contests announcements about the whole, and sheets, side by side
  /// @param announced in the order of their days
  record Announcements(List<Comparison> contests, List<Announced> announced) {
    Announcements {
      contests = List.copyOf(contests);
      announced = List.copyOf(announced);
    }
  }

  /// An announcement.
  ///
  /// @param part what the report says of it
  /// @param entry where it stands, if it has a page
  /// @param lattice what the digits of its counts imply, if that was looked at
  record Announced(Page.Part part, Optional<String> entry, List<LatticeTable> lattice) {
    Announced {
      lattice = List.copyOf(lattice);
    }
  }

  @Override
  public Optional<Tab> tab() {
    return paths().findAny().map(path -> new Tab(path, "tab.announcements"));
  }

  @Override
  public Stream<String> paths() {
    return has(Links.ANNOUNCEMENTS) ? Stream.of(Links.ANNOUNCEMENTS) : Stream.empty();
  }

  @Override
  public boolean has(String path) {
    return path.equals(Links.ANNOUNCEMENTS) && !snapshot.report().announced().isEmpty();
  }

  @Override
  public Content page(String path, Frame frame) {
    Announcements page = new Announcements(contests(frame), announced(frame));
    return out -> JteannouncementsGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }

  private List<Comparison> contests(Frame frame) {
    return snapshot.report().folder().election().contests().stream()
        .filter(contest ->
            snapshot.report().announced().stream()
                .map(OfBulletin::bulletin)
                .anyMatch(b -> b.contest().equals(contest.id()) && b.scope().isEmpty()))
        .map(contest -> Comparison.of(snapshot, contest, frame))
        .toList();
  }

  private List<Announced> announced(Frame frame) {
    Map<String, Document.Section> sections =
        ReportPages.document(snapshot, frame).sections().stream()
            .collect(
                Collectors.toMap(
                    Document.Section::id, Function.identity(), (first, second) -> first));
    PageParts parts = new PageParts(List.of("main", "lattice", "side-by-side"));
    List<OfBulletin> inOrder = new ArrayList<>(snapshot.report().announced());
    inOrder.sort(
        Comparator.comparing(
            of -> of.bulletin().time().map(Bulletin.Time::day).orElse(LocalDate.MAX)));
    List<Announced> announced = new ArrayList<>();
    for (OfBulletin of : inOrder) {
      Bulletin bulletin = of.bulletin();
      Optional.ofNullable(sections.get("bulletin-" + bulletin.id()))
          .ifPresent(section ->
              announced.add(
                  new Announced(
                      parts.part(section),
                      snapshot
                          .entries()
                          .bulletin(bulletin.source(), bulletin.id())
                          .flatMap(frame::toEntry),
                      lattices(of, frame))));
    }
    return announced;
  }

  private static List<LatticeTable> lattices(OfBulletin of, Frame frame) {
    return of.findings().stream()
        .filter(AnnouncedFinding.LatticeTested.class::isInstance)
        .map(AnnouncedFinding.LatticeTested.class::cast)
        .map(tested -> LatticeTable.of(of.bulletin(), tested, frame))
        .toList();
  }
}
