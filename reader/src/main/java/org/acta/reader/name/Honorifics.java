package org.acta.reader.name;

import java.util.Locale;
import java.util.Set;

/// Words in front of a name that are no part of it, and whether a word tells a man or a woman.
final class Honorifics {
  private static final Set<String> MEN =
      Set.of(
          "mr",
          "mr.",
          "sir",
          "lord",
          "king",
          "prince",
          "father",
          "sheikh",
          "chairman",
          "spokesman",
          "emir",
          "husband",
          "son",
          "brother",
          "widower",
          "grandfather",
          "uncle",
          "nephew",
          "policeman",
          "ombudsman",
          "strongman",
          "imam",
          "pastor",
          "monk",
          "patriarch",
          "archbishop",
          "sultan",
          "congressman",
          "businessman",
          "bishop",
          "cardinal",
          "pope");
  private static final Set<String> WOMEN =
      Set.of(
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "lady",
          "queen",
          "princess",
          "sister",
          "chairwoman",
          "spokeswoman",
          "wife",
          "widow",
          "daughter",
          "mother",
          "grandmother",
          "aunt",
          "niece",
          "actress",
          "policewoman",
          "forewoman",
          "ombudswoman",
          "heiress",
          "nun",
          "congresswoman",
          "businesswoman");
  static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mr.",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "miss",
          "dr",
          "dr.",
          "sir",
          "lord",
          "lady",
          "father",
          "sister",
          "prof.",
          "professor",
          "rev.",
          "imam",
          "sheikh",
          "dame",
          "don",
          "hon.",
          "fr.",
          "gen.",
          "col.",
          "lt.",
          "maj.",
          "sen.",
          "rep.",
          "gov.",
          "prince",
          "princess",
          "capt.",
          "adm.",
          "brig.",
          "excellency",
          "me.",
          "maître",
          "msgr.",
          "mgr",
          "mgr.",
          "eng.",
          "ustad",
          "hajj",
          "alhaji",
          "chief",
          "pastor",
          "bishop",
          "archbishop",
          "cardinal",
          "reverend",
          "highness",
          "majesty");

  private Honorifics() {}

  static Cast.Gender gender(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (MEN.contains(small)) {
      return Cast.Gender.HE;
    }
    return WOMEN.contains(small) ? Cast.Gender.SHE : Cast.Gender.UNKNOWN;
  }
}
