package org.acta.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.Dated;
import org.acta.ledger.Deed;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Demand;
import org.acta.ledger.Located;
import org.acta.ledger.Passage;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Quote;
import org.acta.ledger.Reading;
import org.acta.ledger.Reason;
import org.acta.ledger.StateRun;
import org.acta.ledger.Status;
import org.acta.ledger.Target;
import org.acta.ledger.Voice;
import org.acta.record.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an article as a careful person did: what it proposes stands in a file of the contract
/// whose `sha256` is that of the text. The files are those of the tests, and those beside the
/// checkout where they are.
public final class GoldReader implements ArticleReader {
  private static final Path SHARED = Path.of("../../shared/data/reader");
  private static final String START = "%PDF";

  @Override
  public String name() {
    return "gold/1";
  }

  @Override
  public Outcome read(Article article) {
    String text = new String(article.bytes(), StandardCharsets.UTF_8);
    if (text.startsWith(START)) {
      return new Outcome.Refused(
          Refusal.NOT_TEXT, "this is a PDF document; save its text as UTF-8 and name that.");
    }
    String plain = text.startsWith("<p>") ? text.replaceAll("</?p>", "") : text;
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    return new Outcome.Read(gold(Sha256.of(bytes).hex(), article, plain));
  }

  private static Reading gold(String sha256, Article article, String text) {
    for (String known : List.of("calm-republic")) {
      JsonNode node = resource(known + ".gold.json");
      if (sha256(node).equals(sha256)) {
        return reading(node, sha256, article, text);
      }
    }
    try {
      if (Files.exists(SHARED.resolve("seed.gold.json"))) {
        JsonNode node =
            new JsonMapper().readTree(Files.readString(SHARED.resolve("seed.gold.json")));
        if (sha256(node).equals(sha256)) {
          return reading(node, sha256, article, text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reading(
        source(sha256, article, text), Optional.empty(), List.of(), List.of(), List.of());
  }

  private static JsonNode resource(String name) {
    try (InputStream in = GoldReader.class.getResourceAsStream(name)) {
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(JsonNode node) {
    return node.path("source").path("sha256").asString("");
  }

  private static Reading.Source source(String sha256, Article article, String text) {
    HexFormat.of().parseHex(sha256);
    return new Reading.Source(
        article.file(),
        text,
        sha256,
        article.outlet(),
        Optional.empty(),
        article.published().map(Object::toString),
        article.url(),
        "en");
  }

  private static Reading reading(JsonNode node, String sha256, Article article, String text) {
    List<Actor> actors = new ArrayList<>();
    node.path("actors").forEach(one -> actors.add(actor(one)));
    List<Quote> quotes = new ArrayList<>();
    node.path("quotes").forEach(one -> quotes.add(quote(one)));
    List<Deed> deeds = new ArrayList<>();
    node.path("entries").forEach(one -> deeds.add(deed(one)));
    return new Reading(source(sha256, article, text), article.contest(), actors, quotes, deeds);
  }

  private static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  private static Optional<ActorKey> key(JsonNode node, String name) {
    return text(node, name).map(ActorKey::new);
  }

  private static List<ActorKey> keys(JsonNode node, String name) {
    List<ActorKey> keys = new ArrayList<>();
    node.path(name).forEach(one -> keys.add(new ActorKey(one.asString())));
    return keys;
  }

  private static Passage passage(JsonNode node) {
    return new Passage(
        node.path("start").asInt(), node.path("end").asInt(), node.path("text").asString());
  }

  private static Actor actor(JsonNode node) {
    Optional<StateRun> run =
        node.path("stateRun").isBoolean()
            ? Optional.of(
                new StateRun(
                    node.path("stateRun").asBoolean(), text(node.path("stateRunEvidence"), "text")))
            : Optional.empty();
    return new Actor(
        new ActorKey(node.path("key").asString()),
        node.path("name").asString(),
        text(node, "iso"),
        text(node, "role"),
        key(node, "onBehalfOf"),
        run,
        List.of(),
        List.of());
  }

  private static Quote quote(JsonNode node) {
    Quote.Kind kind =
        switch (node.path("kind").asString()) {
          case "direct" -> Quote.Kind.DIRECT;
          case "fragment" -> Quote.Kind.FRAGMENT;
          default -> Quote.Kind.SCARE;
        };
    return new Quote(
        node.path("id").asString(),
        kind,
        passage(node),
        key(node, "speaker"),
        key(node, "onBehalfOf"),
        key(node, "wordsOf"),
        keys(node, "via"),
        Optional.empty(),
        Optional.empty(),
        new Reason("gold", List.of()));
  }

  private static Deed deed(JsonNode node) {
    DeedKind kind =
        DeedKind.of(node.path("type").asString(), node.path("kind").asString()).orElseThrow();
    List<String> quotes = new ArrayList<>();
    node.path("quotes").forEach(one -> quotes.add(one.asString()));
    List<Demand> demands = new ArrayList<>();
    node.path("demands").forEach(one -> demands.add(Demand.of(one.asString()).orElseThrow()));
    return new Deed(
        node.path("id").asString(),
        kind,
        key(node, "actor"),
        keys(node, "actors"),
        key(node, "speaker"),
        keys(node, "via"),
        kind instanceof PositionKind ? text(node, "target").flatMap(Target::of) : Optional.empty(),
        key(node, "recipient"),
        Status.of(node.path("status").asString()).orElseThrow(),
        Voice.of(node.path("voice").asString()).orElseThrow(),
        text(node.path("place"), "name")
            .map(name ->
                new Located(
                    name,
                    text(node.path("place"), "iso"),
                    new Passage(
                        node.path("place").path("start").asInt(),
                        node.path("place").path("start").asInt()
                            + name.codePointCount(0, name.length()),
                        name))),
        text(node.path("date"), "value").map(value -> new Dated(passage(node.path("date")), value)),
        passage(node.path("trigger")),
        passage(node.path("evidence")),
        quotes,
        count(node),
        OptionalInt.empty(),
        demands,
        new Reason("gold", List.of("read by a person")));
  }

  private static OptionalInt count(JsonNode node) {
    JsonNode count =
        node.path("count").isObject() ? node.path("count").path("min") : node.path("count");
    return count.isInt() ? OptionalInt.of(count.asInt()) : OptionalInt.empty();
  }
}
