package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Passage;
import org.acta.ledger.Quote;
import org.acta.ledger.Reason;
import org.acta.ledger.StateRun;
import org.acta.reader.name.Mention;
import org.acta.reader.name.Mentions;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Follows quoted words from who spoke them, on whose behalf, through which outlets, to the
/// article.
final class Chain {
  /// Scare quotes are no longer than this.
  private static final int FEW_WORDS = 4;

  private final Text text;
  private final Mentions mentions;
  private final Speakers speakers;

  Chain(Text text, Mentions mentions, Speakers speakers) {
    this.text = text;
    this.mentions = mentions;
    this.speakers = speakers;
  }

  Quote quote(String id, Attributed found) {
    Passage words = text.passage(found.span().start(), found.span().end());
    Attribution attribution = found.attribution();
    Optional<Speaker> told = attribution.speaker();
    Optional<Speaker> reported = told.filter(this::outlet).flatMap(_ -> reported(found));
    Optional<Speaker> speaker = reported.or(() -> told);
    List<ActorKey> via = new ArrayList<>();
    reported.flatMap(_ -> told).ifPresent(outlet -> via.add(outlet.key()));
    via(found, speaker).stream().filter(key -> !via.contains(key)).forEach(via::add);
    List<ActorKey> outlets = new ArrayList<>(via);
    speaker.filter(this::outlet).ifPresent(outlet -> outlets.addFirst(outlet.key()));
    return new Quote(
        id,
        kind(found, words.text()),
        words,
        speaker.map(Speaker::key),
        speaker.flatMap(who -> mentions.onBehalfOf(who.key())),
        reported.flatMap(_ -> told).map(Speaker::key),
        via,
        stateRun(outlets),
        attribution.cue(),
        why(attribution, reported, told));
  }

  private boolean outlet(Speaker speaker) {
    return speaker.key().kind() == ActorKind.OUTLET;
  }

  private Optional<Boolean> stateRun(List<ActorKey> outlets) {
    return outlets.stream()
        .map(mentions::actor)
        .flatMap(actor -> actor.stateRun().stream())
        .map(StateRun::yes)
        .reduce(Boolean::logicalOr);
  }

  private static Quote.Kind kind(Attributed found, String words) {
    if (found.whole()) {
      return Quote.Kind.DIRECT;
    }
    boolean few = words.split("\\s+").length <= FEW_WORDS;
    boolean silent = found.attribution().cue().isEmpty();
    return few && silent ? Quote.Kind.SCARE : Quote.Kind.FRAGMENT;
  }

  private static Reason why(
      Attribution attribution, Optional<Speaker> reported, Optional<Speaker> told) {
    List<String> steps = new ArrayList<>(told.map(Speaker::steps).orElse(List.of()));
    if (told.isEmpty()) {
      steps.add(
          attribution.told().isEmpty()
              ? "no words of the article say who speaks"
              : attribution.told());
    }
    reported.ifPresent(_ -> steps.add("the quoted words are an outlet's and report somebody"));
    return new Reason(attribution.rule(), steps);
  }

  /// Whom an outlet reports in its own quoted words, as in `"…, Lin said that …"`.
  private Optional<Speaker> reported(Attributed found) {
    Span span = found.span();
    if (!found.whole()) {
      return Optional.empty();
    }
    for (Sentence sentence : text.sentences()) {
      for (Word word : sentence.words()) {
        boolean inside = span.start() <= word.start() && word.end() <= span.end();
        if (inside && says(sentence, word)) {
          return sentence
              .dependents(word, "nsubj")
              .flatMap(subject -> speakers.of(sentence, subject).stream())
              .findFirst();
        }
      }
    }
    return Optional.empty();
  }

  private static boolean says(Sentence sentence, Word word) {
    return Speech.verb(sentence, word).equals(Optional.of(Speech.Kind.SAY))
        && sentence.dependents(word, "ccomp").findAny().isPresent();
  }

  /// The outlets that the line says the words came through: told to, quoted by, reported by.
  private List<ActorKey> via(Attributed found, Optional<Speaker> speaker) {
    if (speaker.isEmpty() || found.attribution().verb().isEmpty()) {
      return List.of();
    }
    Own verb = found.attribution().verb().get();
    return speakers.in(verb.sentence()).stream()
        .filter(mention -> mention.key().kind() == ActorKind.OUTLET)
        .filter(mention -> !mention.key().equals(speaker.get().key()))
        .filter(mention -> carries(verb.sentence(), mention))
        .map(Mention::key)
        .distinct()
        .toList();
  }

  private static boolean carries(Sentence sentence, Mention mention) {
    String relation = mention.head().relation();
    boolean owns = relation.equals("nmod:poss") || relation.equals("compound");
    boolean publishes =
        sentence.words().getFirst().equals(mention.head()) && relation.equals("dep");
    return !owns && !publishes;
  }
}
