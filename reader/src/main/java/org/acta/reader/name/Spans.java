package org.acta.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds the names in a sentence: those of the vocabulary, and others by their capitals.
final class Spans {
  private static final Set<String> PARTICLES =
      Set.of(
          "bin", "ibn", "de", "da", "do", "dos", "das", "del", "della", "di", "el", "al", "van",
          "von", "der", "den", "ter", "la", "las", "los", "le", "du", "af", "zu", "ul", "ur", "wa",
          "ag", "arap", "bint", "mac", "ap", "ould", "abu", "y", "e", "ben", "-");
  private static final Set<String> NO_NAMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "jan",
          "feb.",
          "feb",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec",
          "world",
          "aug.",
          "sept.",
          "oct.",
          "nov.",
          "dec.",
          "i",
          "christmas",
          "easter",
          "ramadan",
          "god",
          "internet",
          "covid",
          "covid-19",
          "congratulations",
          "twitter",
          "tiktok",
          "youtube",
          "instagram",
          "facebook",
          "x",
          "whatsapp",
          "telegram",
          "western",
          "eastern",
          "northern",
          "southern",
          "cold",
          "war",
          "english",
          "gmt");
  private static final Set<String> JOINED =
      Set.of(
          "led", "backed", "based", "run", "style", "era", "born", "elect", "wide", "linked",
          "owned", "made", "held", "ally", "rival", "wing", "funded");
  private static final Set<String> SPEAKS_AS_WHOLE =
      Set.of(
          "COG",
          "european-commission",
          "european-council",
          "eu-council",
          "EEAS",
          "AUC",
          "AU-PSC",
          "ecowas-commission",
          "sadc-troika",
          "ODIHR",
          "OSCE-PA",
          "UNAMA",
          "UNAMI",
          "UNMIL",
          "UNOCI",
          "UNSMIL",
          "UNOWAS",
          "MONUSCO",
          "MINUSCA");

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

  private static final Set<String> STATES =
      Set.of("Republic", "Federation", "Kingdom", "State", "Union", "Presidency");
  private static final Set<String> RULES = Set.of("ruling", "governing", "opposition");
  private static final Set<String> HERE =
      Set.of("in", "at", "near", "through", "outside", "across", "around", "inside", "throughout");
  private static final Pattern SAINT =
      Pattern.compile("San|Santa|Santo|São|Sao|Los|Las|Port|Puerto|Saint|St\\.?|Fort|New|El|La");
  private static final Pattern AGENT =
      Pattern.compile(".*(?:er|or|man|ist|ant|crat|ican|ian|ee|president)s?");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,7}(-\\p{Lu}+)?");

  private final Titles titles;
  private final Optional<String> home;
  private final Set<String> named = new TreeSet<>();
  private final Set<String> places = new TreeSet<>();

  /// @param known all that the vocabulary found in the article
  Spans(Titles titles, Optional<String> home, List<Gazetteer.Found> known) {
    this.titles = titles;
    this.home = home;
    known.stream()
        .filter(Gazetteer.Found::sure)
        .forEach(found -> found.senses().forEach(sense -> named.add(id(sense))));
  }

  private static String id(Sense sense) {
    return switch (sense) {
      case Sense.OfState(String iso, _) -> "state:" + iso;
      case Sense.OfOrganisation(var organisation) -> "igo:" + organisation.id();
      case Sense.SeatOfOrganisation(var organisation) -> "igo:" + organisation.id();
      case Sense.OfOrgan(var organ) -> "organ:" + organ.iso().orElse("") + ":" + organ.slug();
      case Sense.OfOutlet(var outlet) -> "outlet:" + outlet.id();
      case Sense.OfParty(var party) -> "party:" + party.iso() + ":" + party.slug();
      case Sense.OfAssociation(var association) -> "org:" + association.id();
    };
  }

  /// The names in a sentence, in order; no two overlap.
  List<Span> in(Sentence sentence, List<Gazetteer.Found> known) {
    List<Span> spans = new ArrayList<>();
    for (Gazetteer.Found found : known) {
      if (continent(found) || national(found)) {
        continue;
      }
      span(found).ifPresent(spans::add);
    }
    Acronyms.add(sentence, spans);
    int i = 1;
    while (i <= sentence.words().size()) {
      int last = i;
      if (capital(sentence, i, spans)) {
        last = run(sentence, i, spans);
        read(sentence, i, last, spans);
      }
      i = last + 1;
    }
    spans.sort(Comparator.comparing(Span::first));
    return spans;
  }

  /// "Latin American" and "South America" have nothing of the United States.
  private static boolean continent(Gazetteer.Found found) {
    return found.first() > 1
        && found.sentence().word(found.first()).text().startsWith("America")
        && Set.of("Latin", "South", "Central", "North", "Ibero")
            .contains(found.sentence().word(found.first() - 1).text());
  }

  /// "The National Security Council" is that of a state.
  private static boolean national(Gazetteer.Found found) {
    return found.first() > 1
        && found.sentence().word(found.first()).text().equals("Security")
        && found.sentence().word(found.first() - 1).text().matches("National|Supreme|Russian");
  }

  private Optional<Span> span(Gazetteer.Found found) {
    List<Sense> senses =
        found.senses().stream()
            .filter(sense ->
                found.sure()
                    || !(sense instanceof Sense.OfOrgan)
                        && !(sense instanceof Sense.SeatOfOrganisation)
                        && (named.contains(id(sense)) || leaders(found, sense)))
            .toList();
    Optional<Sense> sense = choose(found.sentence(), found, senses);
    return sense.flatMap(chosen -> {
      Span.Kind kind =
          switch (chosen) {
            case Sense.OfState _ -> Span.Kind.STATE;
            case Sense.OfOrganisation _, Sense.SeatOfOrganisation _ -> Span.Kind.IGO;
            case Sense.OfOrgan _ -> Span.Kind.ORGAN;
            case Sense.OfOutlet _ -> Span.Kind.OUTLET;
            case Sense.OfParty _ -> Span.Kind.PARTY;
            case Sense.OfAssociation _ -> Span.Kind.ORG;
          };
      Optional<ActorKey> key =
          switch (chosen) {
            case Sense.OfState(String iso, _) -> Optional.of(new ActorKey("state:" + iso));
            case Sense.OfOrganisation(var organisation) -> Optional.of(igo(organisation));
            case Sense.SeatOfOrganisation(var organisation) -> Optional.of(igo(organisation));
            case Sense.OfOrgan(var organ) ->
                organ.iso().map(iso -> new ActorKey("organ:" + iso + ":" + organ.slug()));
            case Sense.OfOutlet(var outlet) -> Optional.of(new ActorKey("outlet:" + outlet.id()));
            case Sense.OfAssociation(var association) ->
                Optional.of(new ActorKey("org:" + association.id()));
            case Sense.OfParty(var party) ->
                Optional.of(new ActorKey("party:" + party.iso() + ":" + party.slug()));
          };
      return Optional.of(
          new Span(found.sentence(), found.first(), found.last(), kind, key, Optional.of(chosen)));
    });
  }

  /// An observer mission speaks for the organisation that sent it, and so does whatever carries out
  /// its foreign policy.
  private static ActorKey igo(Vocabulary.Organisation organisation) {
    boolean mission =
        organisation.id().endsWith("-EOM") || SPEAKS_AS_WHOLE.contains(organisation.id());
    return new ActorKey(
        "igo:" + (mission ? organisation.of().orElse(organisation.id()) : organisation.id()));
  }

  /// "European officials" and "West African leaders" are unsure, but enough.
  private static boolean leaders(Gazetteer.Found found, Sense sense) {
    String last = found.sentence().word(found.last()).text();
    return sense instanceof Sense.OfOrganisation
        && found.last() > found.first()
        && Set.of("officials", "leaders", "diplomats").contains(last);
  }

  private static String iso(Sense sense) {
    return sense instanceof Sense.OfOrgan(var organ) ? organ.iso().orElse("") : "";
  }

  /// A party counts where its state votes, or where the article names that state and no other that
  /// has a party of this name.
  private static List<Sense> parties(List<Sense> senses, Optional<String> home, Set<String> named) {
    List<Sense> ours =
        senses.stream()
            .filter(
                sense -> sense instanceof Sense.OfParty(var p) && Optional.of(p.iso()).equals(home))
            .toList();
    return ours.isEmpty()
        ? senses.stream()
            .filter(sense ->
                sense instanceof Sense.OfParty(var p) && named.contains("state:" + p.iso()))
            .toList()
        : ours;
  }

  private Optional<Sense> choose(Sentence sentence, Gazetteer.Found found, List<Sense> all) {
    List<Sense> parties = parties(all, home, named);
    List<Sense> others = all.stream().filter(sense -> !(sense instanceof Sense.OfParty)).toList();
    boolean ours =
        parties.size() == 1
            && parties.getFirst() instanceof Sense.OfParty(var party)
            && Optional.of(party.iso()).equals(home);
    if (ours || others.isEmpty()) {
      return parties.size() == 1 ? Optional.of(parties.getFirst()) : Optional.empty();
    }
    return other(sentence, found, others);
  }

  private Optional<Sense> other(Sentence sentence, Gazetteer.Found found, List<Sense> senses) {
    Optional<Sense> organ =
        senses.stream()
            .filter(sense ->
                sense instanceof Sense.OfOrgan(var o)
                    && o.iso().isPresent()
                    && o.iso().equals(home))
            .findFirst();
    Optional<Sense> anyState =
        senses.stream()
            .filter(sense -> sense instanceof Sense.OfOrgan(var o) && o.iso().isEmpty())
            .findFirst();
    boolean onlyOrgans = senses.stream().allMatch(Sense.OfOrgan.class::isInstance);
    if (onlyOrgans) {
      boolean oneState = senses.size() == 1;
      boolean letters = found.first() == found.last();
      return organ
          .or(() -> anyState)
          .or(() ->
              oneState && (!letters || named.contains("state:" + iso(senses.getFirst())))
                  ? Optional.of(senses.getFirst())
                  : Optional.empty());
    }
    // "Brussels" is a city of Belgium and the seat of the Union: it acts as the latter.
    boolean acts =
        found.first() > 1
                && !HERE.contains(sentence.word(found.first() - 1).text().toLowerCase(Locale.ROOT))
            || !sentence.isDateline() && found.first() == 1;
    Optional<Sense> seat =
        senses.stream()
            .filter(sense -> acts && sense instanceof Sense.SeatOfOrganisation)
            .findFirst();
    if (seat.isPresent()) {
      return seat;
    }
    return senses.stream()
        .filter(
            sense -> sense instanceof Sense.OfState(String iso, _) && Optional.of(iso).equals(home))
        .findFirst()
        .or(() -> senses.stream().filter(sense -> !(sense instanceof Sense.OfOrgan)).findFirst());
  }

  private static boolean capital(Sentence sentence, int index, List<Span> spans) {
    Word word = sentence.word(index);
    boolean upper = Character.isUpperCase(word.text().codePointAt(0));
    boolean known = spans.stream().anyMatch(span -> span.covers(index) && span.form().isPresent());
    boolean noName =
        NO_NAMES.contains(word.text().toLowerCase(Locale.ROOT)) && !surname(sentence, index);
    boolean inside =
        index > 1
            && (!sentence.word(index - 1).text().matches("[\"“”'‘:]")
                || closed(sentence, index - 1));
    return upper
        && !noName
        && (known
            || word.isName()
            || inside && (word.isNoun() || word.tag().equals("JJ") || word.tag().equals("FW")))
        && spans.stream().noneMatch(span -> span.covers(index) && span.form().isEmpty());
  }

  /// "Theresa May" and "Mrs May" are no months.
  private static boolean surname(Sentence sentence, int index) {
    if (index == 1 || !sentence.word(index).text().equals("May")) {
      return false;
    }
    String before = sentence.word(index - 1).text();
    boolean number = index < sentence.words().size() && sentence.word(index + 1).tag().equals("CD");
    boolean named =
        Persons.HONORIFICS.contains(before.toLowerCase(Locale.ROOT))
            || sentence.word(index - 1).isName()
                && !NO_NAMES.contains(before.toLowerCase(Locale.ROOT));
    return named && !number;
  }

  /// Whether a quotation mark closes what another opened in the sentence.
  private static boolean closed(Sentence sentence, int index) {
    String mark = sentence.word(index).text();
    long marks =
        sentence.words().subList(0, index).stream()
            .filter(word -> word.text().equals("\""))
            .count();
    return mark.equals("”") || mark.equals("\"") && marks % 2 == 0;
  }

  private static int run(Sentence sentence, int first, List<Span> spans) {
    int last = first;
    while (last < sentence.words().size()) {
      if (capital(sentence, last + 1, spans)) {
        last++;
        continue;
      }
      String word = sentence.word(last + 1).text();
      boolean more = last + 2 <= sentence.words().size();
      if (given(sentence, last)) {
        last += 2;
        continue;
      }
      int particles = particles(sentence, last);
      if (particles > 0
          && capital(sentence, last + particles + 1, spans)
          && !known(sentence.word(last + particles + 1), spans)) {
        last += particles + 1;
        continue;
      }
      boolean joins = connects(sentence, last, word);
      if (more
          && joins
          && capital(sentence, last + 2, spans)
          && !known(sentence.word(last + 2), spans)) {
        last += 2;
      } else {
        break;
      }
    }
    return last;
  }

  /// How many small words of a name follow, as in "Bashar al-Assad" and "Maria de la Cruz".
  private static int particles(Sentence sentence, int last) {
    int count = 0;
    while (count < 3
        && last + count + 2 <= sentence.words().size()
        && PARTICLES.contains(sentence.word(last + count + 1).text())
        && (!sentence.word(last + count + 1).text().equals("-")
            || touches(sentence, last + count))) {
      count++;
    }
    return count;
  }

  /// "Ban Ki-moon", "Kim Jong-un"; not "Putin-led".
  private static boolean given(Sentence sentence, int last) {
    if (last < 2
        || last + 2 > sentence.words().size()
        || !touches(sentence, last)
        || !sentence.word(last + 1).text().equals("-")) {
      return false;
    }
    String word = sentence.word(last + 2).text();
    return sentence.word(last - 1).isName()
        && sentence.word(last).text().length() < 6
        && word.matches("[a-z]{2,6}")
        && !JOINED.contains(word);
  }

  private static boolean touches(Sentence sentence, int last) {
    return sentence.word(last).end() == sentence.word(last + 1).start()
        && last + 2 <= sentence.words().size()
        && sentence.word(last + 1).end() == sentence.word(last + 2).start();
  }

  private static boolean connects(Sentence sentence, int last, String word) {
    return Set.of("of", "for", "against").contains(word) && names(sentence.word(last));
  }

  private static boolean names(Word word) {
    return Nouns.is(word, "party")
        || Nouns.is(word, "organ")
        || Nouns.is(word, "org")
        || Nouns.is(word, "igo");
  }

  private static boolean known(Word word, List<Span> spans) {
    return spans.stream().anyMatch(span -> span.covers(word.index()));
  }

  /// Tells the names in a run of capitals apart.
  private void read(Sentence sentence, int start, int last, List<Span> spans) {
    int first = afterTitle(sentence, start, last);
    boolean office =
        titles.from(sentence, first).filter(title -> title.last() >= last).isPresent()
            && spans.stream().noneMatch(span -> span.first() >= first && span.last() <= last);
    if (first > last || office) {
      return;
    }
    Optional<Integer> noun = organisation(sentence, first, last, spans);
    boolean whole = spans.stream().anyMatch(span -> span.first() == first && span.last() == last);
    if (whole && !partyFollows(sentence, last)) {
      return;
    }
    boolean stateAlone =
        noun.isPresent()
            && spans.stream()
                .anyMatch(span -> span.covers(noun.get()) && !longer(sentence, span, first, spans));
    Optional<Span> posted = posted(sentence, first, last, spans);
    if (posted.isPresent()) {
      spans.removeIf(span -> span.first() >= first && span.last() <= last);
      spans.add(posted.get());
      return;
    }
    if (noun.isPresent() && first < last && !stateAlone) {
      spans.removeIf(span -> span.first() >= first && span.last() <= last);
      spans.add(named(sentence, first, last, kind(sentence.word(noun.get()))));
      return;
    }
    if (partyFollows(sentence, last) && !whole) {
      spans.removeIf(span -> span.first() >= first && span.last() <= last);
      spans.add(named(sentence, first, last + 1, Span.Kind.PARTY));
      return;
    }
    Optional<Span> dream = adjectiveAndNoun(sentence, first, last, spans);
    if (dream.isPresent()) {
      spans.removeIf(span -> span.first() >= first && span.last() <= last);
      spans.add(dream.get());
      return;
    }
    int from = first;
    for (int i = first; i <= last; i++) {
      Optional<Titles.Found> title = titles.from(sentence, i).filter(found -> found.first() > 0);
      int here = i;
      Optional<Span> span = spans.stream().filter(other -> other.covers(here)).findFirst();
      boolean fused = span.isPresent() && fused(sentence, span.get(), first, last, spans);
      boolean begins =
          i == from
              || span.isEmpty()
                  && title.isPresent()
                  && (title.get().last() > title.get().first()
                      || Set.of("Commissioner", "Minister", "Secretary")
                          .contains(sentence.word(i).text()));
      if (title.isPresent() && begins && title.get().last() <= last || span.isPresent() && !fused) {
        boolean portfolio =
            title.isPresent()
                && Set.of("Commissioner", "Minister", "Secretary")
                    .contains(sentence.word(title.get().last()).text());
        boolean before = span.isPresent() && !fused || !portfolio;
        if (before) {
          unknown(sentence, from, i - 1, spans);
        }
        i = span.isPresent() && !fused ? span.get().last() : title.orElseThrow().last();
        from = i + 1;
      } else if (fused) {
        spans.remove(span.get());
      }
    }
    unknown(sentence, from, last, spans);
  }

  /// Whether a name goes on to the left of a word that any state may have a body of, as in "All
  /// Progressives Congress".
  private static boolean longer(Sentence sentence, Span span, int first, List<Span> spans) {
    if (span.kind() != Span.Kind.ORGAN || span.key().isPresent() || span.first() < span.last()) {
      return false;
    }
    for (int i = first; i < span.first(); i++) {
      int index = i;
      boolean known = spans.stream().anyMatch(other -> other.covers(index));
      if (!known && sentence.word(i).isName()) {
        return true;
      }
    }
    return false;
  }

  /// "Georgian Dream": a noun with a capital behind the adjective of a state names a body.
  private Optional<Span> adjectiveAndNoun(
      Sentence sentence, int first, int last, List<Span> spans) {
    boolean two = last == first + 1 && titles.from(sentence, last).isEmpty();
    boolean capitals = two && !ACRONYM.matcher(sentence.word(last).text()).matches();
    return spans.stream()
        .filter(span -> capitals && span.first() == first && span.last() == first)
        .filter(span -> span.isForm(Sense.Form.ADJECTIVE) && span.kind() == Span.Kind.STATE)
        .map(span ->
            STATES.contains(sentence.word(last).text())
                ? new Span(sentence, first, last, Span.Kind.STATE, span.key(), span.sense())
                : named(
                    sentence,
                    first,
                    last,
                    span.key().flatMap(ActorKey::iso).equals(home)
                        ? Span.Kind.PARTY
                        : Span.Kind.ORG))
        .findFirst();
  }

  /// Where the names of a run begin that begins inside a title, as in "Secretary of State Blinken".
  private int afterTitle(Sentence sentence, int start, int last) {
    for (int i = Math.max(1, start - 6); i < start; i++) {
      Optional<Titles.Found> title = titles.from(sentence, i);
      if (title.isPresent() && title.get().last() >= start && title.get().last() <= last) {
        return title.get().last() + 1;
      }
    }
    return start;
  }

  /// "The British High Commission", "US Embassy": the state itself, abroad.
  private static Optional<Span> posted(Sentence sentence, int first, int last, List<Span> spans) {
    String end = sentence.word(last).text();
    boolean high =
        end.equals("Commission")
            && sentence.word(last - 1 < 1 ? 1 : last - 1).text().equals("High");
    boolean post = high || Set.of("Embassy", "Consulate", "Government").contains(end);
    return spans.stream()
        .filter(span -> post && span.first() == first && span.last() < last)
        .filter(span -> span.kind() == Span.Kind.STATE)
        .map(span ->
            new Span(
                sentence,
                first,
                last,
                Span.Kind.STATE,
                span.key(),
                span.key()
                    .flatMap(ActorKey::iso)
                    .map(iso -> new Sense.OfState(iso, Sense.Form.NAME))))
        .findFirst();
  }

  /// Whether what the vocabulary takes for a state is a part of a person's name, as in "Jordan
  /// Bardella" or "Santiago Peña".
  private boolean fused(Sentence sentence, Span span, int first, int last, List<Span> spans) {
    boolean oneWord = span.first() == span.last();
    boolean governed =
        span.first() > 2
            && sentence
                .word(span.first() - (sentence.word(span.first() - 1).tag().equals("DT") ? 2 : 1))
                .text()
                .equals("of");
    boolean name =
        !governed
            && span.form().isPresent()
            && (span.form().get() == Sense.Form.NAME || span.form().get() == Sense.Form.SEAT);
    if (!oneWord
        || !name
        || span.sentence()
            .word(span.first())
            .text()
            .equals(span.sentence().word(span.first()).text().toUpperCase(Locale.ROOT))) {
      return false;
    }
    int next = span.last() + 1;
    boolean after =
        next <= last
            && sentence.word(next).isName()
            && spans.stream().noneMatch(other -> other.covers(next))
            && titles.from(sentence, next).isEmpty()
            && !sentence.word(next).text().equals("-");
    int before = span.first() - 1;
    boolean follows =
        before >= first
            && sentence.word(before).isName()
            && sentence.word(before).governor() == span.first()
            && spans.stream().noneMatch(other -> other.covers(before))
            && titleEndingAt(sentence, before).isEmpty();
    return after || follows;
  }

  private Optional<Titles.Found> titleEndingAt(Sentence sentence, int last) {
    for (int first = Math.max(1, last - 3); first <= last; first++) {
      Optional<Titles.Found> title =
          titles.from(sentence, first).filter(found -> found.last() == last);
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  /// "Transparency International Georgia": the chapter of one state.
  private static boolean homeland(Sentence sentence, int first, int last, List<Span> spans) {
    return spans.stream()
        .anyMatch(
            span -> span.kind() == Span.Kind.STATE && span.first() == first && span.last() == last);
  }

  private static Optional<Integer> organisation(
      Sentence sentence, int first, int last, List<Span> spans) {
    for (int i = first; i <= last; i++) {
      boolean ends =
          i == last
              || Set.of("of", "for", "against").contains(sentence.word(i + 1).text())
              || i > first && names(sentence.word(i)) && homeland(sentence, i + 1, last, spans);
      if (ends && names(sentence.word(i))
          || ends && Nouns.is(sentence.word(i), "outlet") && i > first) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean partyFollows(Sentence sentence, int last) {
    return last < sentence.words().size()
        && Set.of("party", "alliance", "coalition", "movement")
            .contains(sentence.word(last + 1).text());
  }

  private static Span.Kind kind(Word noun) {
    if (Nouns.is(noun, "party")) {
      return Span.Kind.PARTY;
    }
    if (Nouns.is(noun, "organ")) {
      return Span.Kind.ORGAN;
    }
    return Nouns.is(noun, "outlet") ? Span.Kind.OUTLET : Span.Kind.ORG;
  }

  private static Span named(Sentence sentence, int first, int last, Span.Kind kind) {
    return new Span(sentence, first, last, kind, Optional.empty(), Optional.empty());
  }

  private void unknown(Sentence sentence, int first, int last, List<Span> spans) {
    int from = first;
    while (from <= last && !Character.isUpperCase(sentence.word(from).text().codePointAt(0))) {
      from++;
    }
    int to = last;
    while (to >= from && PARTICLES.contains(sentence.word(to).text())) {
      to--;
    }
    if (from > to || from == to && NONE.contains(sentence.word(from).text())) {
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
      spans.add(named(sentence, from, to, told.get()));
    } else if (place(sentence, from, to)) {
      places.add(words(sentence, from, to));
      spans.add(named(sentence, from, to, Span.Kind.PLACE));
    } else if (apposedToParty(sentence, from, to)) {
      spans.add(named(sentence, from, to, Span.Kind.PARTY));
    } else if (bodyWithArticle(sentence, from, to)) {
      spans.add(named(sentence, from, to, Span.Kind.ORG));
    } else if (from == to && sentence.word(from).text().equals("Church")) {
      spans.add(named(sentence, from, to, Span.Kind.ORG));
    } else if (from == to && ACRONYM.matcher(sentence.word(from).text()).matches()) {
      spans.add(named(sentence, from, to, Span.Kind.ORG));
    } else {
      spans.add(named(sentence, from, to, Span.Kind.PERSON));
    }
  }

  /// "The Situation Room": persons have no article.
  private boolean bodyWithArticle(Sentence sentence, int first, int last) {
    return first > 1
        && last > first
        && sentence.word(first - 1).text().equalsIgnoreCase("the")
        && !Persons.HONORIFICS.contains(sentence.word(first).text().toLowerCase(Locale.ROOT))
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

  /// "Her own party, Citizen Revolution".
  private static boolean apposedToParty(Sentence sentence, int first, int last) {
    int noun = first - 1;
    if (noun >= 1 && sentence.word(noun).text().equals(",")) {
      noun--;
    }
    return noun >= 1
        && Set.of("party", "coalition", "alliance", "movement").contains(sentence.word(noun).text())
        && (noun == first - 1
            || sentence
                .governor(Span.head(sentence, first, last))
                .equals(Optional.of(sentence.word(noun))));
  }

  private boolean place(Sentence sentence, int first, int last) {
    Word head = Span.head(sentence, first, last);
    boolean possessive =
        last < sentence.words().size() && sentence.word(last + 1).tag().equals("POS");
    boolean title = first > 1 && titleEndingAt(sentence, first - 1).isPresent();
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
