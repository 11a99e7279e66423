package org.acta.reader.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.reader.text.Word;

/// To whom what a noun names belongs.
final class Owners {
  private static final Set<String> SENT =
      Set.of("send", "deploy", "dispatch", "field", "accredit", "post", "appoint");
  private static final Set<String> SEATED =
      Set.of("government", "authorities", "leadership", "ministry", "cabinet", "regime");

  private final Scene scene;

  Owners(Scene scene) {
    this.scene = scene;
  }

  /// To whom what a noun names belongs: "Chilean", "Kenya's", "of the bloc", "its".
  List<ActorKey> owners(Word noun) {
    Stream<Word> grammar =
        scene
            .sentence
            .dependents(noun, "amod", "compound", "nmod", "nmod:poss", "obl", "dep")
            .filter(word ->
                !word.relation().equals("nmod") && !word.relation().equals("obl") || of(word))
            .filter(word -> !word.equals(noun))
            // "The People's Party (PP)": the letters are its own and no owner's.
            .filter(word ->
                word.index() == 1 || !scene.sentence.word(word.index() - 1).text().equals("("))
            .flatMap(
                word -> Stream.concat(Stream.of(word), scene.sentence.dependents(word, "conj")));
    List<ActorKey> owners =
        new ArrayList<>(
            grammar
                .flatMap(word -> scene.resolve(word).stream())
                .map(Mention::key)
                .distinct()
                .toList());
    scene
        .sentence
        .dependents(noun, "nmod:poss")
        .filter(word -> word.tag().equals("WP$"))
        .findFirst()
        .flatMap(this::antecedent)
        .ifPresent(owners::add);
    if (owners.isEmpty()) {
      sender(noun).ifPresent(owners::add);
    }
    if (owners.isEmpty()) {
      // The parser hangs "Chilean" in "the Chilean foreign ministry" on the wrong noun at times.
      for (int i = noun.index() - 1; i >= scene.phrase(noun); i--) {
        Optional<Span> span = scene.span(scene.sentence.word(i));
        if (span.isPresent() && span.get().kind() != Span.Kind.PLACE) {
          scene.resolve(span.get().head()).stream().map(Mention::key).forEach(owners::add);
          break;
        }
      }
    }
    if (owners.isEmpty() && SEATED.contains(noun.text().toLowerCase(Locale.ROOT))) {
      // "The government in Berlin."
      scene
          .sentence
          .dependents(noun, "nmod")
          .filter(word ->
              scene.sentence.dependents(word, "case").anyMatch(mark -> mark.text().equals("in")))
          .filter(word -> scene.span(word).filter(span -> span.isForm(Sense.Form.SEAT)).isPresent())
          .flatMap(word -> scene.resolve(word).stream())
          .map(Mention::key)
          .forEach(owners::add);
    }
    return owners;
  }

  /// "The observers sent by the bloc": the words say it even where the parser takes "sent" for what
  /// the scene.sentence says.
  private Optional<ActorKey> sender(Word noun) {
    int verb = noun.index() + 1;
    int by = verb + 1;
    boolean sent =
        by < scene.sentence.words().size()
            && SENT.contains(scene.sentence.word(verb).lemma())
            && scene.sentence.word(verb).tag().matches("VB[ND]")
            && Set.of("by", "from").contains(scene.sentence.word(by).text());
    if (!sent) {
      return Optional.empty();
    }
    int first = scene.sentence.word(by + 1).tag().equals("DT") ? by + 2 : by + 1;
    return first <= scene.sentence.words().size()
        ? scene
            .span(scene.sentence.word(first))
            .flatMap(span -> scene.resolve(span.head()).stream().map(Mention::key).findFirst())
        : Optional.empty();
  }

  /// "France, whose foreign minister …"
  Optional<ActorKey> antecedent(Word whose) {
    return scene.sentence.words().stream()
        .filter(word -> word.index() < whose.index())
        .flatMap(word -> scene.span(word).stream())
        .filter(span -> span.key().isPresent() || span.kind() == Span.Kind.PARTY)
        .reduce((_, last) -> last)
        .flatMap(span -> scene.resolve(span.head()).stream().map(Mention::key).findFirst());
  }

  private boolean of(Word word) {
    return scene
        .sentence
        .dependents(word, "case")
        .anyMatch(preposition -> Set.of("of", "for", "from", "to").contains(preposition.text()));
  }
}
