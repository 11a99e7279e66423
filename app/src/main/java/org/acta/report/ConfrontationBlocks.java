package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.acta.bounds.Confrontation;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words a bulletin held against one set of sheets.
///
/// @param title of the bulletin
/// @param of the sheets
record ConfrontationBlocks(
    Words words, Wording wording, String title, Report.OfSheets of, Confrontation held) {

  /// The contradictions, or that there are none.
  Verdict verdict() {
    List<String> clashes = clashes();
    String basis = words.say("confront.basis", wording.origins(of.tally().sheets()));
    if (clashes.isEmpty()) {
      boolean totals = of.tally().national().rows() != of.tally().national().stations();
      return new Verdict(
          Tone.NOTE,
          words.say("label.agrees"),
          words.say(totals ? "verdict.agree.totals" : "verdict.agree", title, of.title()),
          basis);
    }
    boolean assumed = held.assumedComplete();
    return new Verdict(
        assumed ? Tone.OPEN : Tone.CLASH,
        words.say(assumed ? "label.conditional" : "label.contradiction"),
        words.say(
            assumed ? "verdict.clash.assumed" : "verdict.clash",
            title,
            of.title(),
            clashes.getFirst()),
        basis);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.say("confront.heading", of.title())));
    List<List<Cell>> rows = new ArrayList<>();
    for (Confrontation.Compared compared : held.figures()) {
      rows.add(
          List.of(
              Cell.of(wording.figure(compared.figure())),
              Cell.of(words.numerals().count(compared.announced())),
              Cell.of(words.numerals().count(compared.seen())),
              Cell.of(words.numerals().count(compared.announced() - compared.seen())),
              Cell.of(words.numerals().count(compared.least()))));
    }
    blocks.add(
        new Block.Table(
            "",
            List.of(
                new Column(words.say("confront.figure"), false),
                new Column(words.say("confront.announced"), true),
                new Column(words.say("confront.seen"), true),
                new Column(words.say("confront.difference"), true),
                new Column(words.say("confront.least"), true)),
            rows));
    blocks.add(new Block.Basis(words.say("confront.note", of.tally().coverage().stations())));
    if (held.uncounted() > 0) {
      blocks.add(new Block.Basis(words.say("confront.uncounted", held.uncounted())));
    }
    if (held.assumedComplete()) {
      blocks.add(new Block.Basis(words.say("confront.assumed")));
    }
    List<String> points = clashes();
    if (points.isEmpty()) {
      points.add(words.say("confront.agree"));
    }
    held.margin()
        .filter(margin -> margin.announced() <= margin.most())
        .ifPresent(margin ->
            points.add(
                words.say(
                    "confront.margin.ok",
                    wording.figure(margin.leader()),
                    wording.figure(margin.second()),
                    margin.announced(),
                    margin.most())));
    blocks.add(new Block.Points(points));
    return blocks;
  }

  private List<String> clashes() {
    List<String> clashes = new ArrayList<>();
    for (Confrontation.Compared compared : held.figures()) {
      if (compared.least() > compared.announced()) {
        clashes.add(
            words.say(
                "confront.over",
                wording.figure(compared.figure()),
                compared.least(),
                compared.announced(),
                sheets("confront.over.sheets", "confront.over.unknown", compared.overstating())));
      }
      if (compared.most().isPresent() && compared.announced() > compared.most().getAsLong()) {
        clashes.add(
            words.say(
                "confront.under",
                wording.figure(compared.figure()),
                compared.most().getAsLong(),
                compared.announced(),
                sheets(
                    "confront.under.sheets", "confront.under.unknown", compared.understating())));
      }
    }
    held.margin()
        .filter(margin -> margin.announced() > margin.most())
        .ifPresent(margin ->
            clashes.add(
                words.say(
                    "confront.margin",
                    wording.figure(margin.leader()),
                    wording.figure(margin.second()),
                    margin.announced(),
                    margin.most(),
                    sheets("confront.margin.sheets", "confront.margin.unknown", margin.sheets()))));
    return clashes;
  }

  private String sheets(String known, String unknown, OptionalLong number) {
    return number.isPresent() && number.getAsLong() > 0
        ? words.count(known, number.getAsLong())
        : words.say(unknown);
  }
}
