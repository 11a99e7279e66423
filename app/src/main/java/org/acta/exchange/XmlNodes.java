package org.acta.exchange;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.codehaus.stax2.XMLInputFactory2;

/// Reads XML as objects and values, without document types, and within bounds.
///
/// Elements of the root's namespace are called by their bare names; those of Acta's are called
/// `acta:Name` and all others `other:Name`.
final class XmlNodes {
  /// The namespace of what Acta adds to standard documents.
  static final String ACTA = "https://acta.example/eml/1";

  /// Characters of one text: a list of references to a million stations.
  private static final int LONGEST_TEXT = 1 << 25;

  private static final int LONGEST_ATTRIBUTE = 1 << 16;
  private static final int MOST_ATTRIBUTES = 64;

  private final Path file;
  private final XMLStreamReader xml;
  private final NodeStream nodes;
  private final Deque<Element> open = new ArrayDeque<>();
  private String root = "";

  private XmlNodes(Path file, XMLStreamReader xml, NodeHandler handler) {
    this.file = file;
    this.xml = xml;
    this.nodes = new NodeStream(file, handler);
  }

  /// An element whose end has not come yet.
  private static final class Element {
    private final String name;
    private final long line;
    private final StringBuilder text = new StringBuilder();
    private boolean object;

    Element(String name, long line) {
      this.name = name;
      this.line = line;
    }
  }

  /// Reads to the end.
  ///
  /// @throws org.acta.format.InputException if it is not well-formed, has a document type, or is
  ///   larger than any honest one
  static void read(Path file, InputStream bytes, NodeHandler handler) throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(bytes);
      new XmlNodes(file, xml, handler).read();
      xml.close();
    } catch (XMLStreamException e) {
      throw failure(file, e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, NodeStream.DEEPEST);
    return factory;
  }

  /// @return the problem, unless the machine failed
  private static RuntimeException failure(Path file, XMLStreamException e) throws IOException {
    if (e.getCause() instanceof IOException io && !(io instanceof CharConversionException)) {
      throw io;
    }
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    boolean bounded = why.contains("limit (") || why.contains("exceed");
    Problem problem = Problem.in(file, bounded ? Kind.DOCUMENT_OVERSIZED : Kind.XML_SYNTAX, why);
    return (e.getLocation() == null || e.getLocation().getLineNumber() < 1
            ? problem
            : problem.atLine(e.getLocation().getLineNumber()))
        .exception(e);
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw Problem.in(file, Kind.XML_DOCTYPE).atLine(line()).exception();
        case XMLStreamConstants.START_ELEMENT -> begin();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw Problem.in(file, Kind.XML_SYNTAX, "the entity &" + xml.getLocalName() + ";")
                .atLine(line())
                .exception();
        default -> {}
      }
    }
  }

  private long line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  private void begin() {
    if (open.isEmpty()) {
      root = String.valueOf(xml.getNamespaceURI());
    } else {
      enter(open.element());
    }
    Element element = new Element(name(), line());
    open.push(element);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      enter(element);
      nodes.value(xml.getAttributeLocalName(i), typeOrText(i), element.line);
    }
    if (open.size() == 1) {
      enter(element);
    }
  }

  /// The class of `xsi:type` without its prefix; other attributes as they are.
  private String typeOrText(int attribute) {
    String text = xml.getAttributeValue(attribute);
    return xml.getAttributeLocalName(attribute).equals("type")
        ? text.substring(text.indexOf(':') + 1)
        : text;
  }

  private String name() {
    String namespace = String.valueOf(xml.getNamespaceURI());
    String prefix = namespace.equals(root) ? "" : namespace.equals(ACTA) ? "acta:" : "other:";
    return prefix + xml.getLocalName();
  }

  /// The element turns out to be an object.
  private void enter(Element element) {
    if (!element.object) {
      element.object = true;
      nodes.begin(element.name, element.line);
    }
  }

  private void text() {
    if (!open.isEmpty()) {
      StringBuilder text = open.element().text;
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      if (text.length() > LONGEST_TEXT) {
        throw Problem.in(file, Kind.DOCUMENT_OVERSIZED, LONGEST_TEXT + " characters in one text")
            .atLine(line())
            .exception();
      }
    }
  }

  private void end() {
    Element element = open.pop();
    String text = element.text.toString();
    if (element.object) {
      if (!text.isBlank()) {
        nodes.value(Node.CONTENT, text, element.line);
      }
      nodes.end();
    } else {
      nodes.value(element.name, text, element.line);
    }
  }
}
