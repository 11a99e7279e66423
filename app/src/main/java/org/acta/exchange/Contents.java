package org.acta.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Source;

/// What a file of an exchange format says of the election, besides its counts.
///
/// @param format which format it is, for people
/// @param id of the election
/// @param name of the election
/// @param date of the vote, if the file says it
/// @param place what the whole is called
/// @param source who gives the counts, if the file says it
/// @param contests those with counts, in the order of the file
public record Contents(
    String format,
    String id,
    String name,
    Optional<LocalDate> date,
    String place,
    Optional<Source> source,
    List<Described> contests) {
  public Contents {
    contests = List.copyOf(contests);
  }

  /// One contest and the set of sheets about it.
  ///
  /// @param files those that have counts of it
  /// @param key how the records name the contest
  /// @param contest with the choices that the file names
  /// @param set id of the set of sheets
  /// @param title what a report calls the set
  /// @param levels names of the place levels, from the top
  /// @param items texts of the records by item, such as `cast`; only those that the file has
  /// @param unlistedIsZero whether a choice that a sheet does not list has no votes on it
  public record Described(
      List<Path> files,
      String key,
      Contest contest,
      String set,
      String title,
      List<String> levels,
      Map<String, String> items,
      boolean unlistedIsZero) {
    public Described {
      files = List.copyOf(files);
      levels = List.copyOf(levels);
      items = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    private Described and(Described other) {
      Map<String, Choice> choices = new LinkedHashMap<>();
      contest.choices().forEach(choice -> choices.put(choice.id(), choice));
      other.contest.choices().forEach(choice -> choices.putIfAbsent(choice.id(), choice));
      Map<String, String> both = new LinkedHashMap<>(items);
      other.items.forEach(both::putIfAbsent);
      List<Path> all = new ArrayList<>(files);
      all.addAll(other.files);
      return new Described(
          all,
          key,
          new Contest(
              contest.id(),
              contest.title(),
              contest.rule(),
              List.copyOf(choices.values()),
              contest.groups()),
          set,
          title,
          levels.size() >= other.levels.size() ? levels : other.levels,
          both,
          unlistedIsZero || other.unlistedIsZero);
    }
  }

  /// What two files of one election say together; where they differ, this one.
  Contents and(Contents other) {
    Map<String, Described> all = new LinkedHashMap<>();
    contests.forEach(contest -> all.put(contest.key(), contest));
    other.contests.forEach(contest -> all.merge(contest.key(), contest, Described::and));
    return new Contents(
        format, id, name, date, place, source.or(other::source), new ArrayList<>(all.values()));
  }
}
