package org.acta.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.ContestLabel;
import org.acta.ledger.Deed;
import org.acta.ledger.Quote;
import org.acta.ledger.Reading;
import org.acta.ledger.StateRun;
import org.acta.ledger.Vocabulary;
import org.acta.reader.date.Dates;
import org.acta.reader.frame.Frames;
import org.acta.reader.name.Mentions;
import org.acta.reader.name.Places;
import org.acta.reader.quote.Quotations;
import org.acta.reader.text.Extraction;
import org.acta.reader.text.Grammar;
import org.acta.reader.text.Language;
import org.acta.reader.text.Text;

/// Reads articles with CoreNLP's grammar and rules of its own.
public final class NewsReader implements ArticleReader {
  private final Grammar grammar = Grammar.load();
  private final Vocabulary vocabulary = Vocabulary.read();
  private final Mentions.Finder names = new Mentions.Finder(vocabulary);
  private final Frames frames = new Frames();
  private final Relevance relevance = Relevance.read();

  /// Loads the models and the vocabulary, which takes seconds.
  public NewsReader() {}

  @Override
  public String name() {
    return "acta-reader 0.1";
  }

  @Override
  public Outcome read(Article article) {
    return switch (Extraction.of(article)) {
      case Extraction.Refused(Refusal kind, String reason) -> new Outcome.Refused(kind, reason);
      case Extraction.Words(String words) ->
          Language.isEnglish(words)
              ? new Outcome.Read(reading(article, words))
              : new Outcome.Refused(
                  Refusal.UNSUPPORTED_LANGUAGE,
                  article.file()
                      + " is in an unsupported language: articles are read in English only");
    };
  }

  private Reading reading(Article article, String words) {
    Text text = Text.of(words, grammar.sentences(words));
    Reading.Source source = source(article, words);
    if (!relevance.aboutAnElection(text)) {
      return new Reading(source, article.contest(), List.of(), List.of(), List.of());
    }
    Mentions mentions = names.in(text, article.published());
    Quotations quotations = Quotations.of(text, mentions);
    Optional<ContestLabel> contest =
        article.contest().or(() -> Contests.in(text, mentions, article.published()));
    List<Deed> deeds =
        frames.of(
            text,
            mentions,
            quotations.all(),
            contest,
            Dates.of(text, article.published()),
            Places.of(text, mentions));
    return new Reading(
        source, contest, actors(mentions, quotations.all(), deeds), quotations.all(), deeds);
  }

  private Reading.Source source(Article article, String words) {
    Optional<Boolean> stateRun =
        article
            .outlet()
            .flatMap(outlet ->
                vocabulary.outlets().stream()
                    .filter(known ->
                        known.names().stream()
                            .anyMatch(name -> name.text().equalsIgnoreCase(outlet)))
                    .findFirst())
            .flatMap(Vocabulary.Outlet::stateRun)
            .map(StateRun::yes);
    return new Reading.Source(
        article.file(),
        words,
        sha256(words),
        article.outlet(),
        stateRun,
        article.published().map(Object::toString),
        article.url(),
        "en");
  }

  /// Those who are named, and those whom quotes and deeds name beyond them.
  private static List<Actor> actors(Mentions mentions, List<Quote> quotes, List<Deed> deeds) {
    List<Actor> actors = new ArrayList<>(mentions.actors());
    List<ActorKey> named = new ArrayList<>();
    for (Quote quote : quotes) {
      quote.speaker().ifPresent(named::add);
      quote.onBehalfOf().ifPresent(named::add);
      quote.wordsOf().ifPresent(named::add);
      named.addAll(quote.via());
    }
    for (Deed deed : deeds) {
      deed.actor().ifPresent(named::add);
      deed.speaker().ifPresent(named::add);
      deed.recipient().ifPresent(named::add);
      named.addAll(deed.actors());
      named.addAll(deed.via());
    }
    for (ActorKey key : named) {
      if (actors.stream().noneMatch(actor -> actor.key().equals(key))) {
        String name = key.text().substring(key.text().lastIndexOf(':') + 1).replace('-', ' ');
        actors.add(
            new Actor(
                key,
                name,
                key.iso(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of()));
      }
    }
    return actors;
  }

  private static String sha256(String words) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
