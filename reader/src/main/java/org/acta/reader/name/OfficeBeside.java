package org.acta.reader.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// The office that stands beside a name: in front of it, or behind it between commas.
final class OfficeBeside {
  private final Scene scene;
  private final OfficeOwner officeOwner;

  OfficeBeside(Scene scene) {
    this.scene = scene;
    this.officeOwner = new OfficeOwner(scene);
  }

  /// The title whose noun this word is.
  Optional<Titles.Found> titleOf(Word word) {
    if (!word.isNoun() || word.tag().endsWith("S") && !word.tag().equals("NNS")) {
      return Optional.empty();
    }
    for (int first = Math.max(1, word.index() - 6); first <= word.index(); first++) {
      Optional<Titles.Found> title =
          scene
              .titles
              .from(scene.sentence, first)
              .filter(found -> found.noun().equals(word))
              .filter(found -> !found.title().kind().equals("party"));
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  /// The office that stands in front of a name, or behind it between commas.
  Optional<Role> role(Span span) {
    Sentence sentence = scene.sentence;
    // In "France's foreign minister and Estonia's Ann Example" the office is another's.
    if (span.first() > 1 && sentence.word(span.first() - 1).tag().equals("POS")) {
      return behind(span).map(this::told);
    }
    int end = titleEnd(span);
    for (int first = Math.max(1, end - 7); first <= end; first++) {
      Optional<Titles.Found> title = scene.titles.from(sentence, first);
      if (title.isPresent() && title.get().last() == end) {
        boolean comma = end < span.first() - 1;
        if (!comma || apposed(title.get(), span)) {
          return Optional.of(told(comma ? outer(title.get()).orElse(title.get()) : title.get()));
        }
      }
    }
    Optional<Titles.Found> long_ = ofWhom(span).or(() -> phraseBefore(span));
    if (long_.isPresent()) {
      return Optional.of(told(long_.get()));
    }
    return behind(span).map(this::told);
  }

  /// "A lawyer for the president, Ann Example": it is the lawyer whom the name belongs to.
  private Optional<Titles.Found> outer(Titles.Found inner) {
    Sentence sentence = scene.sentence;
    int of = inner.first() - 1;
    while (of > 1 && sentence.word(of).tag().matches("DT|JJ|PRP\\$|POS|NNP|NN")) {
      of--;
    }
    return titleBefore(of, found -> found.noun().tag().matches("NNP?"));
  }

  /// The longest fitting title that ends right before "of", "for" or "to".
  private Optional<Titles.Found> titleBefore(int of, Predicate<Titles.Found> fits) {
    Sentence sentence = scene.sentence;
    if (of < 2 || !sentence.word(of).text().matches("of|for|to")) {
      return Optional.empty();
    }
    return IntStream.range(Math.max(1, of - 6), of)
        .mapToObj(first -> scene.titles.from(sentence, first))
        .flatMap(Optional::stream)
        .filter(found -> found.last() == of - 1 && fits.test(found))
        .findFirst();
  }

  /// Where a title ends that stands in front of a name: next to it, or before a comma, as in "his
  /// rival, the television host Ann Example".
  private int titleEnd(Span span) {
    Sentence sentence = scene.sentence;
    int end = span.first() - 1;
    int comma = end;
    while (comma > 1
        && comma > end - 5
        && sentence.word(comma).tag().matches("DT|JJ|NN|HYPH|CD")
        && titleOf(sentence.word(comma)).isEmpty()) {
      comma--;
    }
    if (comma >= 1 && sentence.word(comma).text().equals(",")) {
      return comma - 1;
    }
    return end;
  }

  /// "President of the Russian Federation Vladimir Putin": what the office is of stands between it
  /// and the name, with no comma.
  private Optional<Titles.Found> ofWhom(Span span) {
    Sentence sentence = scene.sentence;
    int end = span.first() - 1;
    Optional<Span> owner =
        end > 2
            ? scene
                .span(sentence.word(end))
                .filter(other -> other.last() == end && other.kind() != Span.Kind.PERSON)
            : Optional.empty();
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    int of = owner.get().first() - 1;
    if (of > 1 && sentence.word(of).tag().equals("DT")) {
      of--;
    }
    return titleBefore(of, found -> !found.noun().tag().equals("NNS"));
  }

  /// "A spokesman for Mr Odinga's alliance, Peter Wanjala": the title is not next to the name.
  private Optional<Titles.Found> phraseBefore(Span span) {
    Sentence sentence = scene.sentence;
    Optional<Word> governor = sentence.governor(span.head());
    boolean appos = span.head().relation().equals("appos") || span.head().relation().equals("dep");
    Optional<Titles.Found> title =
        governor
            .filter(word -> appos && word.index() < span.first() && word.tag().matches("NNP?"))
            .flatMap(this::titleOf);
    return title.or(() -> commaBefore(span));
  }

  /// The same where the parser hangs the name on the wrong word.
  private Optional<Titles.Found> commaBefore(Span span) {
    Sentence sentence = scene.sentence;
    int comma = span.first() - 1;
    if (comma < 4 || !sentence.word(comma).text().equals(",")) {
      return Optional.empty();
    }
    for (int first = Math.max(1, comma - 10); first < comma - 2; first++) {
      Optional<Titles.Found> title = scene.titles.from(sentence, first);
      if (title.isPresent()
          && title.get().last() < comma - 2
          && title.get().noun().tag().matches("NNP?")
          && sentence.word(title.get().last() + 1).text().matches("for|of|to|at")
          && sentence.words().subList(title.get().last() + 1, comma - 1).stream()
              .allMatch(
                  word -> word.tag().matches("DT|JJ|NNP?S?|POS|HYPH|PRP\\$|CD|-[LR]RB-|IN|CC"))) {
        return title;
      }
    }
    return Optional.empty();
  }

  private boolean apposed(Titles.Found title, Span span) {
    Sentence sentence = scene.sentence;
    Word name = span.head();
    Word noun = title.noun();
    boolean hangs = name.governor() == noun.index() || noun.governor() == name.index();
    boolean closes =
        span.last() < sentence.words().size()
            && sentence.word(span.last() + 1).text().matches("[,.;]|who|said|told");
    return hangs || closes;
  }

  private Optional<Titles.Found> behind(Span span) {
    Sentence sentence = scene.sentence;
    int i = span.last() + 1;
    if (i > sentence.words().size()) {
      return Optional.empty();
    }
    // "Grace Banda, 31, a student"
    boolean comma = sentence.word(i).text().equals(",");
    boolean bracket = sentence.word(i).text().equals("(");
    if (!comma && !bracket) {
      return Optional.empty();
    }
    i++;
    if (i + 1 < sentence.words().size()
        && sentence.word(i).tag().equals("CD")
        && sentence.word(i + 1).text().equals(",")) {
      i += 2;
    }
    for (int step = 0; step < 9 && i <= sentence.words().size(); step++, i++) {
      Optional<Titles.Found> title = scene.titles.from(sentence, i);
      boolean start =
          title.isPresent()
              && title.get().noun().isNoun()
              && !title.get().noun().tag().endsWith("S");
      if (start) {
        boolean another = follows(title.get(), sentence);
        return another ? Optional.empty() : title;
      }
      boolean participle =
          sentence.word(i).tag().matches("VBN|VBG|VBD")
              && !OfficeOwner.IN_OFFICE.contains(sentence.word(i).text().toLowerCase(Locale.ROOT));
      if (!sentence.word(i).tag().matches("DT|JJ[RS]?|NNP?S?|POS|VBN|VBG|CD|RB|PRP\\$|HYPH|CC|IN")
          || step == 0 && (sentence.word(i).tag().equals("IN") || participle)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Whether a title belongs to the next name, as in a list of ministers.
  private boolean follows(Titles.Found title, Sentence sentence) {
    int next = title.last() + 1;
    return next <= sentence.words().size()
        && scene
            .span(sentence.word(next))
            .filter(span -> span.kind() == Span.Kind.PERSON)
            .isPresent();
  }

  Role told(Titles.Found title) {
    Sentence sentence = scene.sentence;
    int first = Math.min(scene.phrase(title.noun()), title.first());
    boolean former = false;
    for (int i = first; i <= title.last(); i++) {
      former |=
          Set.of("former", "ex", "ex-president", "late", "outgoing", "onetime")
                  .contains(sentence.word(i).text().toLowerCase(Locale.ROOT))
              && !sentence.word(i).text().equalsIgnoreCase("outgoing");
    }
    String words =
        scene
            .text
            .passage(sentence.word(title.first()).start(), sentence.word(title.last()).end())
            .text();
    return new Role(title, words, officeOwner.owner(title), former);
  }

  Optional<Span> nameOf(Titles.Found title) {
    return scene.spans.stream()
        .filter(span -> span.kind() == Span.Kind.PERSON)
        .filter(span -> ofThis(span, title))
        .findFirst();
  }

  private boolean ofThis(Span span, Titles.Found title) {
    boolean next = span.first() == title.last() + 1;
    boolean comma =
        titleEnd(span) == title.last()
            && span.first() > title.last() + 1
            && scene.sentence.word(title.last() + 1).text().equals(",")
            && apposed(title, span)
            && outer(title).isEmpty();
    boolean hangs =
        ofWhom(span)
            .or(() -> phraseBefore(span))
            .filter(found -> found.noun().equals(title.noun()) && outer(found).isEmpty())
            .isPresent();
    boolean behind = behind(span).filter(found -> found.noun().equals(title.noun())).isPresent();
    boolean outside =
        titleEnd(span) >= 1
            && scene.sentence.word(span.first() - 1).text().equals(",")
            && titleOf(scene.sentence.word(titleEnd(span)))
                .flatMap(this::outer)
                .filter(found -> found.noun().equals(title.noun()))
                .isPresent();
    return next || comma || hangs || behind || outside || leadsTo(title, span);
  }

  /// "The runner-up, former vice-president Ann Example, said": two offices of one person, the
  /// second of which stands next to the name.
  private boolean leadsTo(Titles.Found title, Span span) {
    Sentence sentence = scene.sentence;
    int comma = title.last() + 1;
    if (comma >= span.first() - 1 || !sentence.word(comma).text().equals(",")) {
      return false;
    }
    boolean noun =
        sentence.words().subList(comma, span.first() - 1).stream()
            .allMatch(word -> word.tag().matches("DT|JJ|NNP?|POS|HYPH|PRP\\$|CD|RB"));
    boolean titled =
        titleOf(sentence.word(span.first() - 1)).filter(other -> other.first() > comma).isPresent();
    boolean closes =
        span.last() < sentence.words().size()
            && sentence.word(span.last() + 1).tag().matches(",|VBD|VBZ|MD|\\.");
    boolean list =
        span.last() + 2 <= sentence.words().size()
            && sentence.word(span.last() + 2).text().equals("and");
    return noun
        && titled
        && closes
        && !list
        && title.noun().tag().matches("NNP?")
        && span.first() - comma < 9;
  }
}
