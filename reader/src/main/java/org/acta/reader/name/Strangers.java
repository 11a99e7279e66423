package org.acta.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Names that the vocabulary does not have: persons, places, parties and other bodies, told by the
/// words around them.
final class Strangers {
  /// Words with a capital that name nobody if they stand alone.
  private static final Set<String> NONE =
      Set.of(
          "Asia",
          "Africa",
          "Europe",
          "America",
          "Americas",
          "Oceania",
          "Eurasia",
          "Caucasus",
          "Catholic",
          "Muslim",
          "Christian",
          "Shia",
          "Shiite",
          "Shi'ite",
          "Sunni",
          "Orthodox",
          "Anglican",
          "Evangelical",
          "Islamist",
          "Islamic",
          "Jewish",
          "Kurdish",
          "Tamil");

  private static final Set<String> RULES = Set.of("ruling", "governing", "opposition");
  static final Set<String> HERE =
      Set.of("in", "at", "near", "through", "outside", "across", "around", "inside", "throughout");
  private static final Pattern SAINT =
      Pattern.compile("San|Santa|Santo|São|Sao|Los|Las|Port|Puerto|Saint|St\\.?|Fort|New|El|La");
  private static final Pattern AGENT =
      Pattern.compile(".*(?:er|or|man|ist|ant|crat|ican|ian|ee|president)s?");
  private static final Pattern REGION =
      Pattern.compile(
          "(?:(?:Latin|South|Central|North|West|East|Southern|Eastern|Western|Northern|Southeast"
              + "|Sub-Saharan|Saharan|Middle|Near|Far|Black|Francophone|Lusophone|Anglophone|Horn"
              + "|Great|the|of|and|-)[ -]?)+"
              + "(?:America|Americas|Africa|Asia|Europe|East|West|North|South|Caucasus|Balkans"
              + "|Caribbean|Pacific|Lakes|Sahel|Sahara)");
  static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,7}(-\\p{Lu}+)?");

  private final Titles titles;
  private final Set<String> places = new TreeSet<>();

  Strangers(Titles titles) {
    this.titles = titles;
  }

  void unknown(Sentence sentence, int first, int last, List<Span> spans) {
    int from = first;
    while (from <= last && !Character.isUpperCase(sentence.word(from).text().codePointAt(0))) {
      from++;
    }
    int to = last;
    while (to >= from && Runs.PARTICLES.contains(sentence.word(to).text())) {
      to--;
    }
    boolean members =
        from <= to
            && sentence
                .word(to)
                .text()
                .matches("MPs|MEPs|Senators|Congressmen|Lawmakers|Deputies|MLAs|Councillors");
    if (members
        || from > to
        || from == to && NONE.contains(sentence.word(from).text())
        || REGION.matcher(words(sentence, from, to)).matches()) {
      return;
    }
    Optional<Span.Kind> told = told(sentence, from, to);
    boolean name =
        sentence.words().subList(from - 1, to).stream().anyMatch(Word::isName)
            || acting(sentence, from, to);
    if (told.isEmpty() && !name) {
      return;
    }
    if (told.isPresent()) {
      spans.add(Spans.named(sentence, from, to, told.get()));
    } else if (!station(sentence, from, to) && place(sentence, from, to)) {
      places.add(words(sentence, from, to));
      spans.add(Spans.named(sentence, from, to, Span.Kind.PLACE));
    } else if (station(sentence, from, to)) {
      spans.add(Spans.named(sentence, from, to, Span.Kind.OUTLET));
    } else if (Appositions.apposedToParty(sentence, from, to)) {
      spans.add(Spans.named(sentence, from, to, Span.Kind.PARTY));
    } else if (Appositions.apposedToBody(sentence, from, to)) {
      spans.add(Spans.named(sentence, from, to, Span.Kind.ORG));
    } else if (bodyWithArticle(sentence, from, to)) {
      spans.add(Spans.named(sentence, from, to, Span.Kind.ORG));
    } else if (from == to && sentence.word(from).text().equals("Church")) {
      spans.add(Spans.named(sentence, from, to, Span.Kind.ORG));
    } else if (from == to && ACRONYM.matcher(sentence.word(from).text()).matches()) {
      spans.add(Spans.named(sentence, from, to, Span.Kind.ORG));
    } else {
      spans.add(Spans.named(sentence, from, to, Span.Kind.PERSON));
    }
  }

  /// "Radio Littoral", "Canal 12": what broadcasts says so.
  private static boolean station(Sentence sentence, int first, int last) {
    return last > first
        && sentence
            .word(first)
            .text()
            .matches("Radio|Rádio|Radiodiffusion|TV|Télé|Tele|Televisión|Televisão|Canal|Channel");
  }

  /// "The Situation Room": persons have no article.
  private boolean bodyWithArticle(Sentence sentence, int first, int last) {
    return first > 1
        && last > first
        && sentence.word(first - 1).text().equalsIgnoreCase("the")
        && !Honorifics.HONORIFICS.contains(sentence.word(first).text().toLowerCase(Locale.ROOT))
        && !AGENT.matcher(sentence.word(first).text()).matches()
        && titles.from(sentence, first).isEmpty()
        && (last == sentence.words().size() || !sentence.word(last + 1).tag().startsWith("NN"));
  }

  /// Whether capitals that were taken for common nouns stand as names do: "Affi N'Guessan, who".
  private static boolean acting(Sentence sentence, int first, int last) {
    boolean nouns =
        sentence.words().subList(first - 1, last).stream()
            .allMatch(
                word -> word.tag().equals("NN") && Character.isUpperCase(word.text().charAt(0)));
    return nouns
        && first > 1
        && last > first
        && Span.head(sentence, first, last).relation().startsWith("nsubj")
        && last < sentence.words().size()
        && sentence.word(last + 1).tag().matches(",|VBD|VBZ");
  }

  /// What the word in front says that a name is: "rights group Foro Penal", "the ruling Frelimo",
  /// and what the word behind says: "Renamo leader Momade".
  private Optional<Span.Kind> told(Sentence sentence, int first, int last) {
    String before = first > 1 ? sentence.word(first - 1).text() : "";
    if (RULES.contains(before)) {
      return titles.from(sentence, first).isPresent()
          ? Optional.empty()
          : Optional.of(Span.Kind.PARTY);
    }
    boolean small = !before.isEmpty() && Character.isLowerCase(before.codePointAt(0));
    boolean noun = small && sentence.word(first - 1).isNoun();
    if (noun && Set.of("party", "coalition", "alliance", "movement").contains(before)) {
      return Optional.of(Span.Kind.PARTY);
    }
    if (noun && Nouns.is(before, "outlet") && Nouns.is(before, "org")
        || noun
            && Set.of(
                    "newspaper", "daily", "broadcaster", "channel", "website", "magazine", "weekly")
                .contains(before)) {
      return Optional.of(Span.Kind.OUTLET);
    }
    if (noun && (Nouns.is(before, "org") || before.equals("ngo"))) {
      return Optional.of(Span.Kind.ORG);
    }
    // "The Taliban": no person, office or noun has a capital and an article and acts.
    boolean body =
        first == last
            && before.equalsIgnoreCase("the")
            && sentence.word(first).isName()
            && sentence.word(first).relation().startsWith("nsubj")
            && titles.from(sentence, first).isEmpty()
            && !Nouns.any(sentence.word(first))
            && !AGENT.matcher(sentence.word(first).text()).matches();
    if (body) {
      return Optional.of(Span.Kind.ORG);
    }
    boolean leads =
        first == last
            && !sentence
                .word(first)
                .text()
                .matches("Dominican|Congolese|Korean|Samoan|Guinean|Sudanese|Nigerien|Indian")
            && last + 2 <= sentence.words().size()
            && Set.of(
                    "leader",
                    "candidate",
                    "lawmaker",
                    "chairman",
                    "lawmakers",
                    "supporters",
                    "candidates",
                    "member")
                .contains(sentence.word(last + 1).text())
            && sentence.word(last + 2).isName();
    return leads ? Optional.of(Span.Kind.PARTY) : Optional.empty();
  }

  private boolean place(Sentence sentence, int first, int last) {
    Word head = Span.head(sentence, first, last);
    boolean possessive =
        last < sentence.words().size() && sentence.word(last + 1).tag().equals("POS");
    boolean title = first > 1 && titles.endingAt(sentence, first - 1).isPresent();
    if (title) {
      return false;
    }
    int at = first - 1;
    while (at > 1
        && sentence
            .word(at)
            .text()
            .matches("(?i)the|central|downtown|northern|southern|eastern|western|nearby")) {
      at--;
    }
    String before = at >= 1 ? sentence.word(at).text().toLowerCase(Locale.ROOT) : "";
    boolean here = HERE.contains(before);
    boolean town =
        before.equals("of")
            && first > 2
            && (Nouns.is(sentence.word(first - 2), "town")
                || sentence.word(first - 2).text().matches("(?i)president|governor|mayor|premier"));
    boolean ends =
        Nouns.is(sentence.word(last), "place")
            || last < sentence.words().size()
                && Nouns.is(sentence.word(last + 1), "place")
                && head.relation().equals("compound");
    boolean saint = last > first && SAINT.matcher(sentence.word(first).text()).matches();
    boolean subject = head.relation().startsWith("nsubj") && !before.equals("in");
    boolean dateline = sentence.isDateline() && first == 1;
    return !possessive && here
        || Cities.named(words(sentence, first, last))
        || town
        || ends
        || saint && !subject
        || dateline
        || places.contains(words(sentence, first, last));
  }

  private static String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(i > first ? " " : "").append(sentence.word(i).text());
    }
    return words.toString();
  }
}
