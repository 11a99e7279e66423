package org.acta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.cli.Acta;
import org.acta.cli.SourceRecord;
import org.acta.log.LogReader;

/// Records that tests make with the command, from files that they write.
public final class TestRecord {
  /// When every test record obtained its files.
  public static final String OBTAINED = "2026-11-24T10:00:00Z";

  private static final String DESCRIPTION =
      """
      election: {id: XX-2026, name: Election of Xanadu, date: 2026-11-01}
      sources:
        - {id: council, name: Electoral Council, kind: electoral-body, state-run: true}
        - {id: observers, name: Observers, kind: observer}
      contest:
        id: president
        title: President
        choices: [{id: A, name: Ana Alba, colour: "#2166ac"}, {id: B, name: Bruno Bosch}]
      roll: {registered: 1000, stations: 4}
      sheets:
        - id: council
          title: Sheets of the council
          source: council
          file: council.csv
          columns: {station: station, places: {state: state}, registered: registered, votes: {A: A, B: B}}
        - id: observers
          title: Copies of the observers
          source: observers
          file: observers.csv
          columns: {station: station, votes: {A: A, B: B}}
      bulletins:
        - {id: first, title: First bulletin, source: council, time: 2026-11-02, votes: {A: 310, B: 280}}
      """;

  private static final Map<String, String> FILES =
      Map.of(
          "election.yaml", DESCRIPTION,
          "council.csv",
              """
              station,state,registered,A,B
              01/1,North,250,100,90
              01/2,North,250,110,80
              S 3,South,250,60,100
              """,
          "observers.csv",
              """
              station,A,B
              01/1,100,90
              01/2,101,80
              """);

  private static final String LEDGER =
      """
      type,kind,actor,target,date,speaker,words,language,paraphrase,names,references
      position,congratulate,state:SG,result,2026-11-02,person:cho-lee,,,Congratulated,person:cho-lee=Cho Lee (minister),https://example.org/a
      position,question,state:SG,result,2026-11-05,,Hay dudas,es,,,https://example.org/b
      position,reject,state:SG,result,2026-11-05,,,,Rejects it,,https://example.org/c
      position,claim-victory,person:bruno-bosch,rival-result,2026-11-02,,,,Says that he won,person:bruno-bosch=Bruno Bosch,A leaflet
      event,protest,group:crowd,,2026-11-03,,,,Marched,group:crowd=crowd,https://example.org/d
      """;

  private static final String COUNCIL =
      """
      election: {id: XX-2026-11-01-PRES, name: Presidential election of X, date: 2026-11-01}
      sources: [{id: council, name: National Electoral Council, kind: electoral-body}]
      contest: {choices: [{id: A, name: Ana Alves}, {id: B, name: Bo Berg}, {id: C, name: Carla Cruz}]}
      roll: {files: [{file: council.csv, columns: {station: S, places: {region: R}, registered: V}}]}
      sheets:
        file: council.csv
        id: council
        title: Sheets of the council
        source: council
        columns: {station: S, places: {region: R}, registered: V, votes: {A: A, B: B, C: C}}
      """;

  private TestRecord() {}

  /// A small record: four stations in two states, two sources that differ at one station.
  public static Path small(Path temp) {
    return of(temp, FILES);
  }

  /// The small record, and who said what about its result.
  public static Path told(Path temp) {
    Map<String, String> files = new HashMap<>(FILES);
    files.put("election.yaml", DESCRIPTION + "ledger: ledger.csv\n");
    files.put("ledger.csv", LEDGER);
    return of(temp, files);
  }

  /// A record of which nobody has described the election: the ledger of the small one, and no more.
  public static Path ledgerOnly(Path temp) {
    Snapshot all = site(told(temp.resolve("whole")), "en").snapshot();
    Path record = temp.resolve("record");
    assertThat(Acta.run("record", "init", record.toString(), "--origin", "example.org/told"))
        .isZero();
    all.ledger()
        .testimonies()
        .forEach(told -> {
          Path entry = temp.resolve(told.entry() + ".json");
          try {
            Files.write(entry, all.text(told.entry()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          assertThat(Acta.run("record", "add", record.toString(), entry.toString())).isZero();
        });
    return record;
  }

  /// The example of a quick count, beside a council's sheets of all stations: at those of the
  /// sample the same figures, but for ten votes more at one of them.
  public static Path sampled(Path temp) {
    Path example = Path.of("../examples/quick-count");
    Map<String, String> votes = new HashMap<>();
    StringBuilder council = new StringBuilder("S,R,V,A,B,C\n");
    try {
      for (String line : Files.readAllLines(example.resolve("arrivals.csv"))) {
        String[] cells = line.split(",", -1);
        votes.putIfAbsent(cells[0], cells[4] + "," + cells[5] + "," + cells[6]);
      }
      for (String line : Files.readAllLines(example.resolve("stations.csv"))) {
        String[] cells = line.split(",", -1);
        if (!cells[0].equals("STATION")) {
          String own = votes.getOrDefault(cells[0], "90,80,20").replace(",,", ",70,");
          council.append(line).append(',').append(own).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path record =
        of(
            temp,
            Map.of(
                "election.yaml",
                COUNCIL,
                "council.csv",
                council.toString().replace("NO-025,North,310,114,", "NO-025,North,310,124,")));
    assertThat(
            Acta.run(
                "record", "import", record.toString(), example.toString(), "--obtained", OBTAINED))
        .isZero();
    return record;
  }

  /// A record of an election folder with these files.
  public static Path of(Path temp, Map<String, String> files) {
    Path folder = temp.resolve("folder");
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return imported(temp, folder);
  }

  /// A record of an election folder that is there already.
  public static Path imported(Path temp, Path folder) {
    Path record = temp.resolve("record");
    assertThat(Acta.run("record", "init", record.toString(), "--origin", "example.org/test"))
        .isZero();
    assertThat(
            Acta.run(
                "record", "import", record.toString(), folder.toString(), "--obtained", OBTAINED))
        .isZero();
    return record;
  }

  /// The site of a record with one election.
  public static Site site(Path record, String language) {
    SourceRecord source = SourceRecord.of(record, List.of());
    LogReader log = source.open();
    String election = source.election(log, Optional.empty());
    return new Site(Snapshot.of(record, log, source.keys(), election), language);
  }
}
