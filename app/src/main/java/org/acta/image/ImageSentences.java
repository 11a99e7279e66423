package org.acta.image;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.acta.sheet.Figure;

/// What is said of pictures, in a language.
final class ImageSentences {
  /// Those of the formats for programs.
  static final ImageSentences ENGLISH = in(Locale.ENGLISH);

  private final ResourceBundle bundle;
  private final char group;

  private ImageSentences(ResourceBundle bundle, char group) {
    this.bundle = bundle;
    this.group = group;
  }

  /// Spanish for Spanish, English for everything else.
  static ImageSentences in(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.acta.image.pictures",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new ImageSentences(bundle, locale.getLanguage().equals("es") ? '.' : ',');
  }

  /// A sentence with its gaps filled; a `Long` is grouped, an `Integer` is not.
  String say(String key, Object... arguments) {
    Object[] texts =
        Arrays.stream(arguments)
            .map(one -> one instanceof Long number ? grouped(number) : String.valueOf(one))
            .toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
  }

  /// One sentence for one, another for any other number.
  String count(String key, boolean one, Object... arguments) {
    return say(one ? key + ".one" : key, arguments);
  }

  private String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', group);
  }

  /// What was found, as a sentence without its end.
  String found(ImageFinding finding) {
    return switch (finding) {
      case ImageFinding.Agrees(_, _, String set, var sheet, int figures) ->
          count("agrees", figures == 1, figures, Excerpt.of(sheet.toString()), set);
      case ImageFinding.Differs(_, _, String set, var sheet, var cells) ->
          say(
              "differs",
              Excerpt.of(sheet.toString()),
              set,
              cells.stream().map(this::cell).collect(Collectors.joining(", ")));
      case ImageFinding.NotKeyed _ -> say("not-keyed");
      case ImageFinding.OtherStation(_, String listed, _) ->
          say("other-station", Excerpt.of(listed));
      case ImageFinding.ListedTwice(var stations) ->
          say("listed-twice", stations.stream().map(Excerpt::of).collect(Collectors.joining(", ")));
      case ImageFinding.OtherForm(Code code, String why) ->
          say("other-form", why, Excerpt.of(code.text()));
      case ImageFinding.Undeclared(Code code) -> Excerpt.of(code.text());
      case ImageFinding.NoCode(int tries) -> count("no-code", tries == 1, tries);
      case ImageFinding.Blank() -> say("blank");
      case ImageFinding.NotLookedAt(Trouble trouble) -> trouble(trouble);
    };
  }

  private String cell(ImageFinding.Cell cell) {
    return say("differs.cell", cell.figure(), String.valueOf(cell.said()), figure(cell.keyed()));
  }

  private String figure(Figure figure) {
    return switch (figure) {
      case Figure.Count(long ballots) -> Long.toString(ballots);
      case Figure.Missing() -> say("figure.missing");
      case Figure.Illegible() -> say("figure.illegible");
      case Figure.Annulled() -> say("figure.annulled");
    };
  }

  /// Why something was not looked at, and what to do, as a sentence without its end.
  String trouble(Trouble trouble) {
    return switch (trouble) {
      case Trouble.Empty() -> say("trouble.empty");
      case Trouble.TooLarge(long bytes, long most) -> say("trouble.too-large", bytes, most);
      case Trouble.OtherType(String what) -> say("trouble.other-type", what);
      case Trouble.TooManyPixels(int page, long width, long height, long most) ->
          say("trouble.pixels", page, Long.toString(width), Long.toString(height), most);
      case Trouble.TooMuchInside(int page, long most) -> say("trouble.inside", page, most);
      case Trouble.Damaged(int page, String why, boolean partly) ->
          say(
              "trouble.damaged" + (partly ? ".partly" : "") + (page == 0 ? "" : ".page"),
              Excerpt.of(why),
              page);
      case Trouble.Locked() -> say("trouble.locked");
      case Trouble.PagesLeft(int looked, int pages) -> say("trouble.pages", looked + 1, pages);
      case Trouble.PictureLeftOut(int page, String format) -> say("trouble.left-out", page, format);
      case Trouble.OutOfTime(int page, int tries, int seconds) ->
          say("trouble.time", page, seconds, tries);
    };
  }
}
