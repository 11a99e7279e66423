package org.acta.reader.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Passage;
import org.acta.ledger.StateRun;
import org.acta.reader.text.Text;

/// Who was named so far, and in which order.
final class Cast {
  enum Gender {
    HE,
    SHE,
    UNKNOWN
  }

  /// Somebody who was named, and what the article told about them so far.
  static final class Member {
    final ActorKey key;
    String name;
    Optional<String> iso;
    Optional<String> role = Optional.empty();
    Optional<String> title = Optional.empty();
    Optional<ActorKey> onBehalfOf = Optional.empty();
    Optional<StateRun> stateRun = Optional.empty();
    Gender gender = Gender.UNKNOWN;
    boolean named = true;

    private Member(ActorKey key, String name) {
      this.key = key;
      this.name = name;
      this.iso = key.iso();
    }

    /// The last word of the name.
    String surname() {
      return name.substring(name.lastIndexOf(' ') + 1);
    }
  }

  private final Map<ActorKey, Member> members = new LinkedHashMap<>();
  private final Map<String, ActorKey> aliases = new TreeMap<>();
  private final List<Mention> order = new ArrayList<>();

  private final BitSet quoted;

  Cast(Text text) {
    this.quoted = quoted(text.text());
  }

  /// The places between quotation marks; a paragraph ends what is never closed.
  private static BitSet quoted(String text) {
    BitSet quoted = new BitSet();
    boolean inside = false;
    int i = 0;
    for (int point : text.codePoints().toArray()) {
      if (point == '"') {
        inside = !inside;
      } else if (point == '\u201c' || point == '\u00ab') {
        inside = true;
      } else if (point == '\u201d' || point == '\u00bb' || point == '\n') {
        inside = false;
      }
      quoted.set(i, inside);
      i++;
    }
    return quoted;
  }

  boolean quoted(int offset) {
    return quoted.get(offset);
  }

  Member member(ActorKey key, String name) {
    return members.computeIfAbsent(key, _ -> new Member(key, name));
  }

  Optional<Member> known(ActorKey key) {
    return Optional.ofNullable(members.get(key));
  }

  Collection<Member> members() {
    return members.values();
  }

  /// Notes another name of an actor, such as an acronym in brackets.
  void alias(String name, ActorKey key) {
    aliases.putIfAbsent(name.toLowerCase(Locale.ROOT), key);
  }

  Optional<ActorKey> byAlias(String name) {
    return Optional.ofNullable(aliases.get(name.toLowerCase(Locale.ROOT)));
  }

  /// Gives somebody who was known by less, such as a surname in a headline, the key of the full
  /// name.
  void rename(ActorKey old, ActorKey key, String name) {
    Member before = members.get(old);
    Member now = member(key, name);
    if (before == null || before == now) {
      return;
    }
    now.iso = now.iso.or(() -> before.iso);
    now.role = now.role.or(() -> before.role);
    now.title = now.title.or(() -> before.title);
    now.onBehalfOf = now.onBehalfOf.or(() -> before.onBehalfOf);
    now.gender = now.gender == Gender.UNKNOWN ? before.gender : now.gender;
    members.remove(old);
    members
        .values()
        .forEach(member -> {
          if (member.onBehalfOf.equals(Optional.of(old))) {
            member.onBehalfOf = Optional.of(key);
          }
        });
    order.replaceAll(mention ->
        mention.key().equals(old)
            ? new Mention(
                mention.start(),
                mention.end(),
                mention.sentence(),
                mention.head(),
                key,
                mention.place(),
                "\"" + before.name + "\" is " + name + ".")
            : mention);
  }

  void add(Mention mention) {
    order.add(mention);
  }

  List<Mention> order() {
    return order;
  }

  /// The last mention of this sort.
  Optional<Mention> last(Predicate<Mention> sort) {
    for (int i = order.size() - 1; i >= 0; i--) {
      if (sort.test(order.get(i))) {
        return Optional.of(order.get(i));
      }
    }
    return Optional.empty();
  }

  /// The person who was named in full and bears this surname, the last such.
  Optional<Member> bySurname(String surname) {
    return last(mention ->
            mention.key().kind() == ActorKind.PERSON
                && known(mention.key())
                    .map(member -> Slugs.of(member.surname()).equals(Slugs.of(surname)))
                    .orElse(false))
        .flatMap(mention -> known(mention.key()));
  }

  /// All who were named, in the order of the article.
  Map<ActorKey, Actor> actors(List<Mention> mentions, Text text) {
    Map<ActorKey, List<Passage>> passages = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      passages
          .computeIfAbsent(mention.key(), _ -> new ArrayList<>())
          .add(text.passage(mention.start(), mention.end()));
    }
    Map<ActorKey, Actor> actors = new LinkedHashMap<>();
    passages.forEach((key, where) -> {
      Member member = member(key, where.getFirst().text());
      List<String> aliases =
          mentions.stream()
              .filter(mention -> mention.key().equals(key) && !pronoun(mention))
              .map(mention -> text.passage(mention.start(), mention.end()).text())
              .distinct()
              .toList();
      List<Passage> named = where.stream().distinct().toList();
      actors.put(
          key,
          new Actor(
              key,
              member.name,
              member.iso,
              member.role,
              member.onBehalfOf,
              member.stateRun,
              aliases,
              named));
    });
    members.values().stream()
        .flatMap(member -> member.onBehalfOf.stream())
        .filter(key -> !actors.containsKey(key))
        .distinct()
        .toList()
        .forEach(key -> {
          Member member = member(key, key.text().substring(key.text().lastIndexOf(':') + 1));
          actors.put(
              key,
              new Actor(
                  key,
                  member.name,
                  member.iso,
                  member.role,
                  member.onBehalfOf,
                  member.stateRun,
                  List.of(member.name),
                  List.of()));
        });
    return actors;
  }

  private static boolean pronoun(Mention mention) {
    return mention.head().tag().startsWith("PRP") || mention.head().tag().equals("DT");
  }
}
