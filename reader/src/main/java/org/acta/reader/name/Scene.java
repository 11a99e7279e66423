package org.acta.reader.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Almanac;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// One sentence while its names are resolved, with everything that was said before it.
final class Scene {
  private static final Set<String> HERE =
      Set.of(
          "in",
          "at",
          "near",
          "through",
          "outside",
          "across",
          "around",
          "inside",
          "throughout",
          "into");

  final Text text;
  final Vocabulary vocabulary;
  final Titles titles;
  final Incumbents incumbents;
  final Optional<String> home;
  final Cast cast;
  final Sentence sentence;
  final List<Span> spans;
  private final List<ActorKey> statesAfter;
  private final Optional<String> topCourt;
  private final Headings headings;
  private final Map<Integer, List<Mention>> resolved = new HashMap<>();
  private final Set<Integer> pending = new HashSet<>();
  private final Persons persons = new Persons(this);
  private final Owners owners = new Owners(this);
  private final Outlets outlets = new Outlets(this);
  private final OfficeBeside officeBeside = new OfficeBeside(this);
  private final Offices offices = new Offices(this);
  private final Organs organs = new Organs(this);
  private final Bodies bodies = new Bodies(this);
  private final Descriptions descriptions = new Descriptions(this);
  private final Pronouns pronouns = new Pronouns(this);

  Scene(
      Text text,
      Vocabulary vocabulary,
      Titles titles,
      Incumbents incumbents,
      Optional<String> home,
      Cast cast,
      Sentence sentence,
      List<Span> spans,
      List<ActorKey> statesAfter,
      Optional<String> topCourt,
      Headings headings) {
    this.headings = headings;
    this.topCourt = topCourt;
    this.statesAfter = List.copyOf(statesAfter);
    this.text = text;
    this.vocabulary = vocabulary;
    this.titles = titles;
    this.incumbents = incumbents;
    this.home = home;
    this.cast = cast;
    this.sentence = sentence;
    this.spans = spans;
  }

  /// Whom a word names or stands for; mostly one actor, several for "the presidents of X and Y".
  List<Mention> resolve(Word word) {
    List<Mention> before = resolved.get(word.index());
    if (before != null) {
      return before;
    }
    // "His opponent, who beat him" asks for itself.
    if (!pending.add(word.index())) {
      return List.of();
    }
    List<Mention> mentions = read(word);
    resolved.put(word.index(), mentions);
    mentions.forEach(cast::add);
    return mentions;
  }

  private List<Mention> read(Word word) {
    Optional<Span> span = span(word);
    if (span.isPresent()) {
      return span.get().head().equals(word) ? named(span.get()) : List.of();
    }
    if (word.tag().startsWith("PRP")) {
      return pronouns.read(word);
    }
    if (word.text().equals("old") || word.text().endsWith("-old")) {
      return pronouns.aged(word);
    }
    Optional<Titles.Found> title = officeBeside.titleOf(word);
    if (title.isPresent()) {
      return offices.office(title.get());
    }
    return descriptions.read(word);
  }

  Optional<Span> span(Word word) {
    return spans.stream().filter(span -> span.covers(word.index())).findFirst();
  }

  private List<Mention> named(Span span) {
    return switch (span.kind()) {
      case STATE -> List.of(state(span));
      case IGO -> List.of(mention(span, span.key().orElseThrow(), ""));
      case ORGAN ->
          span.sense().isPresent()
              ? organs.organ(span).stream().toList()
              : List.of(bodies.body(span));
      case OUTLET -> List.of(outlets.outlet(span));
      case PARTY, ORG -> {
        // "AMLO" is a man.
        boolean person =
            span.key().isEmpty()
                && span.first() == span.last()
                && incumbents.named(words(span), false, _ -> true).isPresent();
        yield person ? persons.read(span).stream().toList() : List.of(bodies.body(span));
      }
      case PERSON -> {
        Optional<Mention> person = persons.read(span);
        yield person.isPresent() || span.first() < span.last()
            ? person.stream().toList()
            : descriptions.read(span.head());
      }
      case PLACE, REGION -> List.of();
    };
  }

