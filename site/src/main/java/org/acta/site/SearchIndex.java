package org.acta.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.acta.ledger.Actor;
import org.acta.ledger.Testimony;

/// What can be looked for: stations by their codes, places and those who took positions by their
/// names. One sorted list, of which a text that somebody begins to type is a range.
///
/// A station is found by its code, folded and without spaces; all others by each word of their
/// names and what follows it. `search.mjs` looks for things in the same way.
final class SearchIndex {
  /// So many that begin alike are looked at, and no more.
  private static final int MOST = 2_000;

  private final List<Key> keys;

  private SearchIndex(List<Key> keys) {
    this.keys = keys;
  }

  /// What can be found. Its place is the first character of its keys.
  enum Kind {
    STATION('1'),
    PLACE('2'),
    ACTOR('3');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }

    String label() {
      return "search.kind." + name();
    }
  }

  /// Something to be found.
  ///
  /// @param text its code or name
  /// @param more where it is
  /// @param path of its page
  record Item(Kind kind, String text, String more, String path) {}

  /// One way to find something.
  record Key(String text, Item item) {}

  /// What was found.
  ///
  /// @param more whether there is more than was looked at
  record Found(List<Item> items, boolean more) {
    Found {
      items = List.copyOf(items);
    }
  }

  /// @param has whether there is a page at a path
  static SearchIndex of(Snapshot snapshot, PlaceTree places, Predicate<String> has) {
    List<Key> keys = new ArrayList<>();
    for (PlaceNode node : places.nodes()) {
      String where = where(node);
      for (String code : node.stations) {
        Item item = new Item(Kind.STATION, code, where, Links.station(code));
        keys.add(new Key(Kind.STATION.mark + Folded.of(code).joined(), item));
      }
      if (node.depth() > 0 && has.test(node.path())) {
        String around = node.parent().map(SearchIndex::where).orElse("");
        add(keys, node.name(), new Item(Kind.PLACE, node.name(), around, node.path()));
      }
    }
    TreeMap<String, Actor> actors = new TreeMap<>();
    for (Testimony told : snapshot.ledger().testimonies()) {
      told.deed().names().forEach(actor -> actors.putIfAbsent(actor.key().text(), actor));
    }
    actors.forEach((key, actor) -> {
      String path = Links.actor(key);
      if (has.test(path)) {
        Item item = new Item(Kind.ACTOR, actor.name(), key, path);
        add(keys, actor.name(), item);
        actor.aliases().forEach(alias -> add(keys, alias, item));
      }
    });
    keys.sort(
        Comparator.comparing(Key::text)
            .thenComparing(key -> key.item().text())
            .thenComparing(key -> key.item().path()));
    return new SearchIndex(keys);
  }

  private static String where(PlaceNode node) {
    List<String> names = new ArrayList<>();
    for (PlaceNode at = node; at.depth() > 0; at = at.parent().orElseThrow()) {
      names.addFirst(at.name());
    }
    return String.join(" / ", names);
  }

  private static void add(List<Key> keys, String name, Item item) {
    List<String> words = Folded.of(name).words();
    for (int from = 0; from < words.size(); from++) {
      keys.add(
          new Key(item.kind().mark + String.join(" ", words.subList(from, words.size())), item));
    }
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /// Every key, in order.
  List<Key> keys() {
    return keys;
  }

  /// Stations with this code, then those whose codes begin so, then places and actors of whose
  /// names each word is one that begins so.
  Found find(String asked) {
    Folded folded = Folded.of(asked);
    if (folded.text().isEmpty()) {
      return new Found(List.of(), false);
    }
    Set<Item> found = new LinkedHashSet<>();
    List<Item> stations = range(Kind.STATION.mark + folded.joined());
    String exact = asked.strip();
    stations.stream().filter(item -> item.text().equals(exact)).forEach(found::add);
    found.addAll(stations);
    String longest =
        folded.words().stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    boolean more = stations.size() >= MOST;
    for (Kind kind : List.of(Kind.PLACE, Kind.ACTOR)) {
      List<Item> named = range(kind.mark + longest);
      more |= named.size() >= MOST;
      named.stream().filter(item -> fits(item, folded.words())).forEach(found::add);
    }
    return new Found(List.copyOf(found), more);
  }

  private static boolean fits(Item item, List<String> words) {
    Set<String> own =
        Folded.of(item.text() + " " + item.more()).words().stream().collect(Collectors.toSet());
    return words.stream().allMatch(word -> own.stream().anyMatch(name -> name.startsWith(word)));
  }

  /// Items whose keys begin so, in the order of the keys.
  private List<Item> range(String prefix) {
    int low = 0;
    int high = keys.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.get(middle).text().compareTo(prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Item> items = new ArrayList<>();
    for (int at = low;
        at < keys.size() && keys.get(at).text().startsWith(prefix) && items.size() < MOST;
        at++) {
      items.add(keys.get(at).item());
    }
    return items;
  }
}
