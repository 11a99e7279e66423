package org.acta.stance;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.DeedKind;
import org.acta.ledger.KnownDay;
import org.acta.ledger.Testimony;

/// The sentences and names of a language.
public record StanceWords(Locale locale, ResourceBundle bundle) {

  /// Spanish for Spanish, English for everything else.
  public static StanceWords in(Locale asked) {
    Locale locale = Locale.of(asked.getLanguage().equals("es") ? "es" : "en");
    return new StanceWords(
        locale,
        ResourceBundle.getBundle(
            "org.acta.stance.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /// A sentence with its gaps filled.
  public String say(String key, Object... arguments) {
    Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
  }

  /// One sentence for one, another for any other number; the number is the first argument.
  public String count(String key, long number, Object... more) {
    Object[] all = new Object[more.length + 1];
    all[0] = number;
    System.arraycopy(more, 0, all, 1, more.length);
    return say(number == 1 ? key + ".one" : key, all);
  }

  /// What somebody does in a deed of this kind, such as *congratulates*.
  public String kind(DeedKind kind) {
    return say(kind.type() + "." + kind.word());
  }

  /// A day as the language writes it.
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMM uuuu", locale));
  }

  /// A day, saying so if it is only the last that it can be.
  public String day(KnownDay day) {
    return switch (day.basis()) {
      case DAY -> day(day.latest());
      case MONTH, YEAR -> say("day.by", day(day.latest()));
      case PUBLISHED -> say("day.published", day(day.latest()));
      case OBTAINED -> say("day.obtained", day(day.latest()));
    };
  }

  /// Somebody as the language calls a state, or as the source calls anybody else.
  public String name(ActorKey key, Testimony told) {
    if (key.kind() == ActorKind.STATE) {
      String country = Locale.of("", key.iso().orElseThrow()).getDisplayCountry(locale);
      if (!country.equals(key.iso().orElseThrow())) {
        return country;
      }
    }
    return told.deed().named(key).map(Actor::name).orElse(key.text());
  }

  /// What is not the same in an outlet that a state runs.
  public String outlet(String name, Optional<Boolean> stateRun) {
    return stateRun.isPresent() && stateRun.get() ? say("outlet.state-run", name) : name;
  }
}
