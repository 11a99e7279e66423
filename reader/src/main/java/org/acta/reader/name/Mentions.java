package org.acta.reader.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
  private final Map<ActorKey, Actor> actors;
  private final Optional<String> home;
  private final List<Span> places;

  Mentions(
      List<Mention> all, Map<ActorKey, Actor> actors, Optional<String> home, List<Span> places) {
    this.all = List.copyOf(all);
    this.actors = new LinkedHashMap<>(actors);
    this.home = home;
    this.places = List.copyOf(places);
    all.forEach(mention ->
        bySentence
            .computeIfAbsent(mention.sentence().number(), _ -> new ArrayList<>())
            .add(mention));
  }

  /// What finds mentions in any article; it takes a while to make, and may be used by several
  /// threads.
  public static final class Finder {
    private final Vocabulary vocabulary;
    private final Gazetteer gazetteer;
    private final Titles titles;
    private final Leaders leaders;

    public Finder(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      this.gazetteer = new Gazetteer(vocabulary);
      this.titles = new Titles(vocabulary);
      this.leaders = new Leaders(vocabulary);
    }

    /// Finds the mentions of an article of which nobody said when it appeared.
    public Mentions in(Text text) {
      return in(text, Optional.empty());
    }

    /// Finds the mentions of an article.
    ///
    /// @param published the day it appeared, which tells who held which office
    public Mentions in(Text text, Optional<LocalDate> published) {
      Leaders.Months months = Leaders.Months.of(published, text.text());
      return new Namer(text, vocabulary, gazetteer, titles, leaders, months).mentions();
    }
  }

  /// Finds the mentions of one article.
  public static Mentions of(Text text, Vocabulary vocabulary) {
    return new Finder(vocabulary).in(text);
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
    return bySentence.getOrDefault(sentence.number(), List.of());
  }

  /// The mention with this word as its head.
  public Optional<Mention> at(Sentence sentence, Word head) {
    return in(sentence).stream().filter(mention -> mention.head().equals(head)).findFirst();
  }

  /// All whom this word names: more than one for "both", "they" and "the presidents of X and Y".
  public List<Mention> allAt(Sentence sentence, Word head) {
    return in(sentence).stream().filter(mention -> mention.head().equals(head)).toList();
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

  /// The names of places that are no states, in order.
  List<Span> places() {
    return places;
  }
}
