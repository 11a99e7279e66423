package org.acta.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Attribution;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Demand;
import org.acta.ledger.Status;
import org.acta.ledger.Target;
import org.acta.ledger.Utterance;
import org.acta.ledger.Voice;

/// A field of a proposal that a person changes, such as `kind=question`.
///
/// The words of the article, and where they stand, are nobody's to change.
///
/// @param value empty to say that there is none; several are separated by commas
public record Edit(Field field, String value) {

  /// What can be changed.
  public enum Field {
    KIND(deed -> deed.kind().word()),
    ACTOR(deed -> text(deed.actor())),
    ACTORS(deed -> text(deed.actors())),
    MEMBERS(deed -> text(deed.members())),
    SPEAKER(deed -> text(deed.attribution().speaker())),
    ON_BEHALF_OF(deed -> text(deed.attribution().onBehalfOf())),
    VIA(deed -> text(deed.attribution().via())),
    TARGET(deed -> deed.target().map(Target::word).orElse("")),
    RECIPIENT(deed -> text(deed.recipient())),
    STATUS(deed -> deed.status().word()),
    VOICE(deed -> deed.voice().word()),
    DATE(deed -> deed.date().map(ConfirmedDeed.Date::value).orElse("")),
    PLACE(deed -> deed.place().map(ConfirmedDeed.Spot::name).orElse("")),
    PARAPHRASE(deed -> deed.words().paraphrase().orElse("")),
    COUNT(deed -> text(deed.count())),
    DEATHS(deed -> text(deed.deaths())),
    DEMANDS(deed -> deed.demands().stream().map(Demand::word).collect(Collectors.joining(","))),
    REFERENCES(deed -> String.join(",", deed.references()));

    private final Function<ConfirmedDeed, String> value;

    Field(Function<ConfirmedDeed, String> value) {
      this.value = value;
    }

    /// As entries name it, such as `onBehalfOf`.
    public String word() {
      return this == ON_BEHALF_OF ? "onBehalfOf" : name().toLowerCase(Locale.ROOT);
    }

    /// The field of a deed as one would write it; empty if there is none.
    public String of(ConfirmedDeed deed) {
      return value.apply(deed);
    }

    private static String text(Optional<ActorKey> key) {
      return key.map(ActorKey::text).orElse("");
    }

    private static String text(List<ActorKey> keys) {
      return keys.stream().map(ActorKey::text).collect(Collectors.joining(","));
    }

    private static String text(OptionalInt number) {
      return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
  }

  /// Reads `field=value`; empty if it is none.
  public static Optional<Edit> parse(String text) {
    int equals = text.indexOf('=');
    String name = (equals < 0 ? text : text.substring(0, equals)).strip();
    return Arrays.stream(Field.values())
        .filter(one -> equals >= 0 && one.word().equalsIgnoreCase(name))
        .findFirst()
        .map(field -> new Edit(field, text.substring(equals + 1).strip()));
  }

  /// Every field, for a person to choose from.
  public static String fields() {
    return Arrays.stream(Field.values()).map(Field::word).collect(Collectors.joining(", "));
  }

  /// The deed with this field changed.
  ///
  /// @throws IllegalArgumentException with a sentence if the value does not fit
  public ConfirmedDeed applyTo(ConfirmedDeed deed) {
    Attribution through = deed.attribution();
    return new ConfirmedDeed(
        field == Field.KIND ? kind(deed) : deed.kind(),
        field == Field.ACTOR ? key() : deed.actor(),
        field == Field.ACTORS ? keys() : deed.actors(),
        field == Field.MEMBERS ? keys() : deed.members(),
        new Attribution(
            field == Field.SPEAKER ? key() : through.speaker(),
            field == Field.ON_BEHALF_OF ? key() : through.onBehalfOf(),
            field == Field.VIA ? keys() : through.via()),
        field == Field.TARGET ? word(Target::of) : deed.target(),
        field == Field.RECIPIENT ? key() : deed.recipient(),
        field == Field.STATUS ? required(word(Status::of)) : deed.status(),
        field == Field.VOICE ? required(word(Voice::of)) : deed.voice(),
        field == Field.PLACE ? place() : deed.place(),
        field == Field.DATE ? date(deed) : deed.date(),
        field == Field.PARAPHRASE ? paraphrased(deed.words()) : deed.words(),
        field == Field.COUNT ? number() : deed.count(),
        field == Field.DEATHS ? number() : deed.deaths(),
        field == Field.DEMANDS ? demands() : deed.demands(),
        deed.names(),
        field == Field.REFERENCES ? several() : deed.references());
  }

  private IllegalArgumentException unfit() {
    return new IllegalArgumentException(
        "'" + value + "' is no " + field.word() + "; docs/positions.md lists what can stand there");
  }

  private <T> T required(Optional<T> found) {
    return found.orElseThrow(this::unfit);
  }

  private <T> Optional<T> word(Function<String, Optional<T>> parse) {
    return value.isEmpty() ? Optional.empty() : Optional.of(required(parse.apply(value)));
  }

  private DeedKind kind(ConfirmedDeed deed) {
    return required(DeedKind.of(deed.kind().type(), value));
  }

  private Optional<ActorKey> key() {
    return word(ActorKey::parse);
  }

  private List<String> several() {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private List<ActorKey> keys() {
    return several().stream().map(one -> required(ActorKey.parse(one))).toList();
  }

  private List<Demand> demands() {
    return several().stream().map(one -> required(Demand.of(one))).toList();
  }

  private OptionalInt number() {
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!value.matches("\\d{1,9}")) {
      throw unfit();
    }
    return OptionalInt.of(Integer.parseInt(value));
  }

  private Optional<ConfirmedDeed.Spot> place() {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConfirmedDeed.Spot(value, Optional.empty()));
  }

  private Optional<ConfirmedDeed.Date> date(ConfirmedDeed deed) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConfirmedDeed.Date(deed.date().flatMap(ConfirmedDeed.Date::words), value));
  }

  private Utterance paraphrased(Utterance words) {
    return new Utterance(
        words.trigger(),
        words.quotes(),
        words.evidence(),
        Optional.of(value).filter(text -> !text.isEmpty()),
        words.language());
  }
}
