package org.acta.reader.name;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;

/// Who spoke for a state or an organisation when an article appeared, as the vocabulary has it: the
/// press names presidents and ministers whom everybody knows without saying of which country.
///
/// An article without a date is taken to be of the last year that it names; without a year, any
/// term counts, if all who bear the name spoke for the same.
final class Leaders {
  private static final Pattern YEAR = Pattern.compile("\\b20[0-2][0-9]\\b");

  private static final int NEAR = 6;

  private final Map<String, List<Term>> byName = new HashMap<>();

  /// @param full whether it is a full name
  /// @param sure whether it is enough without an office beside it
  private record Term(Vocabulary.Leader leader, boolean full, boolean sure) {}

  /// The months that an article may be of, both included.
  record Months(YearMonth first, YearMonth last) {
    private static final Months ANY = new Months(YearMonth.of(1900, 1), YearMonth.of(2999, 12));

    static Months of(Optional<LocalDate> published, String text) {
      return published
          .map(YearMonth::from)
          .map(month -> new Months(month, month))
          .or(() -> lastYear(text))
          .orElse(ANY);
    }

    private static Optional<Months> lastYear(String text) {
      Matcher years = YEAR.matcher(text);
      Optional<String> last = Optional.empty();
      while (years.find()) {
        String year = years.group();
        last = last.filter(other -> other.compareTo(year) >= 0).or(() -> Optional.of(year));
      }
      return last.map(Integer::valueOf)
          .map(year -> new Months(YearMonth.of(year, 1), YearMonth.of(year, 12)));
    }
  }

  Leaders(Vocabulary vocabulary) {
    for (Vocabulary.Leader leader : vocabulary.leaders()) {
      Set<String> slugs = new HashSet<>();
      for (Vocabulary.Name name : leader.names()) {
        boolean full = name.text().indexOf(' ') > 0;
        boolean own = name.text().equals(leader.name());
        String slug = Slugs.of(name.text());
        if (slugs.add(slug)) {
          byName
              .computeIfAbsent(slug, _ -> new ArrayList<>())
              .add(new Term(leader, full, name.sure() && (full || !own)));
        }
      }
    }
  }

  /// Who bears a name and held an office in these months; empty if two did.
  ///
  /// @param titled whether an office stands beside the name, so that a common surname is enough
  /// @param fits to whom the words beside the name leave it
  Optional<Vocabulary.Leader> named(
      String name, Months months, boolean titled, Predicate<Vocabulary.Leader> fits) {
    List<Vocabulary.Leader> found = found(name, months, titled, fits);
    if (found.isEmpty() && name.indexOf(' ') > 0) {
      // A full name is that of whoever left the office or took it some months away.
      Months near = new Months(months.first().minusMonths(NEAR), months.last().plusMonths(NEAR));
      found = found(name, near, titled, fits);
    }
    boolean one =
        found.stream().map(Vocabulary.Leader::actor).distinct().count() == 1
            && found.stream().map(Vocabulary.Leader::name).distinct().count() == 1;
    return one ? Optional.of(found.getLast()) : Optional.empty();
  }

  /// Who held an office in all of these months; empty if several did in turn.
  Optional<Vocabulary.Leader> holder(ActorKey actor, String office, Months months) {
    List<Vocabulary.Leader> holders =
        byName.values().stream()
            .flatMap(List::stream)
            .map(Term::leader)
            .filter(leader -> leader.actor().equals(actor) && leader.office().equals(office))
            .filter(leader -> leader.during(months.first(), months.last()))
            .distinct()
            .toList();
    return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
  }

  private List<Vocabulary.Leader> found(
      String name, Months months, boolean titled, Predicate<Vocabulary.Leader> fits) {
    return byName.getOrDefault(Slugs.of(name), List.of()).stream()
        .filter(term -> term.full() || term.sure() || titled)
        .map(Term::leader)
        .filter(leader -> leader.during(months.first(), months.last()))
        .filter(fits)
        .toList();
  }

  /// Whether a term is of this owner of an office, if the words say whose it is.
  static Predicate<Vocabulary.Leader> of(Optional<ActorKey> owner) {
    return leader -> owner.map(leader.actor()::equals).orElse(true);
  }
}
