package org.acta.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.acta.election.Rule.Base;

/// What an entry of a quick count says.
public sealed interface QuickCountPart {

  /// How it will be estimated.
  ///
  /// @param title what reports call it
  /// @param contest id of the contest
  /// @param set the set of sheets that came in, as their submission names it
  /// @param of what shares are shares of
  /// @param leads pairs of choice ids, the one ahead first; empty for the two that lead
  /// @param merged strata to be put together
  /// @param calibrated whether to estimate a second time, weighted to the registered voters
  /// @param dropZeros whether station codes are compared without zeros at the front of their parts
  record Plan(
      String title,
      String contest,
      String set,
      Base of,
      List<Lead> leads,
      List<List<String>> merged,
      boolean calibrated,
      boolean dropZeros)
      implements QuickCountPart {
    public Plan {
      leads = List.copyOf(leads);
      merged = merged.stream().map(List::copyOf).toList();
    }

    Json.Fields json() {
      Draft draft =
          new Draft()
              .put("title", title)
              .put("contest", contest)
              .put("set", set)
              .put("of", of.name().toLowerCase(Locale.ROOT))
              .put("leads", leads, Lead::json)
              .put("merge", merged, Draft::texts);
      if (calibrated) {
        draft.put("calibrate", new Json.Flag(true));
      }
      if (dropZeros) {
        draft.put("dropLeadingZeros", new Json.Flag(true));
      }
      return draft.json();
    }

    static Plan of(Members members) {
      return new Plan(
          members.text("title"),
          members.text("contest"),
          members.text("set"),
          base(members),
          members.objects("leads", Lead::of),
          members.items("merge", Plan::strata),
          members.onlyTrue("calibrate"),
          members.onlyTrue("dropLeadingZeros"));
    }

    private static Base base(Members members) {
      return members.parsed(
          "of",
          "valid or cast",
          word ->
              switch (word) {
                case "valid" -> Base.VALID;
                case "cast" -> Base.CAST;
                default -> throw new IllegalArgumentException(word);
              });
    }

    private static List<String> strata(String at, Json value) {
      List<String> strata = Members.list(at, value, Members::text);
      if (strata.size() < 2) {
        throw new RefusedException(new Refusal.WrongForm(at, "an array of at least two strata"));
      }
      return strata;
    }
  }

  /// Two choices whose difference is estimated.
  record Lead(String ahead, String behind) {
    Json.Fields json() {
      return new Draft().put("ahead", ahead).put("behind", behind).json();
    }

    static Lead of(Members members) {
      return new Lead(members.text("ahead"), members.text("behind"));
    }
  }

  /// Stations of the frame: what a sample was drawn from.
  ///
  /// A frame takes as many entries as it needs, numbered from 1 for each file.
  ///
  /// @param part from 1
  /// @param runs at least one
  record Framed(long part, List<Run> runs) implements QuickCountPart {
    public Framed {
      runs = List.copyOf(runs);
    }

    Json.Fields json() {
      return new Draft().put("part", part).put("strata", runs, Run::json).json();
    }

    static Framed of(Members members) {
      Framed read = new Framed(members.count("part", 1), members.objects("strata", Run::of));
      if (read.runs.isEmpty()) {
        throw members.refuse("strata", "an array that is not empty");
      }
      return read;
    }
  }

  /// Stations that follow each other in a frame and lie in one stratum, cluster and group.
  ///
  /// @param cluster what is drawn together; empty where stations are drawn one by one
  /// @param group whose registered voters estimates are weighted to; empty for one group
  /// @param registered voters by station code, in the order of the file; zero where none are known
  record Run(
      String stratum,
      Optional<String> cluster,
      Optional<String> group,
      Map<String, Long> registered) {
    public Run {
      registered = Collections.unmodifiableMap(new LinkedHashMap<>(registered));
    }

    Json.Fields json() {
      Draft voters = new Draft();
      registered.forEach(voters::put);
      return new Draft()
          .put("stratum", stratum)
          .put("cluster", cluster)
          .put("group", group)
          .put("stations", voters.json())
          .json();
    }

    static Run of(Members members) {
      String stratum = members.text("stratum");
      Optional<String> cluster = members.optionalText("cluster");
      Optional<String> group = members.optionalText("group");
      Map<String, Long> registered = members.countsByName("stations");
      if (registered.isEmpty() || registered.values().stream().anyMatch(voters -> voters < 0)) {
        throw members.refuse("stations", "an object with numbers of voters of at least 0");
      }
      return new Run(stratum, cluster, group, registered);
    }
  }

  /// Stations of the sample, with how they were drawn.
  ///
  /// @param part from 1 for each file
  /// @param seed that they were drawn from; in part 1 of the first file
  /// @param perCluster how many stations of each drawn cluster; empty for all of them
  /// @param strata of the stations, in the order drawn; at least one
  record Drawn(long part, Optional<String> seed, OptionalInt perCluster, List<DrawnRun> strata)
      implements QuickCountPart {
    public Drawn {
      strata = List.copyOf(strata);
    }

    Json.Fields json() {
      Draft draft = new Draft().put("part", part).put("seed", seed);
      if (perCluster.isPresent()) {
        draft.put("perCluster", perCluster.getAsInt());
      }
      return draft.put("strata", strata, DrawnRun::json).json();
    }

    static Drawn of(Members members) {
      long part = members.count("part", 1);
      Optional<String> seed = members.optionalText("seed");
      if (seed.filter(String::isBlank).isPresent()) {
        throw members.refuse("seed", "a text that is not blank");
      }
      OptionalLong per = members.optionalCount("perCluster");
      if (per.isPresent() && (per.getAsLong() < 1 || per.getAsLong() > Integer.MAX_VALUE)) {
        throw members.refuse("perCluster", "a whole number of at least 1");
      }
      List<DrawnRun> strata = members.objects("strata", DrawnRun::of);
      if (strata.isEmpty()) {
        throw members.refuse("strata", "an array that is not empty");
      }
      return new Drawn(
          part,
          seed,
          per.isPresent() ? OptionalInt.of((int) per.getAsLong()) : OptionalInt.empty(),
          strata);
    }
  }

  /// Drawn stations that follow each other and lie in one stratum.
  ///
  /// @param stratum as the sample gives it; empty if it gives none
  /// @param stations at least one
  record DrawnRun(String stratum, List<String> stations) {
    public DrawnRun {
      stations = List.copyOf(stations);
    }

    Json.Fields json() {
      return new Draft().put("stratum", stratum).put("stations", stations, Json.Text::new).json();
    }

    static DrawnRun of(Members members) {
      DrawnRun read = new DrawnRun(members.text("stratum"), members.texts("stations"));
      if (read.stations.isEmpty()) {
        throw members.refuse("stations", "an array that is not empty");
      }
      return read;
    }
  }
}
