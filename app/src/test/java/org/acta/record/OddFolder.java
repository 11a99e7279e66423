package org.acta.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;

/// An election folder with everything that can be odd about one.
final class OddFolder {
  static final String DESCRIPTION =
      """
      election: {id: "XX-2026 \\"odd\\"", name: Elección de prueba 🗳, date: 2026-11-01, place: Equis}
      sources:
        - {id: council, name: Council, kind: electoral-body, state-run: true, url: "https://example.org"}
        - {id: party, name: The party, kind: party, state-run: false}
        - {id: press, name: Press}
      contests:
        - id: president
          title: President
          rule: {outright: [{more-than: 50}, {at-least: 40, lead: 10}], of: cast}
          choices: [{id: A, name: Ana, party: Blue, colour: "#0057b8"}, {id: B, name: Bo}, {id: C}]
          groups: [{id: OTHERS, name: others, members: [B, C]}]
        - id: question
          rule: {question: {yes: SI, no: NO, more-than: 2/3, quorum: 40}, of: valid}
          choices: [{id: SI}, {id: NO}]
      roll:
        registered: 1500
        stations: 9
        largest-station: 600
        files:
          - {file: roll1.csv, columns: {station: mesa, registered: [men, women]}}
          - {file: roll2.csv, columns: {station: mesa, registered: voters}}
      sheets:
        - id: party
          title: The party's copies
          source: party
          contest: president
          file: [wide1.csv, wide2.csv]
          illegible: [borroso]
          columns:
            station: [centre, mesa]
            places: {state: {code: cod, name: state}, town: town}
            registered: reg
            cast: cast
            valid: valid
            nulls: nulls
            votes: {A: a, B: b, C: c}
            status: {column: obs, annulled: [ANULADA], missing: [NO LLEGO]}
        - id: council
          source: council
          contest: president
          file: long.csv
          where: {office: P}
          columns:
            station: mesa
            registered: reg
            listing: {choice: who, count: n, values: {A: [Ana], B: Bo, C: Ce, nulls: Nulos}}
        - id: totals
          contest: question
          file: states.csv
          columns: {station: state, stations: mesas, places: {state: state}, votes: {SI: si, NO: no}}
        - id: tribunal
          contest: question
          file: documents.csv
          adopt: recount-over-correction-over-original
          aliases: {"1-9": "1-1"}
          columns:
            station: {column: key, pattern: '0*(\\d+)/0*(\\d+)'}
            document: {column: kind, time: when, values: {original: [sheet, ""], recount: again, annulment: void, other: letter}}
            votes: {SI: si, NO: no}
      bulletins:
        - id: one
          title: First
          source: council
          contest: president
          time: 2026-11-01T23:40:00-04:00
          coverage: 80
          turnout: 59.90
          percentages: {A: "51.20", B: 44.2}
          votes: {A: 500, OTHERS: 400}
          cast: 950
          references: [Daily X, "Daily \\"Y\\""]
        - {id: two, contest: president, time: 2026-11-02, coverage: complete, votes: {A: 700, B: 500, C: 10}, valid: 1210, nulls: 3, blank: 4, registered: 1500}
        - {id: three, contest: question, coverage: {stations: 3}, scope: [North], votes: {SI: 10, NO: 4}}
      assumptions:
        - {id: all, title: "Everything \\"at once\\"", source: press, contest: president, place: [Zulia, Sur], total: {A: 1, cast: 2}, at-least: {OTHERS: 3}, at-most: {blank: 4}, percentages: {B: "51.20"}, registered: 500, turnout: 66.67, references: [Daily Z]}
        - {contest: president, bulletin: one}
        - {contest: president, disputed: one-of-versions}
        - {contest: question, turnout: 2/3}
      ledger: {file: positions.csv, source: press}
      """;

  private OddFolder() {}

  static Path write(Path folder) throws IOException {
    Files.writeString(folder.resolve("election.yaml"), DESCRIPTION);
    Files.writeString(
        folder.resolve("roll1.csv"),
        "mesa,men,women,witness\n1-1,100,120,SECRETA Maria\n1-2,90,80,SECRETA Ines\nx,?!,3,SECRETA\n");
    Files.writeString(folder.resolve("roll2.csv"), "mesa;voters\n1-1;999\n2-1;300\n2-2;\n");
    Files.writeString(
        folder.resolve("wide1.csv"),
        """
        centre,mesa,cod,state,town,reg,cast,valid,nulls,a,b,c,obs,witness
        1,1,01,North,"Ciudad ""Uno\""",220,150,140,10,100,30,10,,SECRETA Perez
        1,2,01,North,"Ciudad ""Uno\""",170,150,140,10,100,30,10,ANULADA,SECRETA Gomez
        1,3,01,Norte,Dos,,,,,borroso,30,10,,SECRETA
        1,4,01,North,Dos,50,,,,,,,NO LLEGO,SECRETA
        1,1,01,North,"Ciudad ""Uno\""",220,150,140,10,100,30,10,,SECRETA
        1,2,01,North,"Ciudad ""Uno\""",170,151,140,10,101,30,10,,SECRETA
        ,5,01,North,Dos,1,1,1,1,1,1,1,,SECRETA no station
        2,1,02,South,Tres,300,400,350,10,200,what?,150,,SECRETA
        2,2,02,South,Tres,300,0,0,0,0,0,0,,SECRETA
        2,3,02,South,Tres,300,10,10,0,-5,10,5,,SECRETA
        2,4,02,South,<b>Tres</b>,30,30,30,0,30,0,0,,SECRETA
        """);
    Files.writeString(
        folder.resolve("wide2.csv"),
        """
        centre,mesa,cod,state,town,reg,cast,valid,nulls,a,b,c,obs
        3,1,03,East,Cuatro,220,140,140,0,100,30,10,
        3,2,03,East,Cuatro,220,1.5,140,0,100,30,10,
        """);
    Files.writeString(
        folder.resolve("long.csv"),
        """
        mesa,office,reg,who,n
        1-1,P,220,Ana,100
        1-1,P,220,Bo,30
        1-1,P,220,Ce,10
        1-1,P,220,Nulos,1
        1-1,S,220,Ana,77
        1-2,P,170,Ana,-
        1-2,P,170,Bo,ilegible
        1-1,P,220,Bo,31
        1-2,P,170,Nadie,31
        """);
    Files.writeString(
        folder.resolve("states.csv"),
        "state,mesas,si,no\nNorth,3,10,4\nSouth,4,20,5\nEast,x,1,2\n");
    Files.writeString(
        folder.resolve("documents.csv"),
        """
        key,kind,when,si,no
        001/09,sheet,2026-11-01T21:00,10,4
        1/2,again,2026-11-03 10:00:00-04:00,7,3
        1/2,,2026-11-01,6,3
        1/3,sheet,1/2/2026,6,3
        1/3,void,46330.5,,
        1/4,letter,,,
        1/4,fax,,1,1
        abroad,sheet,,5,5
        """);
    Files.writeString(
        folder.resolve("positions.csv"),
        """
        id,follows,kind,actor,date,published,words,language
        n1,,withhold,state:NN,2026-11-02,2026-11-03,"aún ""no"" será",es
        ,n1,reject,state:NN,2026-11,2026-11-20,,
        ,n1,cheer,state:NN,2026-11,2026-11-20,,
        """);
    return folder;
  }

  static FolderReading read(Path folder) throws IOException {
    return FolderReading.read(write(folder), Progress.SILENT);
  }
}
