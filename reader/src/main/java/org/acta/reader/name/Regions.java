package org.acta.reader.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.reader.text.Word;

/// States that are named by their part of the world: "nine Latin American countries".
final class Regions {
  private static final Set<String> WHOLES =
      Set.of(
          "americas",
          "hemisphere",
          "europe",
          "africa",
          "asia",
          "region",
          "continent",
          "caribbean",
          "world",
          "gulf",
          "pacific",
          "sahel",
          "balkans",
          "bloc");
  static final Set<String> REGIONS =
      Set.of(
          "latin",
          "african",
          "european",
          "asian",
          "caribbean",
          "western",
          "arab",
          "gulf",
          "nordic",
          "baltic",
          "balkan",
          "central",
          "south",
          "southern",
          "east",
          "eastern",
          "west",
          "north",
          "northern",
          "american",
          "other",
          "third",
          "foreign",
          "neighbouring",
          "neighboring",
          "regional",
          "global",
          "member",
          "international",
          "world",
          "unfriendly",
          "friendly",
          "unnamed",
          "outside",
          "democratic",
          "leftist",
          "left-wing",
          "pacific",
          "islamic",
          "muslim");

  private final Scene scene;

  Regions(Scene scene) {
    this.scene = scene;
  }

  /// "Nine Latin American countries", "other powers"; not "four governments", which are named
  /// elsewhere.
  Optional<Mention> states(Word word, String noun) {
    Optional<String> region = region(word);
    return region.map(words -> {
      String all =
          words
              + " "
              + (Set.of("countries", "nations", "governments", "states").contains(noun)
                  ? "states"
                  : noun);
      boolean third =
          words.matches("(?i)(other|third|foreign|outside|unnamed|global|other global)");
      String name =
          third
              ? (words.equalsIgnoreCase("foreign")
                      || words.equalsIgnoreCase("unnamed")
                      || words.equalsIgnoreCase("unnamed foreign")
                  ? "foreign powers"
                  : "third countries")
              : all;
      return whole(scene.described(word, new ActorKey("group:" + Slugs.of(name)), ""), word);
    });
  }

  /// The mention as far as the part of the world that is named behind its noun.
  private Mention whole(Mention mention, Word noun) {
    Optional<Word> last =
        scene
            .sentence
            .dependents(noun, "nmod")
            .filter(part -> WHOLES.contains(part.text().toLowerCase(Locale.ROOT)))
            .findFirst();
    return last.map(word ->
            new Mention(
                mention.start(),
                word.end(),
                mention.sentence(),
                mention.head(),
                mention.key(),
                false,
                mention.how()))
        .orElse(mention);
  }

  Optional<String> region(Word word) {
    StringBuilder words = new StringBuilder();
    for (int i = scene.phrase(word); i < word.index(); i++) {
      String part = scene.sentence.word(i).text();
      if (REGIONS.contains(part.toLowerCase(Locale.ROOT))) {
        words.append(words.isEmpty() ? "" : " ").append(part);
      }
    }
    return words.isEmpty() ? regionBehind(word) : Optional.of(words.toString());
  }

  /// "Twenty-five countries of the Americas", "leaders across the region".
  private Optional<String> regionBehind(Word word) {
    return scene
        .sentence
        .dependents(word, "nmod")
        .filter(part ->
            scene
                .sentence
                .dependents(part, "case")
                .anyMatch(mark -> mark.text().matches("of|in|from|across|around")))
        .filter(part -> WHOLES.contains(part.text().toLowerCase(Locale.ROOT)))
        .map(part -> part.text().toLowerCase(Locale.ROOT))
        .findFirst();
  }
}
