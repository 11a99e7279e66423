package org.acta.reader.name;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;

/// Who held an office when an article appeared, told apart from whoever else in it has the name.
final class Incumbents {
  private final Leaders leaders;
  private final Leaders.Months months;
  private final Set<String> fullNames = new TreeSet<>();
  private final Map<String, Set<String>> contenders = new TreeMap<>();

  /// @param home the state that votes
  /// @param spans all names of the article
  Incumbents(
      Leaders leaders,
      Leaders.Months months,
      Vocabulary vocabulary,
      Optional<String> home,
      Stream<Span> spans) {
    this.leaders = leaders;
    this.months = months;
    vocabulary.parties().stream()
        .filter(party -> Optional.of(party.iso()).equals(home))
        .flatMap(party -> party.leaders().stream())
        .forEach(name ->
            contenders
                .computeIfAbsent(
                    Slugs.of(name.substring(name.lastIndexOf(' ') + 1)), _ -> new TreeSet<>())
                .add(name));
    spans
        .filter(span -> span.kind() == Span.Kind.PERSON && span.first() < span.last())
        .forEach(span -> {
          int first = span.first();
          while (first < span.last()
              && Honorifics.HONORIFICS.contains(
                  span.sentence().word(first).text().toLowerCase(Locale.ROOT))) {
            first++;
          }
          if (first < span.last()) {
            fullNames.add(
                Slugs.of(
                    span.sentence().words().subList(first - 1, span.last()).stream()
                        .map(word -> word.text())
                        .collect(Collectors.joining(" "))));
          }
        });
  }

  /// Who bears this name and held an office.
  ///
  /// @param titled whether an office stands beside the name
  /// @param fits to whom the words beside the name leave it
  Optional<Vocabulary.Leader> named(
      String name, boolean titled, Predicate<Vocabulary.Leader> fits) {
    Optional<Vocabulary.Leader> leader = leaders.named(name, months, titled, fits);
    boolean brief = name.indexOf(' ') < 0;
    return leader.filter(found -> !brief || !another(Slugs.of(name), found));
  }

  /// Whether the article gives the full name of somebody else who has this surname, and never that
  /// of the leader.
  private boolean another(String surname, Vocabulary.Leader leader) {
    Set<String> own =
        leader.names().stream()
            .map(name -> Slugs.of(name.text()))
            .collect(Collectors.toCollection(TreeSet::new));
    boolean leaderToo = fullNames.stream().anyMatch(own::contains);
    return !leaderToo
        && fullNames.stream()
            .anyMatch(full ->
                full.endsWith("-" + surname)
                    || full.startsWith(surname + "-") && !own.contains(full));
  }

  /// Whether one full name of the article begins with this one, and none ends with it.
  boolean onlyFirst(String brief, String full) {
    String start = Slugs.of(brief) + "-";
    String end = "-" + Slugs.of(brief);
    String whole = Slugs.of(full);
    return fullNames.stream()
        .noneMatch(name -> name.endsWith(end) || name.startsWith(start) && !name.equals(whole));
  }

  /// Who held an office of a state in the months of the article, if it was one.
  Optional<Vocabulary.Leader> holder(ActorKey state, String office) {
    return leaders.holder(state, office, months);
  }

  /// The full name of the one who led a party of the state that votes under this surname, unless
  /// the article gives the full name of somebody with it.
  Optional<String> contender(String surname) {
    Set<String> names = contenders.getOrDefault(Slugs.of(surname), Set.of());
    boolean given = fullNames.stream().anyMatch(full -> full.endsWith("-" + Slugs.of(surname)));
    return names.size() == 1 && !given ? names.stream().findFirst() : Optional.empty();
  }

  /// The full name of a leader as the article spells it, as a key has it; that of the vocabulary if
  /// it gives none.
  String spelled(Vocabulary.Leader leader) {
    String own = Slugs.of(leader.name());
    return fullNames.contains(own)
        ? own
        : leader.names().stream()
            .map(name -> Slugs.of(name.text()))
            .filter(fullNames::contains)
            .findFirst()
            .orElse(own);
  }

  /// Whether this is the surname of somebody who led a party of the state that votes, or who held
  /// an office anywhere.
  boolean known(String surname) {
    return contenders.containsKey(Slugs.of(surname))
        || named(surname, false, _ -> true).isPresent();
  }
}
