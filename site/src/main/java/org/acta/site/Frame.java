package org.acta.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.report.Words;

/// What stands around every page, and what every template may ask for.
///
/// @param site that the page is of
/// @param path of the page without its language
/// @param words of the site, in the page's language
/// @param reports words of reports, in the page's language
/// @param links from the page
/// @param tabs of the navigation, in order
/// @param languages in which the page can be read, this one included
record Frame(
    Site site,
    String path,
    Words words,
    Words reports,
    Links links,
    List<Item> tabs,
    List<Language> languages) {
  Frame {
    tabs = List.copyOf(tabs);
    languages = List.copyOf(languages);
  }

  /// An item of the navigation.
  ///
  /// @param current `page` if it leads to this page, `true` if to others of its family, or nothing
  record Item(String href, String label, String current) {}

  /// The same page in one of the languages.
  ///
  /// @param tag such as `es`
  /// @param name of the language in itself
  record Language(String tag, String name, String href, boolean current) {}

  /// A sentence of the site.
  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /// A sentence for one, another for any other number.
  String count(String key, long number, Object... more) {
    return words.count(key, number, more);
  }

  /// A number as the language writes it.
  String number(long number) {
    return words.numerals().count(number);
  }

  Locale locale() {
    return Locale.of(words.language());
  }

  /// A link to a page in this language, if the site has it.
  Optional<String> to(String page) {
    return site.has(page) ? Optional.of(links.to(page)) : Optional.empty();
  }

  /// A link to where an entry can be read: its own page, or that of its station.
  Optional<String> toEntry(long index) {
    return site.pageOf(index)
        .map(page ->
            page.equals(Links.entry(index)) ? links.to(page) : links.to(page, "entry-" + index));
  }

  /// A link to a file of the site's own, such as `site.css`.
  String asset(String name) {
    return links.file(Assets.path(name));
  }

  /// The election's name, as its last description has it.
  String election() {
    return snapshot().report().folder().election().name();
  }

  /// What an entry is called; its index is a name, and is not grouped as numbers are.
  String entry(long index) {
    return say("entry.number", Long.toString(index));
  }

  Snapshot snapshot() {
    return site.snapshot();
  }

  /// What a browser may load for the page: what the site itself has. No script or style within the
  /// page runs, whatever a source wrote.
  String policy() {
    return Site.POLICY;
  }
}
