package org.acta.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.acta.election.Rule;
import org.acta.format.InputException;
import org.acta.format.TableOptions;
import org.acta.sheet.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingGuessTest {
  @TempDir Path folder;

  /// Thirty stations in three places: place, centre, table, register, votes, blank, spoilt.
  private static List<String> stations(String header, String separator) {
    Random random = new Random(20240728);
    List<String> lines = new ArrayList<>(List.of(header));
    for (int i = 0; i < 30; i++) {
      long a = random.nextInt(200);
      long b = random.nextInt(200);
      long c = random.nextInt(20);
      long blank = random.nextInt(5);
      long spoilt = random.nextInt(5);
      lines.add(
          String.join(
              separator,
              List.of(
                  "P" + i / 10,
                  "C" + i / 5,
                  String.valueOf(i % 5 + 1),
                  String.valueOf(500 + random.nextInt(100)),
                  String.valueOf(a),
                  String.valueOf(b),
                  String.valueOf(c),
                  String.valueOf(a + b + c),
                  String.valueOf(blank),
                  String.valueOf(spoilt),
                  String.valueOf(a + b + c + blank + spoilt))));
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Estado;Centro;Mesa;Inscritos;Ana;Bo;Ce;Votos válidos;Blancos;Nulos;Votos emitidos",
        "State;Polling Centre;Station;Registered voters;Ana;Bo;Ce;Valid votes;Blank votes;Rejected"
            + " ballots;Ballots cast",
        "UF;Local de votação;Seção;Eleitores aptos;Ana;Bo;Ce;Votos válidos;Brancos;Nulos;"
            + "Comparecimento",
        "Département;Lieu de vote;Bureau de vote;Inscrits;Ana;Bo;Ce;Exprimés;Blancs;Nuls;Votants",
        "Регион;ТИК;УИК;Число избирателей;Ana;Bo;Ce;Число действительных бюллетеней;Пустых"
            + " бюллетеней;Число недействительных бюллетеней;Проголосовало",
        "Provinsi;Kelurahan;TPS;DPT;Ana;Bo;Ce;Suara sah;Suara kosong;Suara tidak sah;Pengguna hak"
            + " pilih",
        "მხარე;ოლქი;უბანი;ამომრჩეველთა რაოდენობა;Ana;Bo;Ce;ნამდვილი;blank;ბათილი;"
            + "მონაწილეთა რაოდენობა",
        "المحافظة;مركز الاقتراع;رقم المحطة;عدد الناخبين;Ana;Bo;Ce;الأصوات الصحيحة;الأوراق البيضاء;"
            + "الأوراق الباطلة;عدد المقترعين"
      })
  void the_same_sheets_are_understood_in_many_languages(String header) {
    List<String> lines = stations(header, ";");
    Proposed proposed = Proposed.forText(folder, lines.toArray(String[]::new));

    Mapping mapping = proposed.mapping();
    String[] names = header.split(";");
    assertThat(mapping.station().columns()).as(proposed.text).endsWith(names[2]).contains(names[1]);
    assertThat(mapping.levels().getFirst().name()).isEqualTo(names[0]);
    assertThat(mapping.items())
        .containsEntry("registered", List.of(names[3]))
        .containsEntry("valid", List.of(names[7]))
        .containsEntry("blank", List.of(names[8]))
        .containsEntry("nulls", List.of(names[9]))
        .containsEntry("cast", List.of(names[10]));
    assertThat(mapping.votes().keySet()).containsExactly("Ana", "Bo", "Ce");
    assertThat(proposed.folder().problems().count()).isZero();
  }

  @Test
  void without_any_known_name_the_sums_tell_votes_and_totals() {
    Proposed proposed =
        Proposed.forText(
            folder, stations("x1,x2,x3,k,aa,bb,cc,s,q,r,t", ",").toArray(String[]::new));

    Mapping mapping = proposed.mapping();
    assertThat(mapping.votes().keySet()).containsExactly("aa", "bb", "cc");
    assertThat(mapping.items()).containsEntry("valid", List.of("s"));
    assertThat(mapping.items()).containsEntry("registered", List.of("k"));
    assertThat(mapping.station().columns()).containsExactlyInAnyOrder("x2", "x3");
    assertThat(proposed.comments()).contains("by arithmetic").contains("unsure");
  }

  @Test
  void a_file_without_totals_has_its_stretch_of_numbers_taken_for_votes() {
    Proposed proposed =
        Proposed.forText(
            folder,
            "Mesa,Municipio,Inscritos,CC,MAS - IPSP,21F,Blancos,Nulos",
            "1001,A,240,120,37,3,1,0",
            "1002,A,239,20,137,13,1,5",
            "1003,B,200,60,57,0,4,0");

    assertThat(proposed.votes()).isEqualTo(Map.of("CC", 200L, "MAS - IPSP", 231L, "21F", 16L));
    assertThat(proposed.mapping().votes().keySet()).containsExactly("CC", "MAS-IPSP", "21F");
    assertThat(proposed.sum(Item.NULLS)).isEqualTo(5);
    assertThat(proposed.comments()).contains("unsure: nothing to check the sum against");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ДА,НЕТ", "Si,No", "YES,NO", "Sim,Não", "Oui,Non", "Votos SI,Votos NO"})
  void a_yes_and_a_no_make_a_question(String names) {
    Proposed proposed =
        Proposed.forText(
            folder,
            "region,uik,registered," + names + ",invalid",
            "R1,1,1000,300,200,4",
            "R1,2,1000,310,100,4",
            "R2,1,900,100,200,1");

    assertThat(proposed.parsed().contests().getFirst().rule()).isInstanceOf(Rule.Question.class);
    assertThat(proposed.votes().values()).containsExactlyInAnyOrder(710L, 500L);
  }

  @Test
  void rows_below_each_other_become_a_listing_with_its_items() {
    List<String> lines = new ArrayList<>(List.of("NR_ZONA;NR_SECAO;NM_VOTAVEL;QT_VOTOS"));
    for (int zone = 1; zone <= 3; zone++) {
      for (int section = 1; section <= 4; section++) {
        lines.add(zone + ";" + section + ";LULA;" + (100 + section));
        lines.add(zone + ";" + section + ";BOLSONARO;" + (90 + zone));
        lines.add(zone + ";" + section + ";VOTOS BRANCOS;2");
        lines.add(zone + ";" + section + ";VOTOS NULOS;3");
      }
    }
    Proposed proposed = Proposed.forText(folder, lines.toArray(String[]::new));

    assertThat(proposed.mapping().listing()).isPresent();
    assertThat(proposed.mapping().station().columns()).containsExactly("NR_ZONA", "NR_SECAO");
    assertThat(proposed.votes()).isEqualTo(Map.of("LULA", 1230L, "BOLSONARO", 1104L));
    assertThat(proposed.sum(Item.BLANK)).isEqualTo(24);
    assertThat(proposed.sum(Item.NULLS)).isEqualTo(36);
    assertThat(proposed.folder().problems().count()).isZero();
  }

  @Test
  void contests_in_one_file_are_told_apart_by_their_column() {
    List<String> lines = new ArrayList<>(List.of("CODIGO_MESA,CANDIDATURA,A1,B1,C1,VOTO_VALIDO"));
    for (int i = 1; i <= 20; i++) {
      lines.add(i + ",PRESIDENTE," + i + ",5,0," + (i + 5));
      lines.add(i + ",DIPUTADO," + i + ",0,7," + (i + 7));
    }
    Proposed proposed = Proposed.forText(folder, lines.toArray(String[]::new));

    Description.Parsed parsed = proposed.parsed();
    assertThat(parsed.sheets()).hasSize(2);
    assertThat(parsed.contests().get(0).choices()).extracting("id").containsExactly("A1", "C1");
    assertThat(parsed.contests().get(1).choices()).extracting("id").containsExactly("A1", "B1");
    assertThat(parsed.sheets().get(1).mapping().where())
        .containsEntry("CANDIDATURA", Set.of("PRESIDENTE"));
    assertThat(proposed.folder().sheets()).allMatch(sheets -> sheets.size() == 20);
  }

  @Test
  void codes_are_joined_with_the_names_of_their_places() {
    List<String> lines =
        new ArrayList<>(List.of("COD_EDO,EDO,COD_MUN,MUN,MESA,VOTOS_VALIDOS,EG,NM"));
    for (int i = 0; i < 24; i++) {
      int state = i / 12;
      int town = i / 4 % 3;
      lines.add(
          state
              + ",E"
              + state
              + ","
              + town
              + ",M"
              + state
              + town
              + ","
              + i
              + ",9,"
              + i % 9
              + ","
              + (9 - i % 9));
    }
    Proposed proposed = Proposed.forText(folder, lines.toArray(String[]::new));

    assertThat(proposed.mapping().levels())
        .containsExactly(
            new Mapping.Level("state", "EDO", Optional.of("COD_EDO")),
            new Mapping.Level("municipality", "MUN", Optional.of("COD_MUN")));
  }

  @Test
  void a_register_repeated_on_the_tables_of_a_centre_is_not_used() {
    List<String> lines = new ArrayList<>(List.of("Acta,Centro,votantes,A,B,C"));
    for (int i = 0; i < 60; i++) {
      lines.add(
          "A" + i + ",C" + i / 4 + "," + (900 + i / 4 * 7) + "," + i % 7 * 31 + ",77," + i % 5);
    }
    Proposed proposed = Proposed.forText(folder, lines.toArray(String[]::new));

    assertThat(proposed.mapping().items()).doesNotContainKey("registered");
    assertThat(proposed.comments()).contains("the same on all stations of a centre");
  }

  @Test
  void files_of_one_form_share_an_entry_and_others_share_their_contest() {
    Map<String, List<String>> files =
        Map.of(
            "a.csv", List.of("MESA,A,B,VALIDOS", "1,5,6,11", "2,3,1,4", "3,2,2,4"),
            "b.csv", List.of("MESA,A,B,VALIDOS", "4,5,6,11", "5,3,1,4", "6,2,2,4"),
            "c.csv", List.of("MESA,RE,A,B,VALIDOS", "7,90,5,6,11", "8,80,3,1,4", "9,70,2,2,4"));
    Description.Parsed parsed = Proposed.forTexts(folder, files).parsed();

    assertThat(parsed.contests()).hasSize(1);
    assertThat(parsed.sheets())
        .extracting(SheetFiles::files)
        .containsExactly(List.of("a.csv", "b.csv"), List.of("c.csv"));
  }

  @Test
  void the_roll_is_left_for_a_person_to_give() {
    Proposed proposed =
        Proposed.forText(folder, "MESA,RE,A,B,VALIDOS", "1,90,5,6,11", "2,80,3,1,4", "3,9,2,2,4");

    assertThat(proposed.parsed().roll().registered()).isEmpty();
    assertThat(proposed.comments())
        .contains("179 registered voters in 3 rows")
        .contains("# roll: {registered: , stations: }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "~",
        "- x",
        "a: b",
        "a #b",
        "\"q\"",
        "'",
        "{x}",
        "[x]",
        "*x",
        "&x",
        "!x",
        "%x",
        "@x",
        "`x",
        "007",
        "1e3",
        "0x1F",
        "true",
        "2024-01-01",
        "ДА",
        "x?",
        "\\",
        "|",
        ">",
        "=",
        "<<",
        "مرشح",
        "张三",
        "\uD83D\uDE00",
        "a\u00A0b",
        "?x",
        "...",
        "---",
        "#3",
        "A#2"
      })
  void a_column_of_any_name_is_read_back_as_it_was_written(String name) {
    String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
    Proposed proposed =
        Proposed.forText(
            folder, "station," + quoted + ",Bo,valid votes", "1,5,6,11", "2,3,1,4", "3,2,2,4");

    assertThat(proposed.votes()).as(proposed.text).isEqualTo(Map.of(name, 10L, "Bo", 9L));
  }

  @Test
  void columns_of_one_name_are_told_apart() {
    Proposed proposed =
        Proposed.forText(folder, "mesa,A,A,,validos", "1,5,6,1,12", "2,3,1,1,5", "3,2,2,1,5");

    assertThat(proposed.mapping().votes().values())
        .containsExactly(List.of("A#1"), List.of("A#2"), List.of("#4"));
    assertThat(proposed.folder().problems().count()).isZero();
  }

  @Test
  void what_cannot_be_found_is_said_and_the_rest_printed() {
    Proposed proposed = Proposed.forText(folder, "name,remark", "Ana,hello", "Bo,world");

    assertThat(proposed.comments()).contains("no columns of votes were found");
    assertThatThrownBy(proposed::parsed).isInstanceOf(FolderException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mesa,inscritos,A,B", "precinct,voters,A,B", "sid,reg,A,B", "code,n,A,B"})
  void a_small_file_with_a_repeated_row_still_has_its_key_and_its_register(String header) {
    Proposed proposed =
        Proposed.forText(
            folder,
            header,
            "1,300,120,90",
            "2,310,100,110",
            "3,280,90,95",
            "3,280,90,95",
            "4,305,130,80");
    String[] names = header.split(",");

    assertThat(proposed.mapping().station().columns()).containsExactly(names[0]);
    assertThat(proposed.mapping().items()).containsEntry("registered", List.of(names[1]));
    assertThat(proposed.mapping().votes().keySet()).containsExactly("A", "B");
    assertThat(proposed.doubts)
        .anyMatch(doubt -> doubt.contains("rows that repeat a station: 1 of 5"))
        .anyMatch(doubt -> doubt.contains("no total") && doubt.endsWith(": A, B."));
  }

  @Test
  void a_register_that_only_arithmetic_tells_is_doubted_aloud_and_so_is_what_stands_before_it() {
    Proposed proposed =
        Proposed.forText(
            folder,
            "town,k,reg,A,B",
            "Alba,101,300,120,90",
            "Bree,117,310,100,110",
            "Ceda,203,280,90,95",
            "Dorn,340,305,130,80",
            "Elst,512,299,100,80");

    assertThat(proposed.mapping().votes().keySet()).containsExactly("A", "B");
    assertThat(proposed.doubts)
        .anyMatch(doubt -> doubt.contains("“reg” was taken for the register"))
        .anyMatch(doubt -> doubt.contains("“k” was left out"));
  }

  @Test
  void a_file_whose_names_and_sums_say_everything_raises_no_doubt() {
    assertThat(
            Proposed.forText(
                    folder,
                    stations(
                            "State,Polling Centre,Station,Registered voters,Ana,Bo,Ce,Valid votes,"
                                + "Blank votes,Rejected ballots,Ballots cast",
                            ",")
                        .toArray(String[]::new))
                .doubts)
        .isEmpty();
  }

  @Test
  void the_same_file_gives_the_same_bytes() {
    String[] lines = stations("x1,x2,x3,k,aa,bb,cc,s,q,r,t", ",").toArray(String[]::new);

    assertThat(Proposed.forText(folder, lines).text)
        .isEqualTo(Proposed.forText(folder, lines).text);
  }

  @Test
  void comments_come_in_spanish_too() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "MESA,A,B,VALIDOS\n1,5,6,11\n2,3,1,4\n3,2,2,4\n");
    String text =
        MappingGuess.propose(List.of(file), TableOptions.none(), Optional.empty(), Locale.of("es"))
            .text();

    assertThat(text).contains("por aritmética").doesNotContain("by arithmetic");
  }

  @Test
  void a_file_that_is_no_table_is_a_problem_in_one_sentence() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "");

    assertThatThrownBy(() ->
            MappingGuess.propose(
                List.of(file), TableOptions.none(), Optional.empty(), Locale.ENGLISH))
        .isInstanceOf(InputException.class);
  }

  /// Random tables of random names: whatever is proposed is YAML, and reads or says what to mend.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_random_table_gives_a_description_that_reads_or_says_what_is_missing(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      String[] lines = randomTable(random);
      Proposed proposed;
      try {
        proposed = Proposed.forText(folder, lines);
      } catch (InputException _) {
        continue; // no table in the first place
      }
      try {
        proposed.folder();
      } catch (FolderException e) {
        assertThat(e.problems())
            .as("seed %d, round %d:%n%s", seed, round, proposed.text)
            .allMatch(problem -> problem.kind() == org.acta.format.Problem.Kind.FIELD_MISSING);
      }
    }
  }

  private static String[] randomTable(Random random) {
    String[] names = {
      "mesa",
      "Valid",
      "nulls",
      "total",
      "id",
      "Estado",
      "A",
      "b",
      "",
      "no",
      "x: y",
      "#",
      "a\"\"b",
      "Число",
      "votos",
      "partido",
      "\uFEFFz",
      "cargo",
      "registered",
      "lat",
      "A",
      "é",
      "{",
      "a?",
      "\t",
      "line\nbreak",
      "blank",
      "cast",
      "CANDIDATURA",
      "url",
      "observacion",
      "tik",
      "\u2028",
      "n".repeat(400)
    };
    int width = 1 + random.nextInt(12);
    List<String> lines = new ArrayList<>();
    int[] kinds = random.ints(width, 0, 6).toArray();
    for (int row = 0; row <= 1 + random.nextInt(40); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        String cell =
            row == 0
                ? names[random.nextInt(names.length)]
                : switch (kinds[column]) {
                  case 0 -> "T" + random.nextInt(3);
                  case 1 -> String.valueOf(row);
                  case 2 -> random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(9));
                  case 3 -> random.nextInt(9) == 0 ? "x" : String.valueOf(random.nextInt(900));
                  case 4 -> "text " + random.nextInt();
                  default -> "0";
                };
        cells.add("\"" + cell + "\"");
      }
      lines.add(String.join(",", cells));
    }
    return lines.toArray(String[]::new);
  }
}
