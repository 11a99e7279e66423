package org.acta.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Reads the names of one article, from the first sentence to the last.
final class Namer {
  private static final Set<String> CHALLENGERS =
      Set.of("challenger", "rival", "opponent", "runner-up", "contender");
  private static final Set<String> GOVERNS =
      Set.of("president", "minister", "king", "chairman", "spokesman", "spokeswoman", "premier");

  private final Text text;
  private final Vocabulary vocabulary;
  private final Gazetteer gazetteer;
  private final Titles titles;
  private final Leaders leaders;
  private final Leaders.Months months;

  Namer(
      Text text,
      Vocabulary vocabulary,
      Gazetteer gazetteer,
      Titles titles,
      Leaders leaders,
      Leaders.Months months) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.gazetteer = gazetteer;
    this.titles = titles;
    this.leaders = leaders;
    this.months = months;
  }

  Mentions mentions() {
    List<Gazetteer.Found> known = gazetteer.in(text);
    Optional<String> home =
        Home.of(known, text, name -> leaders.named(name, months, false, _ -> true));
    Map<Integer, List<Gazetteer.Found>> bySentence = new HashMap<>();
    known.forEach(found ->
        bySentence.computeIfAbsent(found.sentence().number(), _ -> new ArrayList<>()).add(found));
    Spans spans = new Spans(titles, home, known);
    Cast cast = new Cast(text);
    List<Span> places = new ArrayList<>();
    Optional<String> topCourt = topCourt(known);
    List<List<Span>> all =
        text.sentences().stream()
            .map(sentence ->
                spans.in(sentence, bySentence.getOrDefault(sentence.number(), List.of())))
            .toList();
    Headings headings = new Headings(text, all);
    Incumbents incumbents =
        new Incumbents(leaders, months, vocabulary, home, all.stream().flatMap(List::stream));
    for (Sentence sentence : text.sentences()) {
      List<Span> here = all.get(text.sentences().indexOf(sentence));
      List<ActorKey> after = together(bySentence.getOrDefault(sentence.number() + 1, List.of()));
      Scene scene =
          new Scene(
              text,
              vocabulary,
              titles,
              incumbents,
              home,
              cast,
              sentence,
              here,
              after,
              topCourt,
              headings);
      for (Word word : sentence.words()) {
        scene.resolve(word);
      }
      here.stream().filter(span -> span.kind() == Span.Kind.PLACE).forEach(places::add);
    }
    nameChallenger(cast, home);
    List<Mention> mentions =
        cast.order().stream()
            .sorted(Comparator.comparing(Mention::start).thenComparing(Mention::end))
            .toList();
    return new Mentions(mentions, cast.actors(mentions, text), home, places);
  }

  /// "His main challenger" in the first paragraph is whoever of that country is named most after
  /// it, besides the one who is challenged.
  private static void nameChallenger(Cast cast, Optional<String> home) {
    List<Cast.Member> unnamed =
        cast.members().stream()
            .filter(member -> !member.named && member.onBehalfOf.isEmpty())
            .filter(Namer::challenges)
            .toList();
    for (Cast.Member challenger : unnamed) {
      Optional<Mention> first =
          cast.order().stream().filter(mention -> mention.key().equals(challenger.key)).findFirst();
      Optional<Cast.Member> rival =
          first.flatMap(mention ->
              cast.members().stream()
                  .filter(member -> member.key.kind() == ActorKind.PERSON && member.named)
                  .filter(member -> member.onBehalfOf.isEmpty())
                  .filter(member -> member.title.filter(GOVERNS::contains).isEmpty())
                  .filter(member -> member.iso.isEmpty() || member.iso.equals(home))
                  .filter(member ->
                      cast.order().stream()
                          .filter(other -> other.key().equals(member.key))
                          .allMatch(other -> other.start() > mention.start()))
                  .max(
                      Comparator.comparing((Cast.Member member) ->
                          cast.order().stream()
                              .filter(other -> other.key().equals(member.key))
                              .count())));
      rival.ifPresent(member -> cast.rename(challenger.key, member.key, member.name));
    }
  }

  private static boolean challenges(Cast.Member member) {
    return member.title.filter(CHALLENGERS::contains).isPresent()
        || member
            .role
            .filter(role -> role.toLowerCase(Locale.ROOT).contains("opposition"))
            .isPresent();
  }

  /// A constitutional court or council, if the article names one and no supreme court.
  private static Optional<String> topCourt(List<Gazetteer.Found> known) {
    List<String> courts =
        known.stream()
            .flatMap(found -> found.senses().stream())
            .flatMap(sense ->
                sense instanceof Sense.OfOrgan(var organ) ? Stream.of(organ) : Stream.empty())
            .filter(organ -> organ.role().equals("court"))
            .filter(organ -> organ.name().toLowerCase(Locale.ROOT).startsWith("constitutional"))
            .map(Vocabulary.Organ::slug)
            .distinct()
            .toList();
    // "Top court" itself is in the vocabulary as a supreme court's description.
    return courts.stream().findFirst();
  }

  /// The states of a sentence that are joined by commas and "and", from the first of them on.
  private static List<ActorKey> together(List<Gazetteer.Found> known) {
    List<Gazetteer.Found> states =
        known.stream()
            .filter(found ->
                found.sure()
                    && found.senses().getFirst() instanceof Sense.OfState(_, Sense.Form form)
                    && form == Sense.Form.NAME)
            .toList();
    List<ActorKey> joined = new ArrayList<>();
    for (Gazetteer.Found found : states) {
      Word head = Span.head(found.sentence(), found.first(), found.last());
      Word first = head.relation().equals("conj") ? found.sentence().word(head.governor()) : head;
      List<Word> list =
          Stream.concat(Stream.of(first), found.sentence().dependents(first, "conj")).toList();
      boolean several =
          states.stream()
                  .map(other -> Span.head(other.sentence(), other.first(), other.last()))
                  .filter(list::contains)
                  .count()
              > 1;
      if (several && found.senses().getFirst() instanceof Sense.OfState(String iso, _)) {
        joined.add(new ActorKey("state:" + iso));
      }
    }
    return joined;
  }
}
