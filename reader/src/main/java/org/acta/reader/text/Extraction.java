package org.acta.reader.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Takes the text out of an article's bytes.
///
/// A text is taken as it is. Of a page, the headline and the paragraphs, lists and quotations of
/// its article are taken, each a paragraph; menus, scripts, captions and what stands beside the
/// article are not.
public sealed interface Extraction {
  /// The text.
  record Words(String text) implements Extraction {}

  /// There is none.
  ///
  /// @param reason one sentence
  record Refused(Refusal kind, String reason) implements Extraction {}

  /// The largest file that is looked at.
  int MOST_BYTES = 16_000_000;

  /// The longest text that is read; some hundred newspaper pages.
  int MOST_CHARACTERS = 400_000;

  /// Takes the text of an article.
  static Extraction of(Article article) {
    byte[] bytes = article.bytes();
    if (bytes.length > MOST_BYTES) {
      return new Refused(
          Refusal.TOO_LARGE,
          article.file()
              + " has "
              + bytes.length
              + " bytes, more than any article: give the article's own page or text");
    }
    if (new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1).isBlank()
        && new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
      return new Refused(Refusal.EMPTY, article.file() + " is empty: give the article's text");
    }
    if (binary(bytes)) {
      return new Refused(
          Refusal.NOT_TEXT,
          article.file()
              + " is no text"
              + (starts(bytes, "%PDF") ? " but a PDF" : "")
              + ": save the article as plain text in UTF-8 or as HTML");
    }
    String text = page(article) ? ofPage(bytes) : decoded(bytes);
    if (text.isBlank()) {
      return new Refused(
          Refusal.EMPTY, article.file() + " has no paragraph of text: give the article's text");
    }
    if (text.length() > MOST_CHARACTERS) {
      return new Refused(
          Refusal.TOO_LARGE,
          article.file()
              + " has "
              + text.length()
              + " characters of text, more than "
              + MOST_CHARACTERS
              + ": give one article at a time");
    }
    return new Words(text);
  }

  private static boolean starts(byte[] bytes, String mark) {
    return new String(bytes, 0, Math.min(bytes.length, mark.length()), StandardCharsets.ISO_8859_1)
        .equals(mark);
  }

  /// Whether the bytes are those of a document, an archive or a picture.
  private static boolean binary(byte[] bytes) {
    for (String mark :
        List.of(
            "%PDF",
            "PK\u0003\u0004",
            "\u0089PNG",
            "GIF8",
            "\u00ff\u00d8\u00ff",
            "\u007fELF",
            "\u00d0\u00cf\u0011\u00e0",
            "{\\rtf")) {
      if (starts(bytes, mark)) {
        return true;
      }
    }
    int odd = 0;
    int looked = Math.min(bytes.length, 65_536);
    for (int i = 0; i < looked; i++) {
      if (bytes[i] == 0) {
        return !starts(bytes, "\u00ff\u00fe") && !starts(bytes, "\u00fe\u00ff");
      }
      odd +=
          bytes[i] > 0 && bytes[i] < 32 && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t'
              ? 1
              : 0;
    }
    return odd > looked / 10;
  }

  private static boolean page(Article article) {
    String name = article.file().toLowerCase(Locale.ROOT);
    String start =
        new String(
                article.bytes(),
                0,
                Math.min(article.bytes().length, 2_000),
                StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    return named
        || start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<?xml") && start.contains("<html")
        || start.startsWith("<")
            && (start.contains("<p") || start.contains("<body") || start.contains("<div"));
  }

  /// The bytes as UTF-8, or as UTF-16 if they begin with its mark; old Windows letters otherwise.
  private static String decoded(byte[] bytes) {
    if (starts(bytes, "\u00ff\u00fe") || starts(bytes, "\u00fe\u00ff")) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static String ofPage(byte[] bytes) {
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory were not read", e);
    }
    page.select(
            "script, style, noscript, template, nav, aside, footer, form, iframe, figure, button,"
                + " svg, video, audio, select, [aria-hidden=true], [hidden], body > header")
        .remove();
    List<String> paragraphs = new ArrayList<>();
    Element headline = page.selectFirst("h1");
    if (headline != null) {
      paragraphs.add(headline.text());
    }
    Element body = article(page);
    Elements blocks = body.select("p, li, blockquote, h2, h3, h4, pre, td");
    for (Element block : blocks) {
      // The innermost block has the words; one around it would repeat them.
      boolean inner = block.select("p, li, blockquote").size() == 1;
      String words = block.text().strip();
      if (inner || !block.is("blockquote, li, td")) {
        add(paragraphs, words);
      }
    }
    if (paragraphs.size() <= 1) {
      body.wholeText().lines().map(String::strip).forEach(line -> add(paragraphs, line));
    }
    return String.join("\n\n", paragraphs);
  }

  private static void add(List<String> paragraphs, String words) {
    if (!words.isEmpty() && (paragraphs.isEmpty() || !paragraphs.getLast().equals(words))) {
      paragraphs.add(words);
    }
  }

  /// The part of a page with the most words in paragraphs, among those marked as its matter.
  private static Element article(Document page) {
    Element best = page.body();
    long most = -1;
    for (Element candidate : page.select("article, main, [role=main], [itemprop=articleBody]")) {
      long words = candidate.select("p").stream().mapToLong(p -> p.text().length()).sum();
      if (words > most) {
        most = words;
        best = candidate;
      }
    }
    long all = page.select("p").stream().mapToLong(p -> p.text().length()).sum();
    return most * 2 > all ? best : page.body();
  }
}
