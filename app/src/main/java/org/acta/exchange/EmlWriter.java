package org.acta.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.election.Rule;
import org.acta.election.Source;
import org.acta.exchange.Account.SheetSet;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.tally.Tally;
import org.acta.tally.Totals;

/// Writes EML 510: counts in OASIS's elements, the rest in one extension at the end of `Count`.
///
/// A figure that is no number, or below zero, has no place among the counts; the extension says
/// what it is. A sheet without a number of votes stands in the extension only.
final class EmlWriter {
  private static final String NAMESPACE = "urn:oasis:names:tc:evs:schema:eml";

  private final Account account;
  private final XmlText xml;

  private EmlWriter(Account account, XmlText xml) {
    this.account = account;
    this.xml = xml;
  }

  static void write(Account account, Path file, OutputStream out) throws IOException {
    try (XmlText xml = new XmlText(file, out)) {
      new EmlWriter(account, xml).document();
    }
  }

  private void document() {
    Election election = account.election();
    xml.root("EML", NAMESPACE);
    xml.attribute("Id", "510");
    xml.attribute("SchemaVersion", "5.0");
    xml.element("TransactionId", "1");
    source()
        .ifPresent(source -> {
          xml.begin("ManagingAuthority");
          xml.begin("AuthorityIdentifier");
          xml.attribute("Id", source.id());
          xml.text(source.name());
          xml.end();
          xml.element("AuthorityAddress", "");
          xml.end();
        });
    xml.begin("Count");
    xml.element("EventIdentifier", "");
    xml.begin("Election");
    xml.begin("ElectionIdentifier");
    xml.attribute("Id", election.id());
    xml.element("ElectionName", election.name());
    xml.end();
    xml.begin("Contests");
    account.sets().forEach(set -> contest(set.sheets()));
    xml.end();
    xml.end();
    extension();
    xml.end();
    xml.end();
  }

  private Optional<Source> source() {
    return account.sets().stream()
        .findFirst()
        .flatMap(set -> account.election().source(set.sheets().source()));
  }

  private void contest(Sheets sheets) {
    Contest contest = sheets.contest();
    xml.begin("Contest");
    xml.begin("ContestIdentifier");
    xml.attribute("Id", contest.id());
    xml.element("ContestName", contest.title());
    xml.end();
    total(sheets);
    for (int row = 0; row < sheets.size(); row++) {
      if (isCounted(sheets, row)) {
        unit(sheets, row);
      }
    }
    xml.end();
  }

  /// What the sheets add up to, those that repeat or sum up others aside.
  private void total(Sheets sheets) {
    Totals totals = Tally.of(sheets, Standings.of(sheets), account.election().roll()).national();
    xml.begin("TotalVotes");
    for (int choice = 0; choice < sheets.choices(); choice++) {
      selection(sheets.contest(), choice, totals.votes(choice), true);
    }
    item("Cast", sheets.has(Item.CAST), totals.sum(Item.CAST));
    item("TotalCounted", sheets.has(Item.VALID), totals.sum(Item.VALID));
    rejected(EmlVotes.NULLS, sheets.has(Item.NULLS), totals.sum(Item.NULLS));
    rejected(EmlVotes.BLANK, sheets.has(Item.BLANK), totals.sum(Item.BLANK));
    xml.end();
  }

  private void unit(Sheets sheets, int row) {
    xml.begin("ReportingUnitVotes");
    xml.begin("ReportingUnitIdentifier");
    xml.attribute("Id", sheets.station(row));
    xml.text(sheets.station(row));
    xml.end();
    if (Figure.isCount(sheets.cell(row, Item.REGISTERED))) {
      metric(EmlVotes.REGISTERED, sheets.cell(row, Item.REGISTERED));
    }
    if (sheets.stations(row) > 1) {
      metric(EmlVotes.STATIONS, sheets.stations(row));
    }
    for (int choice = 0; choice < sheets.choices(); choice++) {
      if (sheets.votes(row, choice) >= 0) {
        selection(sheets.contest(), choice, sheets.votes(row, choice), false);
      }
    }
    item("Cast", true, sheets.cell(row, Item.CAST));
    item("TotalCounted", true, sheets.cell(row, Item.VALID));
    rejected(EmlVotes.NULLS, true, sheets.cell(row, Item.NULLS));
    rejected(EmlVotes.BLANK, true, sheets.cell(row, Item.BLANK));
    xml.end();
  }

  private void metric(String type, long figure) {
    xml.begin("CountMetric");
    xml.attribute("Type", type);
    xml.text(Long.toString(figure));
    xml.end();
  }

