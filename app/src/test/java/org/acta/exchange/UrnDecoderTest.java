package org.acta.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.acta.SharedData;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.acta.format.InputException;
import org.acta.format.Problem.Kind;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERGeneralString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UrnDecoderTest {
  private static final int ROUNDS = 3_000;

  @TempDir private Path folder;

  /// Files as a folder reads them, by what they say of themselves.
  private ElectionFolder read(List<Path> files) {
    Contents contents = ExchangeFiles.contents(files, TableOptions.none()).orElseThrow();
    return ElectionFolder.described(
        ExchangeWriter.describe(contents, Path::toString), "test", folder, Progress.SILENT);
  }

  private static List<Long> votes(Sheets sheets, int row) {
    return Stream.iterate(0, i -> i + 1)
        .limit(sheets.choices())
        .map(i -> sheets.votes(row, i))
        .toList();
  }

  private static List<String> choices(Sheets sheets) {
    return sheets.contest().choices().stream().map(choice -> choice.id()).toList();
  }

  @Test
  void the_sample_of_section_1007_9_1_has_its_published_figures() {
    ElectionFolder read =
        read(List.of(SharedData.at("tally/brazil-2022-bu/ac_o00407-0100700090001.bu")));

    Sheets sheets = read.sheets().getFirst();
    assertThat(read.problems().count()).isZero();
    assertThat(sheets.station(0)).isEqualTo("1007-9-1");
    assertThat(sheets.cell(0, Item.REGISTERED)).isEqualTo(335);
    assertThat(sheets.cell(0, Item.CAST)).isEqualTo(261);
    assertThat(choices(sheets)).containsExactly("13", "22");
    assertThat(votes(sheets, 0)).containsExactly(75L, 175L);
    assertThat(sheets.cell(0, Item.BLANK) + sheets.cell(0, Item.NULLS)).isEqualTo(11);
    assertThat(read.election().date().orElseThrow()).hasToString("2022-10-30");
  }

  @Test
  void all_samples_decode_and_every_voter_who_came_is_in_one_of_their_figures() {
    List<Path> files =
        Stream.of("ac_o00407-0100700090001", "ba_o00407-3787701050083", "rs_o00407-8473500030006")
            .map(name -> SharedData.at("tally/brazil-2022-bu/" + name + ".bu"))
            .toList();

    ElectionFolder read = read(files);

    assertThat(read.problems().count()).isZero();
    assertThat(read.sheets().stream().map(Sheets::size)).containsExactly(3, 2);
    for (Sheets sheets : read.sheets()) {
      for (int row = 0; row < sheets.size(); row++) {
        assertThat(sheets.parts(row)).hasValue(sheets.cell(row, Item.CAST));
      }
    }
  }

  @Test
  void a_bulletin_of_the_form_of_2024_is_read_like_one_of_2022() throws IOException {
    Path of2022 = write("of2022.bu", bulletin(2, true));
    Path of2024 = write("of2024.bu", bulletin(2, false));
    for (Path file : List.of(of2022, of2024)) {
      Sheets sheets = read(List.of(file)).sheets().getFirst();
      assertThat(sheets.station(0)).isEqualTo("70000-3-21");
      assertThat(sheets.cell(0, Item.REGISTERED)).isEqualTo(300);
      assertThat(sheets.cell(0, Item.CAST)).isEqualTo(250);
      assertThat(choices(sheets)).containsExactly("12345", "party-12");
      assertThat(votes(sheets, 0)).containsExactly(140L, 60L);
      assertThat(sheets.cell(0, Item.BLANK)).isEqualTo(20);
      assertThat(sheets.cell(0, Item.NULLS)).isEqualTo(30);
    }
  }

  @Test
  void a_bulletin_of_a_rehearsal_is_refused() throws IOException {
    assertProblem(write("simulado.bu", bulletin(1, true)), Kind.BU_REHEARSAL);
  }

  @Test
  void a_damaged_bulletin_is_one_sentence() throws IOException {
    byte[] whole = bulletin(2, true);
    assertProblem(write("cut.bu", Arrays.copyOf(whole, whole.length - 40)), Kind.BU_DAMAGED);
    assertProblem(write("long.bu", Arrays.copyOf(whole, whole.length + 3)), Kind.BU_DAMAGED);
    byte[] deep = new byte[200_000];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    System.arraycopy(whole, 0, deep, 0, 40);
    assertProblem(write("deep.bu", deep), Kind.BU_DAMAGED);
  }

  @Test
  void a_bulletin_without_a_section_or_with_counts_beyond_any_election_is_one_sentence()
      throws IOException {
    DERSequence counted = votes(2, 20);
    assertProblem(write("empty.bu", bulletin(2, true, sequence(), counted)), Kind.BU_DAMAGED);
    DERSequence vast = votes(2, Long.MAX_VALUE);
    assertProblem(write("vast.bu", bulletin(2, true, section(), vast)), Kind.BU_DAMAGED);
    assertProblem(
        write("more.bu", bulletin(2, true, section(), votes(2, Figure.LARGEST + 1))),
        Kind.BU_DAMAGED);
  }

  @Test
  void no_alteration_of_a_bulletin_breaks_the_reading() throws IOException {
    byte[] whole = bulletin(2, true);
    Random random = new Random(41);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = whole.clone();
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        if (random.nextInt(6) == 0) {
          bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 9));
        } else if (bytes.length > 0) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      Path file = write("altered.bu", bytes);
      try {
        TableFile.open(file, TableOptions.none(), ExchangeFiles.decoders())
            .read(row -> assertThat(row.line()).isPositive());
      } catch (InputException e) {
        assertThat(e.problem().sentence(Locale.ROOT)).doesNotContain("\n").endsWith(".");
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed 41, round " + round, e);
      }
    }
  }

  private void assertProblem(Path file, Kind kind) {
    assertThatThrownBy(() -> read(List.of(file)))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.problem().kind()).isEqualTo(kind));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static DERSequence sequence(ASN1Encodable... parts) {
    return new DERSequence(parts);
  }

  private static ASN1Integer number(long number) {
    return new ASN1Integer(number);
  }

  private static DERGeneralString text(String text) {
    return new DERGeneralString(text);
  }

  private static DERTaggedObject tagged(int tag, ASN1Encodable of) {
    return new DERTaggedObject(false, tag, of);
  }

  private static DERSequence votes(int kind, long count, long... candidate) {
    ASN1Encodable key = new DEROctetString("signature".getBytes(StandardCharsets.US_ASCII));
    return candidate.length == 0
        ? sequence(tagged(1, number(kind)), tagged(2, number(count)), key)
        : sequence(
            tagged(1, number(kind)),
            tagged(2, number(count)),
            tagged(3, sequence(number(candidate[0]), number(candidate[1]))),
            key);
  }

  /// A bulletin by the TSE's module: city councillors of section 21, zone 3, municipality 70000.
  private static byte[] bulletin(int phase, boolean of2022) throws IOException {
    return bulletin(phase, of2022, section(), votes(2, 20));
  }

  private static DERSequence section() {
    return sequence(sequence(number(70_000), number(3)), number(1120), number(21));
  }

  private static byte[] bulletin(int phase, boolean of2022, DERSequence section, DERSequence blank)
      throws IOException {
    DERSequence head = sequence(text("20241006T170501"), tagged(2, number(407)));
    DERSequence councillors =
        sequence(
            tagged(1, number(13)),
            number(1),
            sequence(
                votes(1, 140, 12, 12_345), votes(4, 60, 12, 12), blank, votes(3, 25), votes(5, 5)));
    DERSequence results =
        sequence(
            sequence(
                number(619),
                number(300),
                sequence(sequence(new ASN1Enumerated(2), number(250), sequence(councillors)))));
    DERSequence times = sequence(text("20241006T080000"), text("20241006T170000"));
    ASN1Encodable urn = sequence(new ASN1Enumerated(1), text("8.0"));
    DERSequence content =
        of2022
            ? sequence(
                head,
                new ASN1Enumerated(phase),
                urn,
                section,
                text("20241006T170501"),
                tagged(0, times),
                tagged(1, number(0)),
                tagged(2, number(240)),
                tagged(3, results))
            : sequence(
                head,
                new ASN1Enumerated(phase),
                urn,
                section,
                text("20241006T170501"),
                tagged(0, times),
                number(250),
                results);
    return sequence(
            head,
            new ASN1Enumerated(phase),
            tagged(0, section),
            new ASN1Enumerated(1),
            new DEROctetString(content))
        .getEncoded("DER");
  }
}
