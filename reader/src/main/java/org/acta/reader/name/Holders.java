package org.acta.reader.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.text.Word;

/// Who holds an office that is mentioned without a name.
final class Holders {
  private static final Set<String> EPITHETS =
      Set.of("former-official", "candidate", "opposition-leader", "head", "army", "party-leader");
  private static final Set<String> BARE =
      Set.of(
          "legislator",
          "opposition-leader",
          "regional",
          "party-leader",
          "bystander",
          "media",
          "expert",
          "ngo",
          "lawyer");
  private static final Set<String> LEADS = Set.of("leader", "ruler", "strongman", "head");
  private static final Set<String> GOVERNS =
      Set.of("president", "minister", "premier", "chancellor", "king", "prince", "emir");

  private final Scene scene;

  Holders(Scene scene) {
    this.scene = scene;
  }

  /// The person of whom the office was told before: "the Russian president", "the minister".
  Optional<Cast.Member> holder(Role role) {
    Word noun = role.title().noun();
    String first = scene.sentence.word(scene.phrase(noun)).text().toLowerCase(Locale.ROOT);
    boolean indefinite =
        Set.of(
                "a", "an", "one", "another", "some", "no", "any", "every", "each", "neither",
                "either")
            .contains(first);
    if (indefinite || role.former() && !epithet(role)) {
      return Optional.empty();
    }
    String title = noun.text().toLowerCase(Locale.ROOT);
    // "Sall and Issoufou phoned the president": the one of the state that votes.
    boolean ours =
        role.owner().isEmpty()
            && Behalf.HEADS.contains(role.title().title().kind())
            && !noun.relation().startsWith("nsubj");
    Optional<Cast.Member> told =
        ours
            ? lastHolder(member -> fits(member, title, role) && member.onBehalfOf.isEmpty())
            : Optional.empty();
    return told.or(() -> lastHolder(member -> fits(member, title, role)))
        .or(() -> declared(role))
        .or(() -> impliedHolder(role));
  }

  /// "The president-elect": whom the article said to have been declared so.
  private Optional<Cast.Member> declared(Role role) {
    boolean elect =
        Set.of("president-elect", "winner").contains(role.title().title().pattern())
            && role.owner().filter(key -> !scene.atHome(key)).isEmpty();
    return elect
        ? scene
            .cast
            .last(mention ->
                mention.key().kind() == ActorKind.PERSON
                    && mention.head().relation().matches("obj|xcomp|nsubj|nsubj:pass")
                    && mention
                        .sentence()
                        .governor(mention.head())
                        .filter(verb ->
                            verb.lemma()
                                .matches("declare|proclaim|pronounce|certify|winner|victor"))
                        .filter(verb -> !mention.head().relation().equals("nsubj") || verb.isNoun())
                        .isPresent())
            .flatMap(mention -> scene.cast.known(mention.key()))
        : Optional.empty();
  }

  private Optional<Cast.Member> lastHolder(Predicate<Cast.Member> fits) {
    return scene
        .cast
        .last(mention ->
            mention.key().kind() == ActorKind.PERSON
                && scene.cast.known(mention.key()).filter(fits).isPresent())
        .flatMap(mention -> scene.cast.known(mention.key()));
  }

  private static boolean fits(Cast.Member member, String title, Role role) {
    boolean leads =
        LEADS.contains(title)
            && member.title.filter(GOVERNS::contains).isPresent()
            && role.owner().filter(key -> key.kind() == ActorKind.STATE).isPresent();
    boolean same = member.title.equals(Optional.of(title)) || leads;
    Optional<ActorKey> owner = role.owner();
    if (owner.isEmpty() || !same) {
      return same;
    }
    boolean itsOwn = member.onBehalfOf.equals(owner);
    boolean state = owner.get().kind() == ActorKind.STATE && member.iso.equals(owner.get().iso());
    return itsOwn || state;
  }

  /// "Putin had been the first; the Russian president …": whoever was the subject just before, if
  /// nothing is known of them.
  private Optional<Cast.Member> impliedHolder(Role role) {
    boolean head =
        Behalf.HEADS.contains(role.title().title().kind())
            || role.title().title().kind().equals("head");
    boolean foreign =
        role.owner().filter(key -> key.kind() == ActorKind.STATE && !scene.atHome(key)).isPresent();
    boolean candidate =
        (Set.of("candidate", "opposition-leader").contains(role.title().title().kind())
                || epithet(role))
            && !Set.of("president-elect", "incumbent", "winner")
                .contains(role.title().title().pattern());
    if (candidate
        && role.owner()
            .filter(key -> key.kind() != ActorKind.STATE || !scene.atHome(key))
            .isEmpty()) {
      return scene
          .cast
          .last(mention ->
              mention.key().kind() == ActorKind.PERSON
                  && mention.head().relation().startsWith("nsubj")
                  && mention.sentence().number() == scene.sentence.number() - 1)
          .flatMap(mention -> scene.cast.known(mention.key()))
          .filter(member -> member.onBehalfOf.isEmpty() && member.named);
    }
    if (!head || !foreign) {
      return Optional.empty();
    }
    return scene
        .cast
        .last(mention ->
            mention.key().kind() == ActorKind.PERSON
                && mention.head().relation().startsWith("nsubj")
                && mention.sentence().number() >= scene.sentence.number() - 1)
        .flatMap(mention -> scene.cast.known(mention.key()))
        .filter(member -> member.role.isEmpty() && member.onBehalfOf.isEmpty());
  }

  /// "The leftist former mayor", "the retired general", "the veteran ruler": what was left out
  /// before is told of whoever was the subject.
  private boolean epithet(Role role) {
    Word noun = role.title().noun();
    int first = scene.phrase(noun);
    boolean definite = scene.sentence.word(first).text().equalsIgnoreCase("the");
    boolean described = noun.index() - first > 1;
    boolean alone = BARE.contains(role.title().title().kind());
    return definite
        && role.owner().isEmpty()
        && noun.relation().startsWith("nsubj")
        && (alone
            || described && (role.former() || EPITHETS.contains(role.title().title().kind())));
  }
}
