package org.acta.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acta.sheet.Figure;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What is true of a made-up election, added up while it is written.
final class Truth {
  private final Sums voted;
  private final Sums published;
  private final List<Mistake> mistakes = new ArrayList<>();
  private long rows;

  Truth(int choices) {
    voted = new Sums(choices);
    published = new Sums(choices);
  }

  /// One mistake as it stands in the file.
  ///
  /// @param line of the first row concerned
  /// @param again line of the second row concerned, or 0 if there is only one
  private record Mistake(Check check, String station, long line, long again) {}

  /// Takes what voters did at a station, whether or not its sheet is published.
  void voted(Draft flawless) {
    voted.add(flawless);
  }

  /// Takes a row that totals have to count.
  void counted(Draft written) {
    published.add(written);
  }

  /// Takes a row, counted or not.
  void row() {
    rows++;
  }

  void mistake(Check check, String station, long line, long again) {
    mistakes.add(new Mistake(check, station, line, again));
  }

  /// Registered voters of every station.
  long registered() {
    return voted.items[Item.REGISTERED.ordinal()];
  }

  void write(Simulation simulation, StationPlan plan, Path file) throws IOException {
    JsonFactory factory = JsonFactory.builder().build();
    try (JsonGenerator json =
        factory.createGenerator(
            ObjectWriteContext.empty(), Files.newOutputStream(file), JsonEncoding.UTF8)) {
      json.writeStartObject();
      writeArguments(json, simulation);
      json.writeName("voted");
      voted.write(json);
      json.writeName("published");
      published.write(json);
      json.writeNumberProperty("rows", rows);
      json.writeName("withheld");
      json.writeStartArray();
      for (int station = 0; station < simulation.stations(); station++) {
        if (plan.withheld(station)) {
          json.writeString(FolderWriter.code(station));
        }
      }
      json.writeEndArray();
      writeMistakes(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeArguments(JsonGenerator json, Simulation simulation) {
    json.writeName("simulation");
    json.writeStartObject();
    json.writeNumberProperty("stations", simulation.stations());
    json.writeNumberProperty("choices", simulation.choices());
    json.writeNumberProperty("seed", simulation.seed());
    json.writeStringProperty("missing", simulation.missing().toString());
    json.writeStringProperty("errors", simulation.mistakes().toString());
    json.writeStringProperty("levels", String.join(",", simulation.levels()));
    json.writeBooleanProperty("roll", simulation.roll());
    json.writeEndObject();
  }

  private void writeMistakes(JsonGenerator json) {
    json.writeName("errors");
    json.writeStartArray();
    for (Mistake mistake : mistakes) {
      json.writeStartObject();
      json.writeStringProperty("check", mistake.check.id());
      json.writeStringProperty("station", mistake.station);
      json.writeNumberProperty("line", mistake.line);
      if (mistake.again > 0) {
        json.writeNumberProperty("again", mistake.again);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Sums of the cells that are numbers.
  private static final class Sums {
    private final long[] items = new long[Item.COUNT];
    private final long[] votes;
    private long stations;

    Sums(int choices) {
      votes = new long[choices];
    }

    void add(Draft draft) {
      stations++;
      for (Item item : Item.values()) {
        items[item.ordinal()] += Figure.orZero(draft.get(item));
      }
      for (int choice = 0; choice < votes.length; choice++) {
        votes[choice] += Figure.orZero(draft.votes(choice));
      }
    }

    void write(JsonGenerator json) {
      json.writeStartObject();
      json.writeNumberProperty("stations", stations);
      for (Item item : Item.values()) {
        json.writeNumberProperty(item.name().toLowerCase(Locale.ROOT), items[item.ordinal()]);
      }
      json.writeName("votes");
      json.writeStartObject();
      for (int choice = 0; choice < votes.length; choice++) {
        json.writeNumberProperty(Simulation.choiceId(choice), votes[choice]);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
  }
}
