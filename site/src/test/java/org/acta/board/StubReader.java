package org.acta.board;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.Deed;
import org.acta.ledger.Passage;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Reading;
import org.acta.ledger.Reason;
import org.acta.ledger.Status;
import org.acta.ledger.Target;
import org.acta.ledger.Voice;
import org.acta.record.Sha256;

/// Proposes a position for every sentence in which a state "rejects" or "recognises" the result.
final class StubReader implements ArticleReader {
  @Override
  public Outcome read(Article article) {
    String text = new String(article.bytes(), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return new Outcome.Refused(Refusal.EMPTY, "There is no text.");
    }
    List<Actor> actors = new ArrayList<>();
    List<Deed> deeds = new ArrayList<>();
    int at = 0;
    for (String sentence : text.split("(?<=\\.)")) {
      for (String word : List.of("rejects", "recognises")) {
        int found = sentence.indexOf(word);
        if (found >= 0) {
          String name = sentence.substring(0, found).strip();
          ActorKey key =
              ActorKey.parse("state:" + (name.equals("Ruritania") ? "FR" : "DE")).orElseThrow();
          actors.add(
              new Actor(
                  key,
                  name,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  List.of(),
                  List.of()));
          deeds.add(
              deed(
                  "e" + (deeds.size() + 1),
                  key,
                  word,
                  passage(text, at + found, word),
                  passage(text, at, sentence)));
        }
      }
      at += sentence.length();
    }
    String hash = Sha256.of(article.bytes()).hex();
    return new Outcome.Read(
        new Reading(
            new Reading.Source(
                article.file(),
                text,
                hash,
                article.outlet(),
                Optional.empty(),
                article.published().map(Object::toString),
                article.url(),
                "en"),
            article.contest(),
            actors,
            List.of(),
            deeds));
  }

  private static Passage passage(String text, int start, String words) {
    int from = text.codePointCount(0, start);
    return new Passage(from, from + words.codePointCount(0, words.length()), words);
  }

  private static Deed deed(
      String id, ActorKey actor, String word, Passage trigger, Passage evidence) {
    return new Deed(
        id,
        word.equals("rejects") ? PositionKind.REJECT : PositionKind.RECOGNISE,
        Optional.of(actor),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.of(Target.RESULT),
        Optional.empty(),
        Status.STATED,
        Voice.SOURCE,
        Optional.empty(),
        Optional.empty(),
        trigger,
        evidence,
        List.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        new Reason("stub", List.of()));
  }

  @Override
  public String name() {
    return "stub 1";
  }
}
