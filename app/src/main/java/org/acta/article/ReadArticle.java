package org.acta.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Article;
import org.acta.ledger.ContestLabel;
import org.acta.ledger.Reading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// How an article was read, so that it need not be read again.
///
/// @param by name and version of the reader
/// @param inputs SHA-256 over everything that decides what is read: the bytes, what is known from
///   outside the text, and the form of the printing
public record ReadArticle(String by, String inputs) {

  /// How an article is about to be read.
  ///
  /// @param explained whether the proposals are to tell their rules
  public static ReadArticle of(Article article, String reader, boolean explained) {
    MessageDigest digest = sha256();
    digest.update(article.bytes());
    Stream.of(
            Optional.of(ReadingJson.SCHEMA + explained),
            article.outlet(),
            article.published().map(LocalDate::toString),
            article.url(),
            article.contest().map(ContestLabel::id),
            article.contest().map(ContestLabel::iso),
            article.contest().flatMap(ContestLabel::winner).map(ActorKey::text),
            article.contest().flatMap(ContestLabel::rival).map(ActorKey::text))
        .map(one -> one.map(text -> "\0" + text).orElse("\0\0"))
        .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
    return new ReadArticle(reader, HexFormat.of().formatHex(digest.digest()));
  }

  /// Whether the text of the reading is another than the bytes, as that of a page is.
  public static boolean extracted(Article article, Reading reading) {
    return !Arrays.equals(
        article.bytes(), reading.source().text().getBytes(StandardCharsets.UTF_8));
  }

  /// How a printed reading was read; empty if it does not say.
  public static Optional<ReadArticle> of(String printed) {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), printed)) {
      Optional<String> by = Optional.empty();
      Optional<String> inputs = Optional.empty();
      json.nextToken();
      // It stands before everything that is long.
      for (int i = 0; i < 12; i++) {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_STRING && "by".equals(json.currentName())) {
          by = Optional.of(json.getString());
        } else if (token == JsonToken.VALUE_STRING && "inputs".equals(json.currentName())) {
          inputs = Optional.of(json.getString());
        }
      }
      return by.isPresent() && inputs.isPresent()
          ? Optional.of(new ReadArticle(by.get(), inputs.get()))
          : Optional.empty();
    } catch (StreamReadException notWritten) {
      return Optional.empty();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
