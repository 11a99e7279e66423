package org.acta.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.article.Edit;
import org.acta.article.Proposal;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Passage;
import org.acta.ledger.Reading;
import org.acta.ledger.StateRun;
import org.acta.ledger.Testimony;
import org.acta.stance.StanceWords;

/// A proposal as a person at a terminal reads it: every field, the sentence with the words that
/// decide the kind marked, and the rule.
///
/// @param colours whether to mark in bold, beside the signs that mark in any case
record ProposalText(ReviewWords words, StanceWords stances, boolean colours) {
  private static final int LABEL = 12;
  private static final int WIDTH = 86;

  String article(String file, Reading reading, int offered, int present) {
    Reading.Source source = reading.source();
    StringBuilder text = new StringBuilder();
    String proposals = words.count("proposals", offered);
    text.append(bold(plain(file)))
        .append("  ")
        .append(
            words.say(
                "article",
                source.characters(),
                present == 0 ? proposals : words.say(presentKey(present), proposals, present)))
        .append('\n');
    source.outlet().ifPresent(outlet -> text.append("  ").append(plain(outlet)).append('\n'));
    return text.toString().stripTrailing();
  }

  private static String presentKey(int present) {
    return present == 1 ? "present.one" : "present";
  }

  String proposal(
      Proposal proposal, ConfirmedDeed deed, int number, int of, Optional<Testimony> earlier) {
    StringBuilder text = new StringBuilder("\n");
    String type = words.say("type." + deed.kind().type());
    text.append(bold(words.say("heading", number, of, type)) + "  " + proposal.deed().id());
    text.append('\n').append(fields(proposal, deed));
    earlier.ifPresent(before ->
        field(
            text,
            words.say("label.before"),
            words.say(
                "before",
                kind(before.position()),
                String.valueOf(before.entry()),
                before.day().latest())));
    return text.toString();
  }

  /// The fields that are there.
  String fields(Proposal proposal, ConfirmedDeed deed) {
    StringBuilder text = new StringBuilder();
    for (Edit.Field field : Edit.Field.values()) {
      String value = field.of(deed);
      if (!value.isEmpty()) {
        field(
            text,
            field.word(),
            field == Edit.Field.KIND ? kind(deed.kind()) : named(proposal, value));
      }
    }
    deed.words()
        .quotes()
        .forEach(quote -> field(text, words.say("label.words"), "“" + quote.text() + "”"));
    field(
        text,
        words.say("label.sentence"),
        marked(proposal.deed().evidence(), proposal.deed().trigger()));
    proposal
        .reading()
        .source()
        .outlet()
        .ifPresent(outlet -> field(text, words.say("label.outlet"), outlet));
    field(text, words.say("label.rule"), proposal.deed().why().rule());
    proposal.deed().why().steps().forEach(step -> field(text, "", step));
    return text.toString();
  }

  /// A kind as entries write it, and in words where the language is another.
  private String kind(DeedKind kind) {
    return words.say("kind", kind.word(), stances.kind(kind));
  }

  /// Keys with the names that the article gives them.
  private String named(Proposal proposal, String value) {
    List<String> parts = new ArrayList<>();
    for (String one : value.split(",", -1)) {
      Optional<Actor> actor =
          ActorKey.parse(one)
              .flatMap(key ->
                  proposal.reading().actors().stream()
                      .filter(known -> known.key().equals(key))
                      .findFirst());
      parts.add(actor.map(known -> described(known) + " (" + one + ")").orElse(one));
    }
    return String.join(", ", parts);
  }

  private String described(Actor actor) {
    String run =
        actor
            .stateRun()
            .filter(StateRun::yes)
            .map(yes ->
                ", "
                    + words.say("state-run")
                    + yes.evidence().map(words -> ": “" + words + "”").orElse(""))
            .orElse("");
    return actor.name() + actor.role().map(role -> ", " + role).orElse("") + run;
  }

  private static String marked(Passage sentence, Passage words) {
    if (!sentence.contains(words)) {
      return sentence.text() + " … »" + words.text() + "«";
    }
    int from = sentence.text().offsetByCodePoints(0, words.start() - sentence.start());
    int to = sentence.text().offsetByCodePoints(from, words.end() - words.start());
    return sentence.text().substring(0, from)
        + "»"
        + words.text()
        + "«"
        + sentence.text().substring(to);
  }

  private static void field(StringBuilder text, String label, String value) {
    String left = String.format(Locale.ROOT, "  %-" + LABEL + "s", label);
    StringBuilder line = new StringBuilder();
    List<String> lines = new ArrayList<>();
    for (String word : plain(value).split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    text.append(
        lines.stream().collect(Collectors.joining("\n" + " ".repeat(LABEL + 2), left, "\n")));
  }

  private String bold(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /// Nothing in an article may drive the terminal.
  private static String plain(String text) {
    return text.codePoints()
        .map(c -> steers(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean steers(int c) {
    return Character.getType(c) == Character.CONTROL
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
