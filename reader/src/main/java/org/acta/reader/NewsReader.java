package org.acta.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.Reading;
import org.acta.ledger.Vocabulary;
import org.acta.reader.name.Mentions;
import org.acta.reader.text.Grammar;
import org.acta.reader.text.Text;

/// Reads articles with CoreNLP's grammar and rules of its own.
public final class NewsReader implements ArticleReader {
  private final Grammar grammar = Grammar.load();
  private final Mentions.Finder names = new Mentions.Finder(Vocabulary.read());

  /// Loads the models and the vocabulary, which takes seconds.
  public NewsReader() {}

  @Override
  public String name() {
    return "acta-reader 0.1";
  }

  @Override
  public Outcome read(Article article) {
    String words = new String(article.bytes(), StandardCharsets.UTF_8);
    Text text = Text.of(words, grammar.sentences(words));
    Mentions mentions = names.in(text);
    return new Outcome.Read(
        new Reading(
            new Reading.Source(
                article.file(),
                words,
                sha256(words),
                article.outlet(),
                Optional.empty(),
                article.published().map(Object::toString),
                article.url(),
                "en"),
            article.contest(),
            mentions.actors(),
            List.of(),
            List.of()));
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
