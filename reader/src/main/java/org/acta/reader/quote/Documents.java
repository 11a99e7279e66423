package org.acta.reader.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acta.ledger.ActorKind;
import org.acta.reader.name.Mention;
import org.acta.reader.quote.Speech.Kind;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Finds whose a statement, a letter or a ruling is that "says" something.
final class Documents {
  /// So many sentences back a document may have been named.
  private static final int REACH = 2;

  private static final Set<String> ISSUES =
      Set.of(
          "issue",
          "publish",
          "release",
          "post",
          "send",
          "make",
          "give",
          "deliver",
          "read",
          "write",
          "circulate",
          "sign",
          "draft",
          "address",
          "adopt",
          "file",
          "leave",
          "record",
          "share",
          "dispatch",
          "distribute",
          "approve",
          "pass",
          "thank",
          "publicise",
          "put");

  private final Text text;
  private final Speakers speakers;

  Documents(Text text, Speakers speakers) {
    this.text = text;
    this.speakers = speakers;
  }

  /// Whose a document is, if the word is one: of whoever owns, signed or issued it, or issued the
  /// one of this kind that was named last.
  Optional<Speaker> of(Sentence sentence, Word head) {
    if (Speech.noun(head).isEmpty()) {
      return Optional.empty();
    }
    return here(sentence, head)
        .or(() -> court(sentence, head))
        .or(() -> definite(sentence, head) ? earlier(sentence, head) : Optional.empty())
        .map(speaker -> speaker.with("the '" + head.text() + "' is theirs"));
  }

  /// Whose the document is that "it" stands for, as in `He left a note. "…," it read.`
  Optional<Speaker> it(Sentence sentence, Word it) {
    return earlier(sentence, it).map(speaker -> speaker.with("'it' is what they wrote"));
  }

  private Optional<Speaker> here(Sentence sentence, Word head) {
    return Stream.of(
            Speakers.owners(sentence, head, "by", "of", "from"),
            signers(sentence, head),
            issuer(sentence, head).stream())
        .flatMap(found -> found)
        .flatMap(owner -> speakers.of(sentence, owner).stream())
        .findFirst();
  }

  private static boolean definite(Sentence sentence, Word head) {
    return sentence
        .dependents(head, "det")
        .anyMatch(det -> det.text().matches("(?i)the|this|that"));
  }

  /// As in "a letter signed by the minister".
  private static Stream<Word> signers(Sentence sentence, Word document) {
    return sentence
        .dependents(document, "acl")
        .filter(verb ->
            verb.lemma()
                .matches("sign|issue|publish|release|write|cosign|draft|post|send|circulate"))
        .flatMap(verb -> Subjects.agent(sentence, verb).stream());
  }

  /// As in "the party issued a statement alleging" and "he thanked them in a note".
  private static Optional<Word> issuer(Sentence sentence, Word document) {
    Optional<Word> verb = sentence.governor(document).filter(Word::isVerb);
    boolean written = Speech.noun(document).equals(Optional.of(Kind.TEXT));
    boolean issued =
        verb.isPresent()
            && (document.relation().equals("obj") && ISSUES.contains(verb.get().lemma())
                || document.relation().equals("obl")
                    && Speakers.hasCase(sentence, document, "in", "via", "through", "by"));
    return written && issued ? Subjects.of(sentence, verb.get()) : Optional.empty();
  }

  /// Whose a ruling is that nobody is said to have made: the court named last before it.
  private Optional<Speaker> court(Sentence sentence, Word head) {
    if (!head.lemma().matches("(?i)ruling|verdict|judge?ment")) {
      return Optional.empty();
    }
    return speakers
        .all()
        .filter(mention -> mention.start() < head.start())
        .filter(mention -> mention.key().kind() == ActorKind.ORGAN)
        .filter(mention -> mention.key().text().matches(".*(court|tribunal|constitutional).*"))
        .max(Comparator.comparingInt(Mention::start))
        .map(speakers::named);
  }

  /// The issuer of the last document of this kind, or of any if the word is "it".
  private Optional<Speaker> earlier(Sentence sentence, Word head) {
    return IntStream.rangeClosed(0, REACH)
        .map(back -> sentence.number() - back)
        .filter(number -> number >= 0)
        .mapToObj(number -> text.sentences().get(number))
        .filter(other -> other.paragraph() >= sentence.paragraph() - 1)
        .flatMap(other ->
            other.words().reversed().stream()
                .filter(word -> word.start() < head.start())
                .filter(word -> alike(word, head) && !speakers.quoted(word))
                .flatMap(word -> here(other, word).stream()))
        .findFirst();
  }

  private static boolean alike(Word word, Word head) {
    boolean document = Speech.noun(word).equals(Optional.of(Kind.TEXT));
    boolean any = List.of("it", "statement", "text", "document", "message").contains(head.lemma());
    return document && (any || word.lemma().equals(head.lemma()));
  }
}
