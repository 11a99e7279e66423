package org.acta.bench;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Indonesia's frame of 2024 as KawalPemilu publishes it, written as an election folder.
///
/// `id2name` names places by code: two digits a province, four a regency, six a district, ten a
/// village. `tps` gives each village `[most]` or `[most, first, last]`: stations 1 to `most`, and
/// further ones from `first` to `last`.
final class StationFrame {
  private static final int[] LEVELS = {2, 4, 6, 10};

  private final Map<String, String> names = new HashMap<>();
  private final BufferedWriter out;
  private final Random random;
  private final Form form;
  private long stations;

  /// What the stations are written as.
  enum Form {
    /// A roll that lists them.
    ROLL("roll: {files: {file: stations.csv, columns: {station: [V, N], " + PLACES + "}}}\n", ""),
    /// Sheets without a figure.
    EMPTY_SHEETS(sheets(), ",A,B,C"),
    /// Sheets with made-up votes: the frame has none.
    SHEETS(sheets(), ",A,B,C");

    private final String described;
    private final String header;

    Form(String described, String header) {
      this.described = described;
      this.header = header;
    }

    private static String sheets() {
      return "sheets: {id: frame, file: stations.csv, columns: {station: [V, N], "
          + PLACES
          + ", votes: {\"01\": A, \"02\": B, \"03\": C}}}\n";
    }
  }

  private static final String PLACES =
      "places: {province: {code: P, name: PN}, regency: {code: R, name: RN}, district: {code: D,"
          + " name: DN}, village: {code: V, name: VN}}";

  private StationFrame(BufferedWriter out, long seed, Form form) {
    this.out = out;
    this.random = new Random(seed);
    this.form = form;
  }

  /// Writes the folder.
  ///
  /// @param frame `tps2.json.gz`
  /// @return how many stations there are
  static long write(Path frame, Path folder, Form form) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: ID-2024-02-14-PRES, name: Presidential election of Indonesia, date: 2024-02-14}
        contest: {choices: [{id: "01"}, {id: "02"}, {id: "03"}]}
        """
            + form.described);
    try (InputStream in =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(frame)));
        BufferedWriter out = Files.newBufferedWriter(folder.resolve("stations.csv"));
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      StationFrame writer = new StationFrame(out, 20240214, form);
      out.write("P,PN,R,RN,D,DN,V,VN,N" + form.header + "\n");
      writer.read(json);
      return writer.stations;
    }
  }

  private void read(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isNames = json.currentName().equals("id2name");
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String code = json.currentName();
        json.nextToken();
        if (isNames) {
          names.put(code, json.getString());
        } else {
          village(code, json);
        }
      }
    }
  }

  private void village(String code, JsonParser json) throws IOException {
    int[] numbers = new int[3];
    int given = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      numbers[given++] = json.getIntValue();
    }
    StringBuilder place = new StringBuilder();
    for (int digits : LEVELS) {
      String at = code.substring(0, digits);
      String name = names.getOrDefault(at, at).replace("\"", "\"\"");
      place.append(at).append(",\"").append(name).append("\",");
    }
    stations(place, 1, numbers[0]);
    if (given == 3) {
      stations(place, numbers[1], numbers[2]);
    }
  }

  private void stations(StringBuilder place, int first, int last) throws IOException {
    for (int number = first; number <= last; number++) {
      stations++;
      out.append(place).append(String.valueOf(number));
      for (int choice = 0; choice < 3 && form != Form.ROLL; choice++) {
        out.append(',').append(form == Form.SHEETS ? String.valueOf(random.nextInt(100)) : "");
      }
      out.append('\n');
    }
  }
}
