package org.acta.site;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.election.Contest;
import org.acta.quickcount.Frame.Station;
import org.acta.record.RecordedCount;
import org.acta.report.Document;
import org.acta.report.OfQuickCount;
import org.acta.report.Page;
import org.acta.report.PageParts;
import org.acta.report.QuickCountDocument;
import org.acta.report.Report;

/// The quick counts of the record: what was drawn, what came in, and what that says of the rest.
record QuickCountPages(Snapshot snapshot) implements PageFamily {
  /// How many stations of a sample the page lists; a file has all.
  private static final int SHOWN = 300;

  /// The page as its template asks for it.
  record QuickCounts(List<Count> counts) {
    QuickCounts {
      counts = List.copyOf(counts);
    }
  }

  /// A quick count.
  ///
  /// @param id of its part of the page
  /// @param draw how the sample was drawn
  /// @param response what came in of it, as soon as a sheet is in
  /// @param picture shares on one scale, as soon as a sheet is in
  /// @param estimates the table behind it, and what the intervals mean
  /// @param same its sheets beside those of other sources
  /// @param rest what else was computed, part by part
  /// @param assumed what every figure takes for granted
  /// @param listed stations of the sample, the first of them
  /// @param table the file with all of them
  /// @param rests the entries that it rests on
  record Count(
      String id,
      String title,
      List<Content> verdicts,
      Page.Part draw,
      Optional<Page.Part> response,
      Optional<SharePicture> picture,
      Optional<Page.Part> estimates,
      List<SameStations> same,
      List<Page.Part> rest,
      Page.Part assumed,
      String stations,
      List<Listed> listed,
      boolean more,
      String table,
      List<Rest> rests) {
    Count {
      verdicts = List.copyOf(verdicts);
      same = List.copyOf(same);
      rest = List.copyOf(rest);
      listed = List.copyOf(listed);
      rests = List.copyOf(rests);
    }
  }

  /// A station of the sample.
  ///
  /// @param href of its page
  /// @param registered empty if they are not known
  /// @param arrived link to the entry with the sheet that came in
  record Listed(
      String code,
      Optional<String> href,
      String stratum,
      String registered,
      Optional<Rest> arrived) {}

  /// An entry.
  record Rest(String what, String label, Optional<String> href) {}

  @Override
  public Optional<Tab> tab() {
    return paths().findAny().map(path -> new Tab(path, "tab.quick-count"));
  }

  @Override
  public Stream<String> paths() {
    return has(Links.QUICK_COUNT) ? Stream.of(Links.QUICK_COUNT) : Stream.empty();
  }

  @Override
  public boolean has(String path) {
    return path.equals(Links.QUICK_COUNT) && !snapshot.report().quickCounts().isEmpty();
  }

  @Override
  public Content page(String path, Frame frame) {
    PageParts parts = new PageParts(List.of("main"));
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < snapshot.report().quickCounts().size(); i++) {
      counts.add(count(i + 1, snapshot.report().quickCounts().get(i), parts, frame));
    }
    QuickCounts page = new QuickCounts(counts);
    return out -> JtequickcountGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }

  /// The name of a quick count's part of the page.
  static String id(int number) {
    return "count-" + number;
  }

  private Count count(int number, OfQuickCount quick, PageParts parts, Frame frame) {
    Document document = QuickCountDocument.write(quick, frame.locale());
    List<Document.Section> sections = document.sections();
    List<Document.Section> rest =
        sections.stream()
            .filter(section ->
                !List.of("draw", "response", "estimates", "assumed").contains(section.id()))
            .map(section -> beside(section, frame))
            .toList();
    Optional<Contest> contest = quick.of().contest();
    List<Report.OfSheets> others =
        snapshot.report().sheets().stream()
            .filter(of -> !of.tally().sheets().id().equals(quick.of().plan().set()))
            .filter(of ->
                of.tally().sheets().contest().id().equals(contest.map(Contest::id).orElse("")))
            .toList();
    Optional<Document.Section> estimates = section(sections, "estimates");
    return new Count(
        id(number),
        document.title(),
        document.verdicts().stream()
            .map(verdict -> PageParts.verdict(verdict, Optional.empty()))
            .toList(),
        parts.part(sections.getFirst()),
        section(sections, "response").map(parts::part),
        estimates.flatMap(some -> contest).map(of -> SharePicture.of(quick, of, others, frame)),
        estimates.map(parts::part),
        contest.map(of -> SameStations.all(quick, number, of, others, frame)).orElse(List.of()),
        rest.stream().map(parts::part).toList(),
        parts.part(sections.getLast()),
        frame.number(quick.drawn()),
        listed(number, quick, frame),
        quick.drawn() > SHOWN,
        frame.links().file("data/" + DataFiles.sample(number)),
        rests(quick.of(), frame));
  }

  private static Optional<Document.Section> section(List<Document.Section> of, String id) {
    return of.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /// The section of an announcement, which is called like it, with what it is.
  private static Document.Section beside(Document.Section section, Frame frame) {
    return section.id().startsWith("announced.")
        ? new Document.Section(
            section.id(), frame.say("quick.beside", section.title()), section.blocks())
        : section;
  }

  private List<Listed> listed(int number, OfQuickCount quick, Frame frame) {
    List<Listed> listed = new ArrayList<>();
    RecordedCount of = quick.of();
    for (Map.Entry<String, String> drawn : snapshot.sampled().pages(number).entrySet()) {
      if (listed.size() == SHOWN) {
        break;
      }
      Optional<Station> station = of.plain().flatMap(plain -> plain.station(drawn.getKey()));
      long registered = station.map(Station::registered).orElse(0L);
      String said = of.strata().getOrDefault(drawn.getKey(), "");
      listed.add(
          new Listed(
              drawn.getValue(),
              frame.to(Links.station(drawn.getValue())),
              station.map(Station::stratum).orElse(said),
              registered > 0 ? frame.number(registered) : "",
              Optional.ofNullable(of.arrived().get(drawn.getKey()))
                  .map(entry -> rest("", entry, frame))));
    }
    return listed;
  }

  private static Rest rest(String what, long entry, Frame frame) {
    return new Rest(what, frame.entry(entry), frame.toEntry(entry));
  }

  /// The plan, the files of frame and sample, and the submissions of the sheets.
  private List<Rest> rests(RecordedCount of, Frame frame) {
    List<Rest> rests = new ArrayList<>();
    rests.add(rest(frame.say("quick.rests.plan"), of.planned(), frame));
    of.framed()
        .forEach(file ->
            rests.add(
                rest(
                    frame.say("quick.rests.frame", file.origin().file()),
                    file.submission(),
                    frame)));
    of.sampled()
        .forEach(file ->
            rests.add(
                rest(
                    frame.say("quick.rests.sample", file.origin().file()),
                    file.submission(),
                    frame)));
    long sheets = of.arrived().size();
    if (sheets > 0) {
      rests.add(
          new Rest(
              frame.count("quick.rests.sheets", sheets),
              snapshot.report().sheets().stream()
                  .filter(set -> set.tally().sheets().id().equals(of.plan().set()))
                  .map(Report.OfSheets::title)
                  .findFirst()
                  .orElse(of.plan().set()),
              Optional.of(ReportPages.section(frame, "sheets-" + of.plan().set()))));
    }
    return rests;
  }
}
