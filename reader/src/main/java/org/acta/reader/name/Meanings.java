package org.acta.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;

/// Which of the things that a name of the vocabulary may mean it means in an article.
final class Meanings {
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

  private final Optional<String> home;
  private final Set<String> named = new TreeSet<>();

  /// @param known all that the vocabulary found in the article
  Meanings(Optional<String> home, List<Gazetteer.Found> known) {
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

  /// "Latin American" and "South America" have nothing of the United States.
  static boolean continent(Gazetteer.Found found) {
    return found.first() > 1
        && found.sentence().word(found.first()).text().startsWith("America")
        && Set.of("Latin", "South", "Central", "North", "Ibero")
            .contains(found.sentence().word(found.first() - 1).text());
  }

  /// "The National Security Council" is that of a state.
  static boolean national(Gazetteer.Found found) {
    return found.first() > 1
        && found.sentence().word(found.first()).text().equals("Security")
        && found.sentence().word(found.first() - 1).text().matches("National|Supreme|Russian");
  }

  Optional<Span> span(Gazetteer.Found found) {
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
                && !Strangers.HERE.contains(
                    sentence.word(found.first() - 1).text().toLowerCase(Locale.ROOT))
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
}
