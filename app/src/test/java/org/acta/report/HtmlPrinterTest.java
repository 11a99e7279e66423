package org.acta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlPrinterTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "link",
          "title",
          "style",
          "body",
          "a",
          "header",
          "main",
          "nav",
          "section",
          "footer",
          "h1",
          "h2",
          "h3",
          "p",
          "ul",
          "ol",
          "li",
          "div",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "details",
          "summary",
          "span",
          "svg",
          "path",
          "circle",
          "rect",
          "figure",
          "figcaption");

  @Test
  void every_verdict_and_section_is_there() throws Exception {
    org.w3c.dom.Document page = parsed(HtmlPrinter.print(everythingSaying("Ñuble & Co")));

    assertThat(texts(page, "li", "verdict "))
        .containsExactly(
            "FIRM labelÑuble & CoÑuble & Co basis",
            "LIKELY labelÑuble & CoÑuble & Co basis",
            "OPEN labelÑuble & CoÑuble & Co basis",
            "CLASH labelÑuble & CoÑuble & Co basis",
            "NOTE labelÑuble & CoÑuble & Co basis");
    assertThat(texts(page, "section", "part")).hasSize(2).last().isEqualTo("Last");
    assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("Ñuble & Co");
    assertThat(page.getElementsByTagName("footer").item(0).getTextContent())
        .contains("Ñuble & Co closing");
  }

  @Test
  void every_kind_of_block_is_there() throws Exception {
    String text =
        parsed(HtmlPrinter.print(everythingSaying("Ñ"))).getDocumentElement().getTextContent();

    assertThat(text)
        .contains("Ñ heading", "Ñ paragraph", "Ñ source", "Ñ point")
        .contains("Ñ caption", "Ñ column", "Ñ row", "Ñ figure")
        .contains("Ñ picture", "Ñ bar", "Ñ value")
        .contains("Ñ severity", "Ñ found", "Ñ count", "Ñ case", "Ñ more", "Ñ innocent");
    assertThat(Block.class.getPermittedSubclasses()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "]]><!-- --><![CDATA[",
        "&lt;b&gt; &amp; &#60;",
        "${1+1} @raw @template",
        "url(https://elsewhere.example/x)",
      })
  void hostile_text_is_shown_and_nothing_else(String hostile) throws Exception {
    String printed = HtmlPrinter.print(everythingSaying(hostile));
    org.w3c.dom.Document page = parsed(printed);

    assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(hostile);
    assertThat(page.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(hostile);
    assertThat(outline(page)).isEqualTo(outline(parsed(HtmlPrinter.print(everythingSaying("x")))));
    for (Element element : elements(page)) {
      assertThat(ELEMENTS).contains(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        assertThat(element.getAttributes().item(i).getNodeName())
            .doesNotStartWith("on")
            .isNotEqualTo("src")
            .isNotEqualTo("style");
      }
    }
  }

  @Test
  void nothing_is_asked_from_elsewhere() throws Exception {
    String printed = HtmlPrinter.print(everythingSaying("https://elsewhere.example/"));
    Set<String> ids = new HashSet<>();
    List<String> links = new ArrayList<>();
    for (Element element : elements(parsed(printed))) {
      ids.add(element.getAttribute("id"));
      links.add(element.getAttribute("href"));
      assertThat(element.hasAttribute("src")).isFalse();
      assertThat(element.getAttribute("fill")).matches("|currentColor|#[0-9a-f]{6}");
    }
    links.removeIf(String::isEmpty);

    assertThat(links)
        .contains("data:,")
        .allSatisfy(link -> {
          if (!link.equals("data:,")) {
            assertThat(link).startsWith("#");
            assertThat(ids).contains(link.substring(1));
          }
        });
    assertThat(style(printed)).doesNotContain("url(", "@import", "http", "<");
  }

  @Test
  void the_policy_allows_the_printed_style_and_no_other() throws Exception {
    String printed = HtmlPrinter.print(everythingSaying("x"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(style(printed).getBytes(StandardCharsets.UTF_8));

    assertThat(elements(parsed(printed)))
        .filteredOn(element -> element.getAttribute("http-equiv").equals("Content-Security-Policy"))
        .singleElement()
        .satisfies(policy ->
            assertThat(policy.getAttribute("content"))
                .startsWith("default-src 'none';")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';")
                .doesNotContain("unsafe", "script-src", "http"));
  }

  @Test
  void no_two_parts_have_the_same_name() throws Exception {
    Section section =
        new Section("a b<", "T", List.of(new Block.Heading("H"), new Block.Heading("H")));
    String printed =
        HtmlPrinter.print(
            new Document("en", "T", "S", List.of(), List.of(section, section, main()), List.of()));

    assertThat(elements(parsed(printed)).stream().map(element -> element.getAttribute("id")))
        .filteredOn(id -> !id.isEmpty())
        .doesNotHaveDuplicates()
        .contains("a_b_", "a_b_-2", "main-2")
        .allMatch(id -> id.matches("[A-Za-z0-9._-]+"));
  }

  @Test
  void every_table_has_a_caption_and_scopes() throws Exception {
    org.w3c.dom.Document page = parsed(HtmlPrinter.print(everythingSaying("x")));

    assertThat(page.getElementsByTagName("caption").getLength())
        .isEqualTo(page.getElementsByTagName("table").getLength())
        .isEqualTo(2);
    assertThat(elements(page))
        .filteredOn(element -> element.getTagName().equals("th"))
        .isNotEmpty()
        .allSatisfy(th -> assertThat(th.getAttribute("scope")).matches("row|col"));
    assertThat(elements(page))
        .filteredOn(element -> element.getAttribute("class").equals("scroll"))
        .allSatisfy(region -> assertThat(region.getAttribute("tabindex")).isEqualTo("0"));
  }

  @Test
  void a_bar_is_as_long_as_its_share_and_stays_in_its_box() throws Exception {
    assertThat(bars(0.5, 0.0004, 1.7, -1, Double.NaN))
        .containsExactly("500", "0", "1000", "0", "0");
  }

  @Test
  void a_caption_repeats_the_heading_above_where_the_table_has_none() throws Exception {
    org.w3c.dom.Document page = parsed(HtmlPrinter.print(everythingSaying("x")));
    assertThat(texts(page, "caption", "spoken")).containsExactly("x heading");
  }

  @Test
  void steering_and_forbidden_characters_become_a_visible_mark() throws Exception {
    String steering = "1\u202E2\u0000\u001b[31m\uD800\uFFFE\u2066\u0085";
    String title =
        parsed(HtmlPrinter.print(everythingSaying(steering)))
            .getElementsByTagName("h1")
            .item(0)
            .getTextContent();
    assertThat(title).isEqualTo("1\uFFFD2\uFFFD\uFFFD[31m\uFFFD\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void text_beyond_the_basic_plane_stays() {
    assertThat(HtmlPrinter.print(everythingSaying("𝔸 কখ עברית"))).contains("𝔸 কখ עברית");
  }

  @Test
  void the_page_says_its_language_and_direction() throws Exception {
    for (String language : List.of("en", "es")) {
      Element html = parsed(HtmlPrinter.print(empty(language))).getDocumentElement();
      assertThat(html.getAttribute("lang")).isEqualTo(language);
      assertThat(html.getAttribute("dir")).isEqualTo("ltr");
    }
    assertThat(parsed(HtmlPrinter.print(empty("ar"))).getDocumentElement().getAttribute("dir"))
        .isEqualTo("rtl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "es-VE"})
  void the_same_document_gives_the_same_bytes_anywhere(String machine) {
    String expected = HtmlPrinter.print(everythingSaying("İıß"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(machine));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(HtmlPrinter.print(everythingSaying("İıß"))).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @EnumSource(Tone.class)
  void a_tone_is_told_by_its_shape_too(Tone tone) throws Exception {
    List<String> shapes = new ArrayList<>();
    for (Tone each : Tone.values()) {
      shapes.add(mark(each));
    }
    assertThat(shapes).filteredOn(mark(tone)::equals).hasSize(1);
  }

  @Test
  void the_page_itself_is_small() {
    assertThat(HtmlPrinter.print(empty("en")).length()).isLessThan(15_000);
  }

  private static String mark(Tone tone) {
    String printed =
        HtmlPrinter.print(
            new Document(
                "en", "T", "S", List.of(new Verdict(tone, "L", "T", "B")), List.of(), List.of()));
    int from = printed.indexOf("<svg class=\"mark\"");
    return printed.substring(from, printed.indexOf("</svg>", from));
  }

  private static Document empty(String language) {
    return new Document(language, "T", "S", List.of(), List.of(), List.of());
  }

  private static Section main() {
    return new Section("main", "Main", List.of());
  }

  private static List<String> bars(double... shares) throws Exception {
    List<List<Cell>> rows = new ArrayList<>();
    for (double share : shares) {
      rows.add(List.of(Cell.of("r"), new Cell("s", Optional.of(share), Optional.of("#00ff00"))));
    }
    Block table =
        new Block.Table("C", List.of(new Column("a", false), new Column("b", true)), rows);
    return elements(
            parsed(
                HtmlPrinter.print(
                    new Document(
                        "en",
                        "T",
                        "S",
                        List.of(),
                        List.of(new Section("s", "S", List.of(table))),
                        List.of()))))
        .stream()
        .filter(element -> element.getAttribute("fill").equals("#00ff00"))
        .map(element -> element.getAttribute("width"))
        .toList();
  }

  /// A document in which everything that can come from a file is the given text.
  private static Document everythingSaying(String text) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Tone tone : Tone.values()) {
      verdicts.add(new Verdict(tone, tone + " label", text, text + " basis"));
    }
    List<Column> columns = List.of(new Column(text + " column", false), new Column(text, true));
    List<List<Cell>> rows =
        List.of(
            List.of(
                Cell.of(text + " row"),
                new Cell(text + " figure", Optional.of(0.25), Optional.of(text))),
            List.of(Cell.of(text), new Cell(text, Optional.of(0.5), Optional.of("#1f77b4"))),
            List.of(Cell.of(text), Cell.of(text)));
    List<Block> blocks =
        List.of(
            new Block.Heading(text + " heading"),
            new Block.Text(text + " paragraph"),
            new Block.Basis(text + " source"),
            new Block.Points(List.of(text + " point", text)),
            new Block.Table(text + " caption", columns, rows),
            new Block.Table("", columns, rows),
            new Block.Intervals(
                text + " picture",
                2,
                List.of(
                    new Block.Bar(
                        text + " bar", text + " value", -2, -1, 0, 1, 2, List.of(-3.0, 0.5, 3.0)))),
            new Block.Found(
                Tone.CLASH,
                text,
                text + " severity",
                text + " found",
                text + " count",
                List.of(text + " case", text),
                Optional.of(text + " more"),
                text + " innocent"));
    return new Document(
        "en",
        text,
        text,
        verdicts,
        List.of(new Section(text, text, blocks), new Section("last", "Last", List.of())),
        List.of(text + " closing"));
  }

  private static org.w3c.dom.Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(org.w3c.dom.Document page) {
    NodeList nodes = page.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /// The tags of the page in order.
  private static List<String> outline(org.w3c.dom.Document page) {
    return elements(page).stream().map(Element::getTagName).toList();
  }

  private static List<String> texts(org.w3c.dom.Document page, String tag, String look) {
    return elements(page).stream()
        .filter(element -> element.getTagName().equals(tag))
        .filter(element -> element.getAttribute("class").startsWith(look))
        .map(element -> element.getTextContent().replace("\n", ""))
        .toList();
  }

  private static String style(String page) {
    return page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
  }
}