  private void selection(Contest contest, int choice, long votes, boolean named) {
    Choice of = contest.choices().get(choice);
    xml.begin("Selection");
    if (contest.rule() instanceof Rule.Question) {
      xml.begin("ReferendumOptionIdentifier");
      xml.attribute("Id", of.id());
      xml.text(of.name());
      xml.end();
    } else {
      xml.begin("Candidate");
      xml.begin("CandidateIdentifier");
      xml.attribute("Id", of.id());
      if (named) {
        xml.element("CandidateName", of.name());
      }
      xml.end();
      xml.end();
      if (named && of.party().isPresent()) {
        xml.begin("AffiliationIdentifier");
        xml.element("RegisteredName", of.party().get());
        xml.end();
      }
    }
    xml.element("ValidVotes", Long.toString(Math.max(0, votes)));
    xml.end();
  }

  private void item(String name, boolean has, long figure) {
    if (has && figure >= 0) {
      xml.element(name, Long.toString(figure));
    }
  }

  private void rejected(String reason, boolean has, long figure) {
    if (has && figure >= 0) {
      xml.begin("RejectedVotes");
      xml.attribute("ReasonCode", reason);
      xml.text(Long.toString(figure));
      xml.end();
    }
  }

  private static boolean isCounted(Sheets sheets, int row) {
    for (int choice = 0; choice < sheets.choices(); choice++) {
      if (sheets.votes(row, choice) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void extension() {
    xml.beginActa("Extension");
    account.sets().stream()
        .findFirst()
        .ifPresent(set -> xml.attribute("Place", set.sheets().root().name()));
    account.election().date().ifPresent(date -> xml.attribute("Date", date.toString()));
    source()
        .ifPresent(source -> {
          xml.attribute("SourceKind", SourceText.of(source.kind()));
          source.stateRun().ifPresent(run -> xml.attribute("SourceStateRun", run.toString()));
          source.url().ifPresent(url -> xml.attribute("SourceUrl", url));
        });
    account.sets().forEach(this::extension);
    xml.end();
  }

  private void extension(SheetSet set) {
    Sheets sheets = set.sheets();
    xml.beginInActa("Contest");
    xml.attribute("Of", sheets.contest().id());
    xml.attribute("Set", sheets.id());
    xml.attribute("Title", set.title());
    xml.attribute("Rule", RuleText.of(sheets.contest().rule()));
    for (String level : set.levels()) {
      xml.beginInActa("Level");
      xml.attribute("Name", level);
      xml.end();
    }
    for (Choice choice : sheets.contest().choices()) {
      xml.beginInActa("Choice");
      xml.attribute("Id", choice.id());
      xml.attribute("Name", choice.name());
      choice.party().ifPresent(party -> xml.attribute("Party", party));
      choice.colour().ifPresent(colour -> xml.attribute("Colour", colour));
      xml.end();
    }
    Map<Place, String> ids = new IdentityHashMap<>();
    ids.put(sheets.root(), "");
    places(sheets.root(), ids);
    for (int row = 0; row < sheets.size(); row++) {
      extra(sheets, row, ids);
    }
    xml.end();
  }

  private void places(Place place, Map<Place, String> ids) {
    for (Place child : place.children()) {
      String id = Integer.toString(ids.size());
      xml.beginInActa("Place");
      xml.attribute("Id", id);
      xml.attribute("In", ids.getOrDefault(place, ""));
      xml.attribute("Code", child.code());
      xml.attribute("Name", child.name());
      xml.end();
      ids.put(child, id);
      places(child, ids);
    }
  }

  private void extra(Sheets sheets, int row, Map<Place, String> ids) {
    boolean counted = isCounted(sheets, row);
    xml.beginInActa("Sheet");
    xml.attribute("In", ids.getOrDefault(sheets.place(row), ""));
    if (!counted) {
      xml.attribute("Counted", "no");
      xml.attribute("Station", sheets.station(row));
    }
    if (sheets.stations(row) > 1) {
      xml.attribute("Stations", Long.toString(sheets.stations(row)));
    }
    List<String> items = items(sheets.contest());
    for (int column = 0; column < sheets.width(); column++) {
      long cell = sheets.cell(row, column);
      boolean held =
          counted && (column == Item.REGISTERED.ordinal() ? Figure.isCount(cell) : cell >= 0);
      if (cell != Figure.MISSING && !held) {
        xml.beginInActa("Figure");
        xml.attribute("Item", items.get(column));
        xml.attribute("Value", FigureText.of(cell));
        xml.end();
      }
    }
    xml.end();
  }

  /// What a decoder calls the figures of a sheet, column by column.
  private static List<String> items(Contest contest) {
    List<String> items =
        new ArrayList<>(
            List.of(
                "metric " + EmlVotes.REGISTERED,
                "cast",
                "totalcounted",
                "rejected " + EmlVotes.NULLS,
                "rejected " + EmlVotes.BLANK));
    contest.choices().forEach(choice -> items.add(ExchangeRows.votes(choice.id())));
    return items;
  }
}
