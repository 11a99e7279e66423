package org.acta.image;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.acta.sheet.Figure;

/// Findings in words.
final class ImageWording {
  private ImageWording() {}

  /// One word for what was found, the same in every form of the report.
  static String word(ImageFinding finding) {
    return switch (finding) {
      case ImageFinding.Agrees _ -> "agrees";
      case ImageFinding.Differs _ -> "differs";
      case ImageFinding.NotKeyed _ -> "not-keyed";
      case ImageFinding.OtherStation _ -> "other-station";
      case ImageFinding.ListedTwice _ -> "listed-twice";
      case ImageFinding.OtherForm _ -> "other-form";
      case ImageFinding.Undeclared _ -> "code";
      case ImageFinding.NoCode _ -> "no-code";
      case ImageFinding.Blank _ -> "blank";
      case ImageFinding.NotLookedAt _ -> "not-looked-at";
    };
  }

  static Optional<Code> code(ImageFinding finding) {
    return switch (finding) {
      case ImageFinding.Agrees(Code code, _, _, _, _) -> Optional.of(code);
      case ImageFinding.Differs(Code code, _, _, _, _) -> Optional.of(code);
      case ImageFinding.NotKeyed(Code code, _) -> Optional.of(code);
      case ImageFinding.OtherStation(Code code, _, _) -> Optional.of(code);
      case ImageFinding.OtherForm(Code code, _) -> Optional.of(code);
      case ImageFinding.Undeclared(Code code) -> Optional.of(code);
      case ImageFinding.ListedTwice _,
          ImageFinding.NoCode _,
          ImageFinding.Blank _,
          ImageFinding.NotLookedAt _ ->
          Optional.empty();
    };
  }

  static Optional<String> station(ImageFinding finding) {
    return switch (finding) {
      case ImageFinding.Agrees(_, String station, _, _, _) -> Optional.of(station);
      case ImageFinding.Differs(_, String station, _, _, _) -> Optional.of(station);
      case ImageFinding.NotKeyed(_, String station) -> Optional.of(station);
      case ImageFinding.OtherStation(_, _, String said) -> Optional.of(said);
      case ImageFinding.ListedTwice _,
          ImageFinding.OtherForm _,
          ImageFinding.Undeclared _,
          ImageFinding.NoCode _,
          ImageFinding.Blank _,
          ImageFinding.NotLookedAt _ ->
          Optional.empty();
    };
  }

  /// What was found, as a sentence without its end.
  static String sentence(ImageFinding finding) {
    return switch (finding) {
      case ImageFinding.Agrees(_, _, String set, var sheet, int figures) ->
          "%d figures of the code are those of %s (%s)"
              .formatted(figures, Excerpt.of(sheet.toString()), set);
      case ImageFinding.Differs(_, _, String set, var sheet, var cells) ->
          "%s (%s): %s"
              .formatted(
                  Excerpt.of(sheet.toString()),
                  set,
                  cells.stream().map(ImageWording::cell).collect(Collectors.joining(", ")));
      case ImageFinding.NotKeyed _ -> "no set of sheets has this station";
      case ImageFinding.OtherStation(_, String listed, _) ->
          "the picture is listed for station "
              + Excerpt.of(listed)
              + ", and its code names another";
      case ImageFinding.ListedTwice(var stations) ->
          "pictures of several stations are listed under this name, such as "
              + stations.stream().map(Excerpt::of).collect(Collectors.joining(", "))
              + "; put it in the folder that its list names";
      case ImageFinding.OtherForm(Code code, String why) ->
          "a code of another form: %s; it begins '%s'".formatted(why, Excerpt.of(code.text()));
      case ImageFinding.Undeclared(Code code) -> Excerpt.of(code.text());
      case ImageFinding.NoCode(int tries) ->
          "no code found in %d %s".formatted(tries, tries == 1 ? "try" : "tries");
      case ImageFinding.Blank() -> "one colour and nothing else, perhaps a placeholder";
      case ImageFinding.NotLookedAt(Trouble trouble) -> sentence(trouble);
    };
  }

  private static String cell(ImageFinding.Cell cell) {
    return "%s is %d in the code and %s as keyed"
        .formatted(cell.figure(), cell.said(), figure(cell.keyed()));
  }

  static String figure(Figure figure) {
    OptionalLong count = figure.count();
    return switch (figure) {
      case Figure.Count _ -> Long.toString(count.orElseThrow());
      case Figure.Missing() -> "missing";
      case Figure.Illegible() -> "illegible";
      case Figure.Annulled() -> "annulled";
    };
  }

  /// Why something was not looked at, and what to do, as a sentence without its end.
  static String sentence(Trouble trouble) {
    return switch (trouble) {
      case Trouble.Empty() -> "the file is empty; fetch it again";
      case Trouble.TooLarge(long bytes, long most) ->
          "the file has %s bytes, over the limit of %s; store the picture smaller"
              .formatted(grouped(bytes), grouped(most));
      case Trouble.OtherType(String what) ->
          "this is %s; convert it to JPEG, PNG or PDF".formatted(what);
      case Trouble.TooManyPixels(int page, long width, long height, long most) ->
          "page %d: a picture of %d × %d pixels, over the limit of %s; store it smaller or raise --pixels"
              .formatted(page, width, height, grouped(most));
      case Trouble.TooMuchInside(int page, long most) ->
          "page %d unpacks to more than %s bytes and was not drawn; save it as a picture"
              .formatted(page, grouped(most));
      case Trouble.Damaged(int page, String why, boolean partly) ->
          "%sdamaged (%s)%s; fetch the file again"
              .formatted(
                  page == 0 ? "" : "page " + page + ": ",
                  Excerpt.of(why),
                  partly ? ", and what could be decoded was looked at" : "");
      case Trouble.Locked() -> "the document asks for a password; save it without one";
      case Trouble.PagesLeft(int looked, int pages) ->
          "pages %d to %d were not looked at; raise --pages to have them"
              .formatted(looked + 1, pages);
      case Trouble.PictureLeftOut(int page, String format) ->
          "page %d holds a %s picture, which is not decoded; save it as JPEG or PNG"
              .formatted(page, format);
      case Trouble.OutOfTime(int page, int tries, int seconds) ->
          "page %d: the %d seconds ran out after %d tries; raise --seconds"
              .formatted(page, seconds, tries);
    };
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
