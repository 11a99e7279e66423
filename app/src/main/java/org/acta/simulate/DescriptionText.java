package org.acta.simulate;

import java.util.Locale;
import org.acta.sheet.Item;

/// The `election.yaml` of a made-up election.
final class DescriptionText {
  private DescriptionText() {}

  static String of(Simulation simulation, long registered, long stations) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Made up by 'acta simulate'; truth.json says what is true of it.
        election:
          id: SIMULATED-%1$s
          name: Simulated election %1$s
          place: Simulation
        sources:
          - {id: simulation, name: Simulation, kind: other}
        contest:
          id: contest
          title: Simulated contest
          rule: plurality
          choices:
        """
            .formatted(Long.toString(simulation.seed())));
    for (int choice = 0; choice < simulation.choices(); choice++) {
      text.append("    - {id: ").append(Simulation.choiceId(choice));
      text.append(", name: Choice ").append(choice + 1).append("}\n");
    }
    text.append("roll:\n  registered: ").append(registered);
    text.append("\n  stations: ").append(stations).append('\n');
    if (simulation.roll()) {
      text.append("  files:\n    - file: roll.csv\n");
      text.append("      columns: {station: station, registered: registered}\n");
    }
    text.append("sheets:\n  - id: sheets\n    title: Simulated sheets\n    source: simulation\n");
    text.append("    file: ").append(simulation.sheetsFile()).append('\n');
    text.append("    columns:\n      station: station\n      places:\n");
    simulation.levels().forEach(level -> text.append("        %s: %s\n".formatted(level, level)));
    for (Item item : Item.values()) {
      String name = item.name().toLowerCase(Locale.ROOT);
      text.append("      %s: %s\n".formatted(name, name));
    }
    text.append("      votes:\n");
    for (int choice = 0; choice < simulation.choices(); choice++) {
      String id = Simulation.choiceId(choice);
      text.append("        %s: %s\n".formatted(id, id));
    }
    return text.toString();
  }
}
