package org.acta.reader.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.StateRun;
import org.acta.ledger.Vocabulary;
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

  private static final Set<String> SENT =
      Set.of("send", "deploy", "dispatch", "field", "accredit", "post", "appoint");

  private static final Set<String> DAYS =
      Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final Set<String> SEATED =
      Set.of("government", "authorities", "leadership", "ministry", "cabinet", "regime");

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
      case OUTLET -> List.of(outlet(span));
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
      return mention(span, new ActorKey("group:" + iso + ":" + slug(words(span))), "");
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

  private Mention outlet(Span span) {
    String words = words(span);
    ActorKey key = cast.byAlias(words).or(span::key).orElse(new ActorKey("outlet:" + slug(words)));
    Cast.Member member = cast.member(key, words);
    vocabulary.outlets().stream()
        .filter(outlet -> key.text().equals("outlet:" + outlet.id()))
        .findFirst()
        .ifPresent(outlet -> {
          member.iso = outlet.iso();
          member.stateRun = member.stateRun.or(outlet::stateRun);
        });
    stateRunWords(span.first())
        .ifPresent(
            evidence -> member.stateRun = Optional.of(new StateRun(true, Optional.of(evidence))));
    return mention(span, key, "");
  }

  /// The words in front of an outlet that say a state runs it.
  Optional<String> stateRunWords(int first) {
    for (int i = Math.max(1, first - 5); i < first; i++) {
      String word = sentence.word(i).text().toLowerCase(Locale.ROOT);
      boolean state =
          word.equals("state")
              || word.equals("government")
              || word.equals("state-run")
              || word.equals("state-owned");
      if (state) {
        return Optional.of(
            text.passage(sentence.word(i).start(), sentence.word(first - 1).end()).text());
      }
    }
    return Optional.empty();
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
      if (!inside || DAYS.contains(before.text())) {
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
    Stream<Word> grammar =
        sentence
            .dependents(noun, "amod", "compound", "nmod", "nmod:poss", "obl", "dep")
            .filter(word ->
                !word.relation().equals("nmod") && !word.relation().equals("obl") || of(word))
            .filter(word -> !word.equals(noun))
            // "The People's Party (PP)": the letters are its own and no owner's.
            .filter(
                word -> word.index() == 1 || !sentence.word(word.index() - 1).text().equals("("))
            .flatMap(word -> Stream.concat(Stream.of(word), sentence.dependents(word, "conj")));
    List<ActorKey> owners =
        new ArrayList<>(
            grammar.flatMap(word -> resolve(word).stream()).map(Mention::key).distinct().toList());
    sentence
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
      for (int i = noun.index() - 1; i >= phrase(noun); i--) {
        Optional<Span> span = span(sentence.word(i));
        if (span.isPresent() && span.get().kind() != Span.Kind.PLACE) {
          resolve(span.get().head()).stream().map(Mention::key).forEach(owners::add);
          break;
        }
      }
    }
    if (owners.isEmpty() && SEATED.contains(noun.text().toLowerCase(Locale.ROOT))) {
      // "The government in Berlin."
      sentence
          .dependents(noun, "nmod")
          .filter(
              word -> sentence.dependents(word, "case").anyMatch(mark -> mark.text().equals("in")))
          .filter(word -> span(word).filter(span -> span.isForm(Sense.Form.SEAT)).isPresent())
          .flatMap(word -> resolve(word).stream())
          .map(Mention::key)
          .forEach(owners::add);
    }
    return owners;
  }

  /// "The observers sent by the bloc": the words say it even where the parser takes "sent" for what
  /// the sentence says.
  private Optional<ActorKey> sender(Word noun) {
    int verb = noun.index() + 1;
    int by = verb + 1;
    boolean sent =
        by < sentence.words().size()
            && SENT.contains(sentence.word(verb).lemma())
            && sentence.word(verb).tag().matches("VB[ND]")
            && Set.of("by", "from").contains(sentence.word(by).text());
    if (!sent) {
      return Optional.empty();
    }
    int first = sentence.word(by + 1).tag().equals("DT") ? by + 2 : by + 1;
    return first <= sentence.words().size()
        ? span(sentence.word(first))
            .flatMap(span -> resolve(span.head()).stream().map(Mention::key).findFirst())
        : Optional.empty();
  }

  /// "France, whose foreign minister …"
  Optional<ActorKey> antecedent(Word whose) {
    return sentence.words().stream()
        .filter(word -> word.index() < whose.index())
        .flatMap(word -> span(word).stream())
        .filter(span -> span.key().isPresent() || span.kind() == Span.Kind.PARTY)
        .reduce((_, last) -> last)
        .flatMap(span -> resolve(span.head()).stream().map(Mention::key).findFirst());
  }

  private boolean of(Word word) {
    return sentence
        .dependents(word, "case")
        .anyMatch(preposition -> Set.of("of", "for", "from", "to").contains(preposition.text()));
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

  /// A name as a key has it.
  static String slug(String words) {
    StringBuilder slug = new StringBuilder();
    for (int point : Gazetteer.plain(words.toLowerCase(Locale.ROOT))) {
      boolean letter =
          Character.isLowerCase(point) || Character.getType(point) == Character.OTHER_LETTER;
      boolean digit = point >= '0' && point <= '9';
      if (letter || digit) {
        slug.appendCodePoint(point);
      } else if (point != '\''
          && point != '.'
          // A small "İ" is an "i" and a dot above it.
          && Character.getType(point) != Character.NON_SPACING_MARK
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    String trimmed = slug.toString().replaceAll("-+$", "");
    return trimmed.isEmpty() ? "unnamed" : trimmed;
  }
}
