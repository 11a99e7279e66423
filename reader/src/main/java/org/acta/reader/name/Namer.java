package org.acta.reader.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Passage;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Reads the names of one article, from the first sentence to the last.
final class Namer {
  private final Text text;
  private final Vocabulary vocabulary;
  private final List<Mention> mentions = new ArrayList<>();

  Namer(Text text, Vocabulary vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  Mentions mentions() {
    List<Gazetteer.Found> known = new Gazetteer(vocabulary).in(text);
    Optional<String> home =
        known.stream()
            .flatMap(found -> found.senses().stream())
            .filter(Sense.OfState.class::isInstance)
            .map(sense -> ((Sense.OfState) sense).iso())
            .findFirst();
    for (Gazetteer.Found found : known) {
      key(found.senses().getFirst(), home)
          .ifPresent(key -> mention(found.sentence(), found.first(), found.last(), key));
    }
    for (Sentence sentence : text.sentences()) {
      int i = 1;
      while (i <= sentence.words().size()) {
        int last = i;
        if (free(known, sentence.word(i))) {
          while (last < sentence.words().size() && free(known, sentence.word(last + 1))) {
            last++;
          }
          person(sentence, i, last);
        }
        i = last + 1;
      }
    }
    return new Mentions(mentions, actors(), home);
  }

  private static boolean free(List<Gazetteer.Found> known, Word word) {
    return word.isName() && known.stream().noneMatch(found -> found.covers(word) && found.sentence().words().contains(word));
  }

  private static Optional<ActorKey> key(Sense sense, Optional<String> home) {
    return switch (sense) {
      case Sense.OfState(String iso, _) -> Optional.of(new ActorKey("state:" + iso));
      case Sense.OfOrganisation(var organisation) ->
          Optional.of(new ActorKey("igo:" + organisation.id()));
      case Sense.SeatOfOrganisation _ -> Optional.empty();
      case Sense.OfOrgan(var organ) ->
          organ.iso().or(() -> home).map(iso -> new ActorKey("organ:" + iso + ":" + organ.slug()));
      case Sense.OfOutlet(var outlet) -> Optional.of(new ActorKey("outlet:" + outlet.id()));
    };
  }

  private void person(Sentence sentence, int first, int last) {
    String words = text.passage(sentence.word(first).start(), sentence.word(last).end()).text();
    String slug =
        words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Ll}\\p{Lo}0-9]+", "-").replaceAll("^-|-$", "");
    ActorKey.parse("person:" + slug).ifPresent(key -> mention(sentence, first, last, key));
  }

  private void mention(Sentence sentence, int first, int last, ActorKey key) {
    Word head = sentence.word(last);
    for (int i = first; i <= last; i++) {
      Word word = sentence.word(i);
      if (word.governor() < first || word.governor() > last) {
        head = word;
      }
    }
    mentions.add(
        new Mention(
            sentence.word(first).start(), sentence.word(last).end(), sentence, head, key, false, ""));
  }

  private Map<ActorKey, Actor> actors() {
    Map<ActorKey, List<Passage>> passages = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      passages
          .computeIfAbsent(mention.key(), _ -> new ArrayList<>())
          .add(text.passage(mention.start(), mention.end()));
    }
    Map<ActorKey, Actor> actors = new LinkedHashMap<>();
    passages.forEach(
        (key, where) ->
            actors.put(
                key,
                new Actor(
                    key,
                    where.getFirst().text(),
                    key.iso(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    where.stream().map(Passage::text).distinct().toList(),
                    where)));
    return actors;
  }
}
