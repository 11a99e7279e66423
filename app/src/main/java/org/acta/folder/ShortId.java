package org.acta.folder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Short ids of plain letters from names in any script.
final class ShortId {
  private static final int LONGEST = 24;
  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
  private static final String[] LATIN_OF_CYRILLIC =
      ("a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g")
          .split(" ", -1);
  private static final String GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
  private static final String[] LATIN_OF_GEORGIAN =
      "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(" ", -1);

  private ShortId() {}

  /// An id for one name.
  ///
  /// @param otherwise the id of a name without a letter or digit that can be written plainly
  static String of(String name, String otherwise) {
    String plain = plain(name);
    String id = plain.length() <= LONGEST ? plain : shortened(plain);
    return id.isEmpty() ? otherwise : id;
  }

  /// The first word, or as many words as fit.
  private static String shortened(String plain) {
    String cut = plain.substring(0, LONGEST + 1);
    int hyphen = cut.lastIndexOf('-');
    return hyphen > 2 ? plain.substring(0, hyphen) : plain.substring(0, LONGEST);
  }

  /// Ids for several names, in their order, none twice.
  static List<String> of(List<String> names, String otherwise, Set<String> reserved) {
    List<String> first = new ArrayList<>();
    for (String name : names) {
      String plain = plain(name);
      first.add(plain.length() > LONGEST / 2 ? plain.replaceFirst("-.*", "") : plain);
    }
    List<String> ids = new ArrayList<>();
    Set<String> used = new HashSet<>();
    reserved.forEach(id -> used.add(id.toLowerCase(Locale.ROOT)));
    for (int i = 0; i < names.size(); i++) {
      String word = first.get(i);
      boolean alone =
          word.length() > 2
              && word.length() <= LONGEST
              && first.stream().filter(word::equalsIgnoreCase).count() == 1;
      String id = alone ? word : of(names.get(i), otherwise + "-" + (i + 1));
      String unique = id;
      for (int n = 2; !used.add(unique.toLowerCase(Locale.ROOT)); n++) {
        unique = id + "-" + n;
      }
      ids.add(unique);
    }
    return ids;
  }

  private static String plain(String name) {
    StringBuilder latin = new StringBuilder();
    name.codePoints().forEach(c -> latin.append(latin(c)));
    String bare = Normalizer.normalize(latin, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
    return bare.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^[-_]+|[-_]+$", "");
  }

  private static String latin(int c) {
    int lower = Character.toLowerCase(c);
    String latin;
    if (CYRILLIC.indexOf(lower) >= 0) {
      latin = LATIN_OF_CYRILLIC[CYRILLIC.indexOf(lower)];
    } else if (GEORGIAN.indexOf(lower) >= 0) {
      latin = LATIN_OF_GEORGIAN[GEORGIAN.indexOf(lower)];
    } else {
      return Character.toString(c);
    }
    return c == lower || latin.isEmpty()
        ? latin
        : latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
  }
}
