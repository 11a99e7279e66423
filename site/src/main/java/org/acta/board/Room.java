package org.acta.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.account.Account;
import org.acta.account.Right;
import org.acta.report.Words;
import org.acta.site.Site;

/// What stands around every page of the desk, and what every template may ask for.
///
/// @param path of the page below the desk, with its language
/// @param tongue its language
/// @param first the language that has no folder
/// @param words its sentences
/// @param account who is signed in
/// @param in whether they have done all that signing in asks
/// @param token that its forms carry
/// @param shut whether the record could not be written to when somebody last tried
/// @param election its name
record Room(
    String path,
    Tongue tongue,
    String first,
    Words words,
    Optional<Account> account,
    boolean in,
    String token,
    boolean shut,
    String election) {

  /// An item of the navigation.
  record Item(String href, String label, boolean current) {}

  /// The page in another language.
  record Other(String tag, String name, String href) {}

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String count(String key, long number, Object... more) {
    return words.count(key, number, more);
  }

  Locale locale() {
    return tongue.locale();
  }

  String number(long number) {
    return words.numerals().count(number);
  }

  /// The same, after the record could not be written to.
  Room afterFailure() {
    return new Room(path, tongue, first, words, account, in, token, true, election);
  }

  private String up() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /// A link to a page of the desk in this language, with what stands after its path.
  String to(String page) {
    String link = up() + tongue.folder() + page;
    return link.isEmpty() ? "./" : link;
  }

  /// A link to a file of the desk that is the same in every language.
  String file(String name) {
    return up() + name;
  }

  /// A link to a page or a file of the site.
  String site(String name) {
    return up() + "../" + name;
  }

  String style() {
    return site(Site.style());
  }

  String policy() {
    return Site.POLICY;
  }

  boolean may(String right) {
    return in
        && account
            .filter(one -> one.may(Right.valueOf(right.toUpperCase(Locale.ROOT))))
            .isPresent();
  }

  List<Item> tabs() {
    List<Item> tabs = new ArrayList<>();
    if (!in) {
      return tabs;
    }
    tab(tabs, "", "see");
    tab(tabs, "intake", "see");
    tab(tabs, "articles", "review");
    tab(tabs, "bulletin", "announce");
    tab(tabs, "change", "announce");
    tab(tabs, "accounts", "administer");
    tab(tabs, "audit", "audit");
    return tabs;
  }

  private void tab(List<Item> tabs, String page, String right) {
    if (may(right)) {
      String plain = path.substring(Math.min(tongue.folder().length(), path.length()));
      boolean current = page.isEmpty() ? plain.isEmpty() : plain.startsWith(page);
      tabs.add(new Item(to(page), say("tab." + (page.isEmpty() ? "home" : page)), current));
    }
  }

  /// The same page in the other languages. What was asked for is left out: it may be a secret.
  List<Other> others() {
    String plain = path.substring(Math.min(tongue.folder().length(), path.length()));
    List<Other> others = new ArrayList<>();
    for (String tag : Tongue.ALL) {
      if (!tag.equals(tongue.tag())) {
        String folder = tag.equals(first) ? "" : tag + "/";
        String link = up() + folder + plain;
        others.add(
            new Other(
                tag,
                new Tongue(tag, folder).words().say("language.name"),
                link.isEmpty() ? "./" : link));
      }
    }
    return others;
  }
}
