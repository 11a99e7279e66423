package org.acta.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.report.Document.Section;

/// Documents about a tally centre: its state, and its queue.
public final class CentrePrinter {
  private CentrePrinter() {}

  /// Where the forms are, and what those at work could change.
  ///
  /// @param now the moment that ages are told by
  public static Document status(OfCentre of, Instant now, Locale locale) {
    Words words = Words.in(locale);
    CentreSection section = new CentreSection(of, words);
    List<Document.Block> blocks = new ArrayList<>();
    blocks.add(section.states(Optional.of(now)));
    section.places().ifPresent(blocks::add);
    blocks.addAll(section.irregular());
    return document(
        of, words, section, new Section("forms", words.say("centre.forms"), blocks), now);
  }

  /// The forms at work by what they could change.
  ///
  /// @param most how many forms to print
  public static Document queue(OfCentre of, int most, Instant now, Locale locale) {
    Words words = Words.in(locale);
    CentreSection section = new CentreSection(of, words);
    return document(
        of,
        words,
        section,
        new Section("queue", words.say("centre.queue.title"), section.queue(most)),
        now);
  }

  private static Document document(
      OfCentre of, Words words, CentreSection section, Section only, Instant now) {
    return new Document(
        words.language(),
        of.title(),
        of.intake().contest().title() + " · " + now,
        List.of(section.alarm()),
        List.of(only),
        List.of(words.say("centre.difference"), words.say("centre.closing")));
  }
}
