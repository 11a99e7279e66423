package org.acta.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an actor is called in every entry: `state:RU`, `igo:EU`, `organ:VE:cne`,
/// `person:dmitry-peskov`.
///
/// Organs, parties and groups may name their state between kind and name. A state is its ISO 3166-1
/// code of two letters, so that two articles mean the same one.
///
/// @param text as it is written
public record ActorKey(String text) implements Comparable<ActorKey> {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<state>state):(?<stateIso>[A-Z]{2})"
              + "|(?<igo>igo):[A-Za-z0-9-]+"
              + "|(?<homed>organ|party|group):(?:(?<iso>[A-Z]{2}):)?[\\p{Ll}\\p{Lo}0-9-]+"
              + "|(?<other>person|org|outlet):[\\p{Ll}\\p{Lo}0-9-]+");

  /// @throws IllegalArgumentException if it is not written in one of these ways
  public ActorKey {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("no key of an actor: " + text);
    }
  }

  /// The key that is written so, or empty if no key is.
  public static Optional<ActorKey> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ActorKey(text)) : Optional.empty();
  }

  public ActorKind kind() {
    return ActorKind.of(text.substring(0, text.indexOf(':'))).orElseThrow();
  }

  /// The state that it names or belongs to, if the key says so.
  public Optional<String> iso() {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalStateException(text);
    }
    return Optional.ofNullable(form.group("stateIso"))
        .or(() -> Optional.ofNullable(form.group("iso")));
  }

  @Override
  public int compareTo(ActorKey other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
