package org.acta.reader.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// To whom an office belongs: "Chile's", "Kremlin", "for the ministry", "its".
final class OfficeOwner {
  static final Set<String> IN_OFFICE =
      Set.of(
          "elected",
          "re-elected",
          "reelected",
          "appointed",
          "retired",
          "ousted",
          "deposed",
          "jailed",
          "exiled",
          "defeated",
          "detained",
          "imprisoned",
          "acting",
          "outgoing");

  private final Scene scene;

  OfficeOwner(Scene scene) {
    this.scene = scene;
  }

  /// To whom an office belongs: "Chile's", "Kremlin", "for the ministry", "its".
  Optional<ActorKey> owner(Titles.Found title) {
    Sentence sentence = scene.sentence;
    for (int i = title.last(); i >= Math.max(1, title.first() - 6); i--) {
      Word word = sentence.word(i);
      boolean participle =
          word.tag().equals("VBN") && IN_OFFICE.contains(word.text().toLowerCase(Locale.ROOT));
      if (i < title.first()
          && !participle
          && !word.tag().matches("DT|JJ[RS]?|NNP?S?|POS|HYPH|PRP\\$|WP\\$|CD|''|``")) {
        break;
      }
      Optional<Span> span = scene.span(word);
      if (span.isPresent()) {
        if (span.get().kind() == Span.Kind.PERSON && span.get().last() == i && i >= title.first()) {
          continue;
        }
        Optional<ActorKey> key =
            scene.resolve(span.get().head()).stream().map(Mention::key).findFirst();
        if (key.isPresent()) {
          return key;
        }
        i = span.get().first();
      } else if (word.tag().equals("WP$")) {
        return scene.antecedent(word);
      } else if (word.tag().equals("PRP$")) {
        return scene.resolve(word).stream().map(Mention::key).findFirst();
      } else if (word.isNoun() && i < title.first() && sentence.word(i + 1).tag().equals("POS")) {
        Optional<ActorKey> key = scene.resolve(word).stream().map(Mention::key).findFirst();
        if (key.isPresent()) {
          return key;
        }
      } else if (i < title.first()
          && word.isNoun()
          && (Nouns.is(word, "party") || Nouns.is(word, "organ") || Nouns.is(word, "igo"))) {
        Optional<ActorKey> key =
            new NamedBefore(scene)
                .named(word, word.text().toLowerCase(Locale.ROOT))
                .map(Mention::key);
        if (key.isPresent()) {
          return key;
        }
      } else if (word.text().equalsIgnoreCase("opposition") && i < title.first()) {
        return scene.home.map(iso -> new ActorKey("party:" + iso + ":opposition"));
      }
    }
    return after(title.last() + 1);
  }

  Optional<ActorKey> after(int from) {
    Sentence sentence = scene.sentence;
    if (from > sentence.words().size()
        || !Set.of("of", "for", "to", "at", "from", "with", "in")
            .contains(sentence.word(from).text())) {
      return Optional.empty();
    }
    Optional<ActorKey> found = Optional.empty();
    for (int i = from + 1; i <= Math.min(sentence.words().size(), from + 10); i++) {
      Word word = sentence.word(i);
      if (!word.tag().matches("DT|JJ[RS]?|NNP?S?|POS|HYPH|PRP\\$|VBN|CD|IN|CC")
          || word.tag().equals("IN") && !word.text().equals("of")) {
        break;
      }
      boolean last =
          i == sentence.words().size() || !sentence.word(i + 1).tag().matches("NNP?S?|POS|HYPH");
      Optional<Span> span = scene.span(word);
      Word head = span.map(Span::head).orElse(word);
      if (last || span.isPresent() && span.get().last() == i && !Nouns.is(next(i), "stands")) {
        Optional<ActorKey> key = scene.resolve(head).stream().map(Mention::key).findFirst();
        found = found.isPresent() && !last ? found : key.or(() -> Optional.empty());
        if (last && key.isPresent()) {
          return key;
        }
      }
      if (last && found.isPresent()) {
        return found;
      }
    }
    return found;
  }

  private String next(int i) {
    return i < scene.sentence.words().size() ? scene.sentence.word(i + 1).text() : "";
  }
}
