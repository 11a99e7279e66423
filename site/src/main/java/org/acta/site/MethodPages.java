package org.acta.site;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acta.bulletin.AnnouncedFinding;
import org.acta.report.Document;
import org.acta.report.Report;
import org.acta.sheet.Finding;

/// How the figures of this record are computed, in plain words: what is assumed, what innocent
/// causes there are, and what a computation cannot tell. What this record does not use is left out.
record MethodPages(Snapshot snapshot, boolean maps) implements PageFamily {
  static final String TOTALS = "totals";
  static final String BOUNDS = "bounds";
  static final String FINDINGS = "findings";
  static final String QUICK_COUNT = "quick-count";
  private static final String CENTRE = "centre";

  /// The page as its template asks for it.
  ///
  /// @param checks every check of sheets
  record Methods(List<Method> methods, List<Check> checks) {
    Methods {
      methods = List.copyOf(methods);
      checks = List.copyOf(checks);
    }
  }

  /// A computation.
  ///
  /// @param id of its part of the page
  /// @param here where its results are in this record
  record Method(
      String id,
      String title,
      String how,
      String assumes,
      String innocent,
      String cannot,
      Optional<String> here) {}

  /// A check of sheets, with what could cause what it finds without anybody meaning harm.
  record Check(String name, String severity, String innocent) {}

  @Override
  public Optional<Tab> tab() {
    return Optional.of(new Tab(Links.METHODS, "tab.methods"));
  }

  @Override
  public Stream<String> paths() {
    return Stream.of(Links.METHODS);
  }

  @Override
  public boolean has(String path) {
    return path.equals(Links.METHODS);
  }

  @Override
  public Content page(String path, Frame frame) {
    Methods page =
        new Methods(
            used().stream().map(id -> method(id, frame)).toList(),
            Arrays.stream(Finding.Check.values())
                .map(check ->
                    new Check(
                        frame.reports().say("check." + check.name()),
                        frame.reports().say("severity." + check.severity().name()),
                        frame.reports().say("innocent." + check.name())))
                .toList());
    return out -> JtemethodsGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }

  /// The part of the page that says how a verdict was computed, if it has one.
  Optional<String> of(Document.Verdict verdict, Frame frame) {
    String section = verdict.section().orElse("");
    Predicate<String> says = label -> frame.reports().say("label." + label).equals(verdict.label());
    String id = "";
    if (section.startsWith("sources-")) {
      id = "sources";
    } else if (section.equals("record")) {
      id = "log";
    } else if (section.startsWith("centre-")) {
      id = CENTRE;
    } else if (section.equals("roll") || says.test("nothing")) {
      id = TOTALS;
    } else if (section.startsWith("bulletin-")) {
      id = says.test("bulletin") ? "announced" : "against-sheets";
    } else if (section.startsWith("sheets-")) {
      id = says.test("conditional") || says.test("contradiction") ? "assumptions" : BOUNDS;
    }
    return Optional.of(id).filter(used()::contains);
  }

  private List<String> used() {
    Report report = snapshot.report();
    List<String> used = new ArrayList<>(List.of("said", "log"));
    boolean counts = !report.folder().election().contests().isEmpty();
    add(used, TOTALS, counts);
    add(used, BOUNDS, counts);
    add(used, CENTRE, !report.centres().isEmpty());
    add(used, FINDINGS, counts);
    add(
        used,
        "documents",
        report.sheets().stream().anyMatch(of -> of.tally().sheets().hasDocuments()));
    add(used, "sources", !report.sources().isEmpty());
    add(used, "assumptions", report.sheets().stream().anyMatch(of -> of.limits().isPresent()));
    add(
        used,
        "against-sheets",
        report.sheets().stream().anyMatch(of -> !of.confrontations().isEmpty()));
    add(used, "announced", !report.announced().isEmpty());
    add(
        used,
        "lattice",
        report.announced().stream()
            .flatMap(of -> of.findings().stream())
            .anyMatch(AnnouncedFinding.LatticeTested.class::isInstance));
    add(used, QUICK_COUNT, !report.quickCounts().isEmpty());
    add(used, "positions", !snapshot.ledger().testimonies().isEmpty());
    add(used, "maps", maps);
    return used;
  }

  private static void add(List<String> used, String id, boolean does) {
    if (does) {
      used.add(id);
    }
  }

  private static Method method(String id, Frame frame) {
    return new Method(
        id,
        frame.say("method." + id),
        frame.say("method." + id + ".how"),
        frame.say("method." + id + ".assumes"),
        frame.say("method." + id + ".innocent"),
        frame.say("method." + id + ".cannot"),
        switch (id) {
          case "log" -> frame.to(Links.RECORD);
          case TOTALS, FINDINGS, "maps" -> frame.to(Links.PLACES);
          case "announced", "lattice", "against-sheets" -> frame.to(Links.ANNOUNCEMENTS);
          case QUICK_COUNT -> frame.to(Links.QUICK_COUNT);
          case "positions" -> frame.to(Links.POSITIONS);
          default -> frame.to(Links.REPORT);
        });
  }
}
