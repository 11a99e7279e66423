package org.acta.reader.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acta.ledger.Vocabulary;

/// Who held an office when an article appeared, told apart from whoever else in it has the name.
final class Incumbents {
  private final Leaders leaders;
  private final Leaders.Months months;
  private final Set<String> fullNames = new TreeSet<>();
  private final Set<String> contenders;

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
    this.contenders =
        vocabulary.parties().stream()
            .filter(party -> Optional.of(party.iso()).equals(home))
            .flatMap(party -> party.leaders().stream())
            .map(name -> Scene.slug(name.substring(name.lastIndexOf(' ') + 1)))
            .collect(Collectors.toCollection(TreeSet::new));
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
                Scene.slug(
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
    return leader.filter(found -> !brief || !another(Scene.slug(name), found));
  }

  /// Whether the article gives the full name of somebody else who has this surname, and never that
  /// of the leader.
  private boolean another(String surname, Vocabulary.Leader leader) {
    Set<String> own =
        leader.names().stream()
            .map(name -> Scene.slug(name.text()))
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
    String start = Scene.slug(brief) + "-";
    String end = "-" + Scene.slug(brief);
    String whole = Scene.slug(full);
    return fullNames.stream()
        .noneMatch(name -> name.endsWith(end) || name.startsWith(start) && !name.equals(whole));
  }

  /// Whether this is the surname of somebody who led a party of the state that votes, or who held
  /// an office anywhere.
  boolean known(String surname) {
    return contenders.contains(Scene.slug(surname)) || named(surname, false, _ -> true).isPresent();
  }
}
