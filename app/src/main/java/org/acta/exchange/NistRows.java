package org.acta.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.acta.exchange.ExchangeRows.Kind;
import org.acta.exchange.ExchangeRows.Sheet;

/// The second reading of a NIST report: the records of its counts.
///
/// Counts come choice by choice; a record for the register of each unit comes first, so that the
/// sheets stand in the order of the report's summaries.
final class NistRows implements NodeHandler {
  private final NistIndex index;
  private final ExchangeRows rows;
  private final Deque<String> entered = new ArrayDeque<>();
  private final Map<NistContest.SheetOf, Sheet> sheets = new HashMap<>();
  private int contests;
  private int selections;

  NistRows(NistIndex index, ExchangeRows rows) {
    this.index = index;
    this.rows = rows;
  }

  private NistContest contest() {
    return index.contest(contests - 1);
  }

  @Override
  public Interest begin(String name, long line) {
    Interest interest = NistIndex.interest(name, entered.isEmpty() ? "" : entered.element());
    if (interest == Interest.ENTER) {
      entered.push(name);
      if (name.equals("Contest")) {
        contests++;
        selections = 0;
        sheets.clear();
        registers();
      } else if (name.equals("BallotSelection")) {
        selections++;
      }
    }
    boolean count = name.equals("VoteCounts") || name.equals("SummaryCounts");
    return interest == Interest.WHOLE && !count ? Interest.SKIP : interest;
  }

  private void registers() {
    NistContest contest = contest();
    for (NistContest.SheetOf of : contest.sheets()) {
      Sheet sheet = sheet(of);
      Kind kind = contest.kind(of);
      if (kind != Kind.DETAIL && !contest.statesOf(of).containsKey("registered")) {
        rows.row(contest.line(), sheet, kind, "registered", index.unit(of.unit()).registered());
      }
      contest
          .statesOf(of)
          .forEach((item, word) -> rows.row(contest.line(), sheet, kind, item, word));
    }
  }

  private Sheet sheet(NistContest.SheetOf of) {
    return sheets.computeIfAbsent(of, this::made);
  }

  private Sheet made(NistContest.SheetOf of) {
    NistContest contest = contest();
    NistUnit unit = index.unit(of.unit());
    return new Sheet(
        contest.key(),
        of.unit() + "/" + of.kindOfVote(),
        contest.station(of),
        unit.name(),
        unit.stations(),
        index.path(of.unit()));
  }

  @Override
  public void whole(Node node) {
    NistContest contest = contest();
    NistContest.SheetOf of = contest.sheet(node);
    Sheet sheet = sheet(of);
    if (node.name().equals("VoteCounts")) {
      String item = ExchangeRows.votes(contest.choice(selections - 1));
      rows.row(node.line(), sheet, contest.kind(of), item, node.text("Count").orElse(""));
    } else {
      NistContest.figures(node)
          .forEach((item, count) -> rows.row(node.line(), sheet, contest.kind(of), item, count));
    }
  }

  @Override
  public void value(String name, String text) {}

  @Override
  public void end(String name) {
    entered.pop();
  }
}
