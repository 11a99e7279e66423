package org.acta.reader.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.text.Word;

/// Nouns with an article that stand for a body named before: "the bloc", "the council".
final class NamedBefore {
  private final Scene scene;
  private final Wording wording;

  NamedBefore(Scene scene) {
    this.scene = scene;
    this.wording = new Wording(scene);
  }

  /// "The bloc", "the council", "the newspaper": the last one named that is such.
  Optional<Mention> named(Word word, String noun) {
    boolean apart = word.relation().equals("compound");
    if (!wording.definite(word) && !apart && !Character.isUpperCase(word.text().codePointAt(0))) {
      return Optional.empty();
    }
    // "The rights group Viasna" says its name itself.
    boolean introduces =
        word.index() < scene.sentence.words().size()
            && scene
                .span(scene.sentence.word(word.index() + 1))
                .filter(span ->
                    span.kind() == Span.Kind.ORG
                        || span.kind() == Span.Kind.OUTLET
                        || span.kind() == Span.Kind.PARTY)
                .isPresent();
    if (introduces) {
      return Optional.empty();
    }
    boolean own = !wording.bare(word);
    Optional<Mention> last = Optional.empty();
    if (Nouns.is(noun, "organ")) {
      last = lastNamed(ActorKind.ORGAN, noun).or(() -> own ? Optional.empty() : synonym(noun));
    }
    if (last.isEmpty() && Nouns.is(noun, "party")) {
      last = lastNamed(ActorKind.PARTY, noun);
    }
    if (last.isEmpty() && Nouns.is(noun, "igo")) {
      last = scene.last(ActorKind.IGO);
    }
    if (last.isEmpty() && Nouns.is(noun, "outlet")) {
      last = scene.last(ActorKind.OUTLET);
    }
    if (last.isEmpty() && Nouns.is(noun, "org")) {
      last = lastNamed(ActorKind.ORG, noun);
    }
    if (last.isEmpty() && noun.equals("court")) {
      return scene.home.map(
          iso -> scene.described(word, new ActorKey("organ:" + iso + ":court"), ""));
    }
    return last.map(mention ->
        scene.described(
            word,
            mention.key(),
            "\""
                + wording.words(scene.phrase(word), word)
                + "\" is "
                + wording.name(mention.key())
                + ", the last such one named."));
  }

  private Optional<Mention> lastNamed(ActorKind kind, String noun) {
    Matcher stem = Pattern.compile("[a-z]{4,}").matcher(noun);
    String part = stem.find() ? stem.group() : noun;
    return scene.cast.last(mention ->
        mention.key().kind() == kind
            && (scene
                    .text
                    .passage(mention.start(), mention.end())
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .contains(part)
                || mention.key().text().contains(part)
                || scene
                    .cast
                    .known(mention.key())
                    .map(member -> member.name.toLowerCase(Locale.ROOT).contains(part))
                    .orElse(false)));
  }

  /// A council may be called a commission, and a tribunal a court.
  private Optional<Mention> synonym(String noun) {
    return Set.of("commission", "council", "board", "committee", "body").contains(noun)
        ? scene.cast.last(mention ->
            mention.key().kind() == ActorKind.ORGAN && Organs.electoral(mention.key(), scene))
        : Set.of("court", "tribunal", "panel").contains(noun)
            ? scene.cast.last(mention ->
                mention.key().kind() == ActorKind.ORGAN
                    && mention.key().text().matches(".*(court|tribunal|council|judici).*"))
            : Optional.empty();
  }
}
