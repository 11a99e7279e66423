package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acta.folder.Problems;
import org.acta.report.Document.Block;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words a quick count.
public final class QuickCountDocument {
  private static final int PROBLEMS = 20;

  private QuickCountDocument() {}

  /// The report in words.
  ///
  /// @param locale Spanish gives Spanish, all others English
  public static Document write(QuickCountReport report, Locale locale) {
    Words words = Words.in(locale);
    List<Verdict> verdicts = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    Problems problems = report.folder().problems();
    if (problems.count() > 0) {
      verdicts.add(
          new Verdict(
              Tone.CLASH,
              words.say("label.input"),
              words.count("problems.verdict", problems.count()),
              words.say("problems.basis")));
    }
    report
        .folder()
        .counted()
        .ifPresent(counted -> {
          EstimateSection estimates = new EstimateSection(report, counted, words);
          ResponseSection responses = new ResponseSection(report, counted, words);
          verdicts.add(responses.verdict());
          verdicts.addAll(estimates.verdicts());
          sections.addAll(estimates.sections());
          sections.addAll(responses.sections());
        });
    report
        .folder()
        .published()
        .forEach(table -> {
          PublishedSection published = new PublishedSection(table, report.folder(), words);
          verdicts.add(published.verdict());
          sections.add(published.section());
        });
    if (problems.count() > 0) {
      sections.add(problems(problems, words, locale));
    }
    return new Document(
        words.language(),
        words.say("quick.title", report.folder().name()),
        report
            .folder()
            .date()
            .map(date -> words.say("subtitle.date", date, report.folder().id()))
            .orElse(report.folder().id()),
        verdicts,
        sections,
        List.of(
            words.say("quick.method.chance"),
            words.say("quick.method.said"),
            words.say("quick.method.repeat")));
  }

  /// A quick count of a record in words, section by section: `draw` first, then what it estimates
  /// and what came in, `assumed` last.
  ///
  /// @param locale Spanish gives Spanish, all others English
  public static Document write(OfQuickCount quick, Locale locale) {
    Words words = Words.in(locale);
    QuickCountSection section = new QuickCountSection(quick, words, false);
    return new Document(
        words.language(),
        quick.of().plan().title(),
        quick.report().folder().id(),
        section.verdicts(),
        section.sections(),
        List.of());
  }

  private static Section problems(Problems problems, Words words, Locale locale) {
    List<String> sentences = new ArrayList<>();
    problems.first().stream()
        .limit(PROBLEMS)
        .forEach(problem -> sentences.add(problem.sentence(locale)));
    if (problems.count() > PROBLEMS) {
      sentences.add(words.say("problems.more", problems.count() - PROBLEMS));
    }
    return new Section(
        "problems",
        words.say("problems.title"),
        List.of(new Block.Text(words.say("problems.intro")), new Block.Points(sentences)));
  }
}
