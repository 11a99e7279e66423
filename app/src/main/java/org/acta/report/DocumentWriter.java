package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.bounds.Confrontation;
import org.acta.election.Election;
import org.acta.folder.Problems;
import org.acta.report.Document.Block;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words a report.
public final class DocumentWriter {
  private static final int PROBLEMS = 20;

  private final Report report;
  private final Words words;
  private final int levels;
  private final Locale locale;

  private DocumentWriter(Report report, Locale locale, int levels) {
    this.report = report;
    this.words = Words.in(locale);
    this.locale = locale;
    this.levels = levels;
  }

  /// The report in words.
  ///
  /// @param locale Spanish gives Spanish, all others English
  /// @param levels how many levels of the place tree to print, from the top
  public static Document write(Report report, Locale locale, int levels) {
    return new DocumentWriter(report, locale, levels).document();
  }

  private Document document() {
    Election election = report.folder().election();
    List<Verdict> verdicts = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (Report.OfSheets of : report.sheets()) {
      SheetSection section = new SheetSection(report, of, words, levels);
      Section rest = section.section();
      verdicts.add(section.verdict().of(rest));
      section.conditional().map(verdict -> verdict.of(rest)).ifPresent(verdicts::add);
      sections.add(rest);
    }
    if (report.listsOnly()) {
      RollSection section = new RollSection(election.roll(), words, levels);
      Section rest = section.section();
      verdicts.add(section.verdict().of(rest));
      sections.add(rest);
    }
    for (OfSources of : report.sources()) {
      SourcesSection section = new SourcesSection(report, of, words);
      Section rest = section.section();
      verdicts.add(section.verdict().of(rest));
      section.together().map(verdict -> verdict.of(rest)).ifPresent(verdicts::add);
      sections.add(rest);
    }
    for (OfBulletin announced : report.announced()) {
      BulletinSection section = new BulletinSection(report, announced, words);
      Section rest = section.section();
      section.verdicts().forEach(verdict -> verdicts.add(verdict.of(rest)));
      sections.add(rest);
    }
    for (int i = 0; i < report.centres().size(); i++) {
      CentreSection section = new CentreSection(report.centres().get(i), words);
      Section rest = section.section("centre-" + (i + 1));
      verdicts.add(section.alarm().of(rest));
      sections.add(rest);
    }
    for (int i = 0; i < report.quickCounts().size(); i++) {
      QuickCountSection section = new QuickCountSection(report.quickCounts().get(i), words, true);
      Section rest = section.section("quick-count-" + (i + 1));
      section.verdicts().forEach(verdict -> verdicts.add(verdict.of(rest)));
      sections.add(rest);
    }
    report
        .record()
        .map(view -> new RecordSection(view, words))
        .ifPresent(record -> {
          Optional<Section> rest = record.section();
          record
              .verdict()
              .map(verdict -> rest.map(verdict::of).orElse(verdict))
              .ifPresent(verdicts::addFirst);
          rest.ifPresent(sections::add);
        });
    Problems problems = report.folder().problems();
    if (problems.count() > 0) {
      Section rest = problems(problems);
      verdicts.addFirst(
          new Verdict(
                  Tone.CLASH,
                  words.say("label.input"),
                  words.count("problems.verdict", problems.count()),
                  words.say("problems.basis"))
              .of(rest));
      sections.add(rest);
    }
    return new Document(
        words.language(),
        words.say("title", election.name()),
        election
            .date()
            .map(date -> words.say("subtitle.date", date, election.id()))
            .orElse(election.id()),
        verdicts,
        sections,
        List.of(words.say("method.said"), words.say("method.bounds"), words.say("method.repeat")));
  }

  private Section problems(Problems problems) {
    List<String> sentences =
        new ArrayList<>(
            problems.first().stream()
                .limit(PROBLEMS)
                .map(problem -> problem.sentence(locale))
                .toList());
    if (problems.count() > PROBLEMS) {
      sentences.add(words.say("problems.more", problems.count() - PROBLEMS));
    }
    return new Section(
        "problems",
        words.say("problems.title"),
        List.of(new Block.Text(words.say("problems.intro")), new Block.Points(sentences)));
  }

  /// The sheets that a bulletin was held against.
  static List<Held> held(Report report, String bulletin) {
    List<Held> found = new ArrayList<>();
    for (Report.OfSheets of : report.sheets()) {
      for (Confrontation held : of.confrontations()) {
        if (held.bulletin().equals(bulletin)) {
          found.add(new Held(of, held));
        }
      }
    }
    return found;
  }

  /// Sheets, and what a bulletin and they say to each other.
  record Held(Report.OfSheets of, Confrontation confrontation) {}
}
