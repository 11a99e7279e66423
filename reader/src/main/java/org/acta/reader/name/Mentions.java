package org.acta.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Everything in an article that names an actor or stands for one.
public final class Mentions {
  private final List<Mention> all;
  private final Map<ActorKey, Actor> actors;
  private final Optional<String> home;

  Mentions(List<Mention> all, Map<ActorKey, Actor> actors, Optional<String> home) {
    this.all =
        all.stream()
            .sorted(Comparator.comparing(Mention::start).thenComparing(Mention::end))
            .toList();
    this.actors = new LinkedHashMap<>(actors);
    this.home = home;
  }

  /// Finds them.
  public static Mentions of(Text text, Vocabulary vocabulary) {
    return new Namer(text, vocabulary).mentions();
  }

  /// The state whose election the article is about, ISO 3166-1 alpha-2.
  public Optional<String> home() {
    return home;
  }

  /// All mentions, in order.
  public List<Mention> all() {
    return all;
  }

  /// The mentions in a sentence, in order.
  public List<Mention> in(Sentence sentence) {
    return all.stream().filter(mention -> mention.sentence().equals(sentence)).toList();
  }

  /// The mention with this word as its head.
  public Optional<Mention> at(Sentence sentence, Word head) {
    return all.stream()
        .filter(mention -> mention.sentence().equals(sentence) && mention.head().equals(head))
        .findFirst();
  }

  /// All whom this word names: more than one for "both" and "the two countries".
  public List<Mention> allAt(Sentence sentence, Word head) {
    return all.stream()
        .filter(mention -> mention.sentence().equals(sentence) && mention.head().equals(head))
        .toList();
  }

  /// For whom a person or an outlet speaks: a state, an organisation, a party, another person.
  public Optional<ActorKey> onBehalfOf(ActorKey speaker) {
    return Optional.ofNullable(actors.get(speaker)).flatMap(Actor::onBehalfOf);
  }

  /// What is known of an actor.
  ///
  /// @throws IllegalArgumentException if the article does not name it
  public Actor actor(ActorKey key) {
    Actor actor = actors.get(key);
    if (actor == null) {
      throw new IllegalArgumentException("the article does not name " + key);
    }
    return actor;
  }

  /// All actors, in the order of their first mention.
  public List<Actor> actors() {
    return new ArrayList<>(actors.values());
  }
}
