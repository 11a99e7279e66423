package org.acta.site;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.acta.record.ImageBody;
import org.acta.report.HtmlPrinter;
import org.acta.report.Words;

/// The pages and files of a record, by their paths.
///
/// Paths are those of files, such as `station/0101.html` or `es/index.html`, without a slash before
/// them. The first language has no folder of its own. Never changes; any number of threads may ask.
public final class Site {
  /// What a browser may load for a page, and nothing else. A server adds that nobody may frame it,
  /// which a page cannot say of itself.
  public static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'";

  private static final List<String> LANGUAGES = List.of("en", "es");

  private final Snapshot snapshot;
  private final boolean pictures;
  private final Families families;
  private final List<String> languages;
  private final Map<String, Spoken> spokenBy = new HashMap<>();

  /// What is said in a language, by the site and in reports.
  private record Spoken(Words words, Words reports) {
    static Spoken in(String language) {
      Locale locale = Locale.of(language);
      return new Spoken(Words.of("org.acta.site.words", locale), Words.in(locale));
    }
  }

  /// The site of a record, without pictures.
  ///
  /// @param first the language of the pages at the root, `en` or `es`; the other has a folder
  /// @throws IllegalArgumentException if it is another language
  public Site(Snapshot snapshot, String first) {
    this(snapshot, first, false);
  }

  /// The site of a record, without maps.
  ///
  /// @param first the language of the pages at the root, `en` or `es`; the other has a folder
  /// @param pictures whether to show the pictures beside the log, to the byte and so with all that
  ///   a camera wrote into them
  /// @throws IllegalArgumentException if it is another language
  public Site(Snapshot snapshot, String first, boolean pictures) {
    this(snapshot, first, pictures, Optional.empty());
  }

  /// The site of a record.
  ///
  /// @param first the language of the pages at the root, `en` or `es`; the other has a folder
  /// @param pictures whether to show the pictures beside the log
  /// @param areas outlines of places for maps, if there are some
  /// @throws IllegalArgumentException if it is another language
  public Site(Snapshot snapshot, String first, boolean pictures, Optional<Areas> areas) {
    if (!LANGUAGES.contains(first)) {
      throw new IllegalArgumentException("the site is in en and es, not in '" + first + "'");
    }
    this.snapshot = snapshot;
    this.pictures = pictures;
    this.families = Families.of(snapshot, pictures, areas);
    this.languages =
        Stream.concat(Stream.of(first), LANGUAGES.stream().filter(tag -> !tag.equals(first)))
            .toList();
    this.languages.forEach(tag -> spokenBy.put(tag, Spoken.in(tag)));
  }

  /// The record that it shows.
  public Snapshot snapshot() {
    return snapshot;
  }

  /// Where the style sheet of the site is.
  public static String style() {
    return Assets.path("site.css");
  }

  /// Entries that say which picture shows a station's sheet, in the order of the log, whether the
  /// site shows it or not.
  public List<Long> pictures(String station) {
    return snapshot.station(station).stream()
        .flatMap(one -> one.entries().stream())
        .filter(
            index -> snapshot.entry(index).filter(e -> e.body() instanceof ImageBody).isPresent())
        .toList();
  }

  /// Every path that there is, files first, then the pages of each language.
  public Stream<String> paths() {
    return Stream.concat(
        families.files().stream().flatMap(FileFamily::paths),
        languages.stream()
            .flatMap(language ->
                families.pages().stream()
                    .flatMap(PageFamily::paths)
                    .map(path -> folder(language) + path)));
  }

  /// What is at a path; empty if nothing is.
  public Optional<Resource> at(String path) {
    String language = languageOf(path);
    String plain = path.substring(folder(language).length());
    return family(plain)
        .map(family -> print(family.page(plain, frame(plain, language))))
        .or(() ->
            families.files().stream().flatMap(family -> family.at(path).stream()).findFirst());
  }

  /// What of a query means something at a path, spelled in one way: two queries of which that is
  /// the same have the same answer.
  ///
  /// @param asked values by their names, as a form sends them
  public SortedMap<String, String> meant(String path, Map<String, String> asked) {
    String plain = path.substring(folder(languageOf(path)).length());
    return family(plain)
        .map(family -> family.meant(plain, asked))
        .orElseGet(Collections::emptySortedMap);
  }

  /// A page of which something more is asked, such as what to look for; empty if there is no page.
  ///
  /// @param asked values by their names, as a form sends them
  public Optional<Resource> at(String path, Map<String, String> asked) {
    String language = languageOf(path);
    String plain = path.substring(folder(language).length());
    return family(plain).map(family -> print(family.page(plain, frame(plain, language), asked)));
  }

  /// A page that says that there is nothing at a path, and where to go on.
  public Resource missing(String path) {
    String language = languageOf(path);
    String plain = path.substring(folder(language).length());
    Frame frame = frame(plain, language);
    List<NearStations.Near> near = NearStations.of(snapshot, plain);
    return print(out -> JtemissingGenerated.render(Html.of(out), Html.PLAIN, frame, near));
  }

  /// The page that describes what programs may ask.
  ///
  /// @param path of the page, which tells its language
  public Resource described(String path, ApiPage page) {
    String language = languageOf(path);
    Frame frame = frame(path.substring(folder(language).length()), language);
    return print(out -> JteapiGenerated.render(Html.of(out), Html.PLAIN, frame, page));
  }

  /// Whether it shows the pictures that lie beside the log.
  boolean showsPictures() {
    return pictures;
  }

  /// Whether there is a page at a path without a language.
  boolean has(String path) {
    return family(path).isPresent();
  }

  /// The page on which an entry can be read, if one has it.
  Optional<String> pageOf(long entry) {
    return Stream.concat(
            Stream.of(Links.entry(entry)), snapshot.stationOf(entry).map(Links::station).stream())
        .filter(this::has)
        .findFirst();
  }

  private Optional<PageFamily> family(String path) {
    for (PageFamily family : families.pages()) {
      if (family.has(path)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  private String languageOf(String path) {
    for (String language : languages.subList(1, languages.size())) {
      if (path.startsWith(folder(language))) {
        return language;
      }
    }
    return languages.getFirst();
  }

  private String folder(String language) {
    return language.equals(languages.getFirst()) ? "" : language + "/";
  }

  private static Resource print(Content page) {
    StringOutput out = new StringOutput();
    page.writeTo(new OwaspHtmlTemplateOutput(out));
    byte[] bytes = HtmlPrinter.visible(out.toString()).getBytes(StandardCharsets.UTF_8);
    return new Resource(Resource.HTML, bytes, Resource.Caching.ASK_AGAIN);
  }

  private Frame frame(String path, String language) {
    Spoken spoken = Objects.requireNonNull(spokenBy.get(language));
    Links links = new Links(folder(language) + path, folder(language));
    List<Frame.Item> tabs = new ArrayList<>();
    for (PageFamily family : families.pages()) {
      family
          .tab()
          .ifPresent(tab ->
              tabs.add(
                  new Frame.Item(
                      links.to(tab.path()),
                      spoken.words().say(tab.key()),
                      tab.path().equals(path) ? "page" : family.has(path) ? "true" : "")));
    }
    List<Frame.Language> others =
        languages.stream()
            .map(tag ->
                new Frame.Language(
                    tag,
                    Objects.requireNonNull(spokenBy.get(tag)).words().say("language.name"),
                    links.file(folder(tag) + path),
                    tag.equals(language)))
            .toList();
    return new Frame(this, path, spoken.words(), spoken.reports(), links, tabs, others);
  }
}
