package org.acta.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Rule;
import org.acta.election.Source;
import org.acta.exchange.ExchangeRows.Kind;
import org.acta.exchange.ExchangeRows.PlaceName;
import org.acta.format.Problem;

/// Reads the boletins de urna of Brazil's Tribunal Superior Eleitoral.
///
/// The station is `municipality-zone-section`, a contest is `election-office`. A machine lists the
/// candidates who have votes only: whoever is not listed has none. Null votes and votes in an
/// office without candidates are null ballots.
final class UrnDecoder implements ExchangeDecoder {
  /// A bulletin has some kilobytes, one of thousands of candidates some hundred.
  static final int MOST_BYTES = 1 << 24;

  private static final int SEQUENCE = 0x30;
  private static final int GENERAL_STRING = 0x1B;

  @Override
  public String name() {
    return "TSE boletim de urna";
  }

  /// A sequence that begins with a sequence that begins with a general string.
  @Override
  public boolean recognises(byte[] head) {
    int header = contentOf(head, 0);
    int first = header < 0 ? -1 : contentOf(head, header);
    return first >= 0 && first < head.length && head[first] == GENERAL_STRING;
  }

  /// Where the content of the sequence that starts here begins, or -1.
  private static int contentOf(byte[] head, int at) {
    if (at + 1 >= head.length || head[at] != SEQUENCE) {
      return -1;
    }
    int length = head[at + 1] & 0xFF;
    return length < 0x80 ? at + 2 : at + 2 + (length & 0x7F);
  }

  @Override
  public void decode(Path file, Bytes bytes, Sink sink) throws IOException {
    UrnBulletin bulletin = read(file, bytes);
    ExchangeRows rows = new ExchangeRows(sink);
    String municipality = Long.toString(bulletin.municipality());
    String zone = Long.toString(bulletin.zone());
    String station = municipality + "-" + zone + "-" + bulletin.section();
    List<PlaceName> path =
        List.of(new PlaceName(municipality, municipality), new PlaceName(zone, zone));
    for (UrnBulletin.Office office : bulletin.offices()) {
      ExchangeRows.Sheet sheet = new ExchangeRows.Sheet(key(office), "1", station, "", "1", path);
      rows.row(1, sheet, Kind.COUNT, "registered", Long.toString(office.eligible()));
      rows.row(1, sheet, Kind.COUNT, "cast", Long.toString(office.turnout()));
      figures(office).forEach((item, count) -> rows.row(1, sheet, Kind.COUNT, item, count));
    }
  }

  private static Map<String, String> figures(UrnBulletin.Office office) {
    Map<String, Long> sums = new LinkedHashMap<>();
    sums.put("blank", 0L);
    sums.put("nulls", 0L);
    for (UrnBulletin.Votes votes : office.votes()) {
      String item =
          switch (votes.kind()) {
            case CANDIDATE, PARTY -> ExchangeRows.votes(choice(votes));
            case BLANK -> "blank";
            case NULL, NO_CANDIDATE -> "nulls";
          };
      sums.merge(item, votes.count(), Math::addExact);
    }
    Map<String, String> figures = new LinkedHashMap<>();
    sums.forEach((item, count) -> figures.put(item, Long.toString(count)));
    return figures;
  }

  private static String choice(UrnBulletin.Votes votes) {
    return votes.kind() == UrnBulletin.Kind.PARTY
        ? "party-" + votes.number()
        : Long.toString(votes.number());
  }

  private static String key(UrnBulletin.Office office) {
    return office.election() + "-" + (office.question() ? "question-" : "") + office.number();
  }

  @Override
  public Contents contents(Path file, Bytes bytes) throws IOException {
    UrnBulletin bulletin = read(file, bytes);
    String day = bulletin.date().map(date -> "-" + date).orElse("");
    List<Contents.Described> contests = new ArrayList<>();
    for (UrnBulletin.Office office : bulletin.offices()) {
      contests.add(described(file, office));
    }
    return new Contents(
        name(),
        "BR" + day,
        "Brasil, boletins de urna",
        bulletin.date(),
        "Brasil",
        Optional.of(
            new Source(
                "TSE",
                "Tribunal Superior Eleitoral",
                Source.Kind.ELECTORAL_BODY,
                Optional.empty(),
                Optional.of("https://www.tse.jus.br"))),
        contests);
  }

  private static Contents.Described described(Path file, UrnBulletin.Office office) {
    List<Choice> choices = new ArrayList<>();
    for (UrnBulletin.Votes votes : office.votes()) {
      switch (votes.kind()) {
        case CANDIDATE, PARTY ->
            choices.add(
                new Choice(choice(votes), choice(votes), Optional.empty(), Optional.empty()));
        case BLANK, NULL, NO_CANDIDATE -> {}
      }
    }
    if (choices.isEmpty()) {
      choices.add(new Choice("nobody", "nobody", Optional.empty(), Optional.empty()));
    }
    String title = title(office);
    Map<String, String> items = new LinkedHashMap<>();
    List.of("registered", "cast", "nulls", "blank").forEach(item -> items.put(item, item));
    return new Contents.Described(
        List.of(file),
        key(office),
        new Contest(key(office), title, new Rule.Plurality(), distinct(choices), List.of()),
        key(office),
        title + ", boletins de urna",
        List.of("municipality", "zone"),
        items,
        true);
  }

  private static List<Choice> distinct(List<Choice> choices) {
    Map<String, Choice> distinct = new LinkedHashMap<>();
    choices.forEach(choice -> distinct.putIfAbsent(choice.id(), choice));
    return List.copyOf(distinct.values());
  }

  /// The constitutional offices by the TSE's numbers.
  private static String title(UrnBulletin.Office office) {
    String of =
        office.question()
            ? "Consulta " + office.number()
            : switch ((int) Math.min(office.number(), Integer.MAX_VALUE)) {
              case 1 -> "Presidente";
              case 2 -> "Vice-presidente";
              case 3 -> "Governador";
              case 4 -> "Vice-governador";
              case 5 -> "Senador";
              case 6 -> "Deputado federal";
              case 7 -> "Deputado estadual";
              case 8 -> "Deputado distrital";
              case 11 -> "Prefeito";
              case 12 -> "Vice-prefeito";
              case 13 -> "Vereador";
              default -> "Cargo " + office.number();
            };
    return of + " (eleição " + office.election() + ")";
  }

  private static UrnBulletin read(Path file, Bytes bytes) throws IOException {
    byte[] all;
    try (InputStream in = bytes.open()) {
      all = in.readNBytes(MOST_BYTES + 1);
    }
    if (all.length > MOST_BYTES) {
      throw Problem.in(file, Problem.Kind.DOCUMENT_OVERSIZED, "more than " + MOST_BYTES + " bytes")
          .exception();
    }
    try {
      return UrnBulletin.decode(all);
    } catch (UrnBulletin.DamagedException e) {
      throw Problem.in(file, Problem.Kind.BU_DAMAGED, String.valueOf(e.getMessage())).exception(e);
    } catch (UrnBulletin.RehearsalException e) {
      throw Problem.in(file, Problem.Kind.BU_REHEARSAL, String.valueOf(e.getMessage()))
          .exception(e);
    }
  }
}
