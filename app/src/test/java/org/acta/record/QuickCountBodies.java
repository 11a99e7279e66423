package org.acta.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.acta.election.Rule.Base;

/// Pieces of quick counts, with every field and without.
final class QuickCountBodies {
  private QuickCountBodies() {}

  static List<QuickCountBody> every() {
    Map<String, Long> voters = new LinkedHashMap<>();
    voters.put("9", 300L);
    voters.put("1 </script>", 0L);
    return List.of(
        body(
            new QuickCountPart.Plan(
                "Watch \u202E",
                "president",
                "watch",
                Base.CAST,
                List.of(new QuickCountPart.Lead("B", "A")),
                List.of(List.of("North", "South")),
                true,
                true)),
        body(
            new QuickCountPart.Plan(
                "", "president", "watch", Base.VALID, List.of(), List.of(), false, false)),
        body(
            new QuickCountPart.Framed(
                1,
                List.of(
                    new QuickCountPart.Run(
                        "North", Optional.of("School"), Optional.of("Region"), voters),
                    new QuickCountPart.Run(
                        "", Optional.empty(), Optional.empty(), Map.of("7", 1L))))),
        body(
            new QuickCountPart.Drawn(
                1,
                Optional.of("4903"),
                OptionalInt.of(2),
                List.of(new QuickCountPart.DrawnRun("North", List.of("9", "1 </script>"))))),
        body(
            new QuickCountPart.Drawn(
                2,
                Optional.empty(),
                OptionalInt.empty(),
                List.of(new QuickCountPart.DrawnRun("", List.of("7"))))));
  }

  private static QuickCountBody body(QuickCountPart says) {
    return new QuickCountBody("watch", says);
  }
}
