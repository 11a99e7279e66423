package org.acta.projection;

import java.util.Locale;
import org.acta.election.Choice;
import org.acta.election.ChoiceGroup;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Rule;
import org.acta.election.Source;

/// Writes the tables of the election as it was called.
record ElectionTables(Database database) {

  void write(Election election) {
    elections(election);
    sources(election);
    try (Rows contests = database.rows("contests");
        Rows choices = database.rows("choices");
        Rows groups = database.rows("choice_groups")) {
      for (Contest contest : election.contests()) {
        contests.begin().text(election.id()).text(contest.id()).text(contest.title());
        contests.text(word(contest.rule())).end();
        choices(election, contest, choices);
        groups(election, contest, groups);
      }
    }
  }

  private void elections(Election election) {
    try (Rows rows = database.rows("elections")) {
      rows.begin().text(election.id()).text(election.name()).day(election.date());
      rows.number(election.roll().registeredInAll()).number(election.roll().stationsInAll());
      rows.number(election.roll().largestStation()).end();
    }
  }

  private void sources(Election election) {
    try (Rows rows = database.rows("sources")) {
      for (Source source : election.sources()) {
        rows.begin().text(election.id()).text(source.id()).text(source.name());
        rows.text(source.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        rows.flag(source.stateRun()).text(source.url()).end();
      }
    }
  }

  private static void choices(Election election, Contest contest, Rows rows) {
    int position = 1;
    for (Choice choice : contest.choices()) {
      rows.begin().text(election.id()).text(contest.id()).text(choice.id()).small(position++);
      rows.text(choice.name()).text(choice.party()).text(choice.colour()).end();
    }
  }

  private static void groups(Election election, Contest contest, Rows rows) {
    for (ChoiceGroup group : contest.groups()) {
      for (String member : group.members()) {
        rows.begin().text(election.id()).text(contest.id()).text(group.id());
        rows.text(group.name()).text(member).end();
      }
    }
  }

  private static String word(Rule rule) {
    return switch (rule) {
      case Rule.Plurality plurality -> "plurality";
      case Rule.Outright outright -> "outright-or-run-off";
      case Rule.Question question -> "question";
    };
  }
}