  private Mention state(Span span) {
    ActorKey key = span.key().orElseThrow();
    String iso = key.iso().orElseThrow();
    if (span.isForm(Sense.Form.NATIONALS) && span.head().tag().equals("NNPS")) {
      return mention(span, new ActorKey("group:" + iso + ":" + Slugs.of(words(span))), "");
    }
    cast.member(key, stateName(iso));
    return mention(
        span,
        key,
        span.isForm(Sense.Form.SEAT)
            ? "\"" + words(span) + "\" stands for " + stateName(iso) + "."
            : "");
  }

  String stateName(String iso) {
    return vocabulary.states().stream()
        .filter(state -> state.iso().equals(iso))
        .map(Vocabulary.State::name)
        .findFirst()
        .orElse(iso);
  }

  /// A mention of a name, with the article in front of it.
  Mention mention(Span span, ActorKey key, String how) {
    int first = span.first();
    if (first > 1 && sentence.word(first - 1).text().equalsIgnoreCase("the")) {
      first--;
    }
    cast.member(key, words(span));
    return new Mention(
        sentence.word(first).start(),
        sentence.word(span.last()).end(),
        sentence,
        span.head(),
        key,
        place(span),
        how);
  }

  private boolean place(Span span) {
    boolean adjective = span.isForm(Sense.Form.ADJECTIVE);
    int before = span.first() - 1;
    if (before >= 1 && sentence.word(before).tag().equals("DT")) {
      before--;
    }
    boolean dateline = sentence.isDateline();
    boolean possessive =
        span.last() < sentence.words().size() && sentence.word(span.last() + 1).tag().equals("POS");
    return dateline && !adjective && span.kind() != Span.Kind.PERSON
        || !adjective
            && !possessive
            && before >= 1
            && HERE.contains(sentence.word(before).text().toLowerCase(Locale.ROOT))
            && span.kind() == Span.Kind.STATE;
  }

  /// A mention of a description, from its article to its noun.
  Mention described(Word noun, ActorKey key, String how) {
    int first = phrase(noun);
    cast.member(key, text.passage(sentence.word(first).start(), noun.end()).text());
    return new Mention(sentence.word(first).start(), noun.end(), sentence, noun, key, false, how);
  }

  /// Where the noun phrase begins that ends in this noun.
  int phrase(Word noun) {
    int first = noun.index();
    while (first > 1) {
      Word before = sentence.word(first - 1);
      boolean inside =
          before.tag().matches("DT|PDT|JJ|NNP?S?|CD|POS|HYPH|PRP\\$|WP\\$|VBN|VBG")
              && !(before.tag().matches("VB[NG]")
                  && (before.governor() != noun.index() || !before.relation().equals("amod")));
      if (!inside || Almanac.weekday(before.text().toLowerCase(Locale.ROOT)).isPresent()) {
        break;
      }
      first--;
      if (before.tag().equals("DT") || before.tag().equals("PRP$")) {
        break;
      }
    }
    return first;
  }

  /// To whom what a noun names belongs: "Chilean", "Kenya's", "of the bloc", "its".
  List<ActorKey> owners(Word noun) {
    return owners.owners(noun);
  }

  /// "France, whose foreign minister …"
  Optional<ActorKey> antecedent(Word whose) {
    return owners.antecedent(whose);
  }

  /// The states that the next sentence names together.
  List<ActorKey> statesAfter() {
    return statesAfter;
  }

  /// The state or organisation that a line by itself above this paragraph names, or that the
  /// paragraph begins with before a colon, as lists of reactions do.
  Optional<ActorKey> heading() {
    return headings.of(sentence.paragraph());
  }

  /// Whether a place lies between quotation marks.
  boolean quoted(int offset) {
    return cast.quoted(offset);
  }

  /// The court that the article names, if "the top court" can be no other.
  Optional<String> topCourt() {
    return topCourt;
  }

  /// The state whose matter this is if the words beside it name none.
  Optional<ActorKey> homeState() {
    return home.map(iso -> new ActorKey("state:" + iso));
  }

  /// Whether the key belongs to the country of the election.
  boolean atHome(ActorKey key) {
    return home.isPresent() && key.iso().equals(home);
  }

  String words(Span span) {
    return text.passage(sentence.word(span.first()).start(), sentence.word(span.last()).end())
        .text();
  }

  Optional<Mention> last(ActorKind kind) {
    return cast.last(mention -> mention.key().kind() == kind);
  }
}
