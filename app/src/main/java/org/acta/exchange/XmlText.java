package org.acta.exchange;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;

/// Writes XML, two blanks for each level, and refuses what XML 1.0 cannot hold.
final class XmlText implements AutoCloseable {
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final Path file;
  private final XMLStreamWriter xml;
  private final Deque<Boolean> withElements = new ArrayDeque<>();

  XmlText(Path file, OutputStream out) throws IOException {
    this.file = file;
    try {
      xml = new WstxOutputFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /// Something that the library may refuse.
  @FunctionalInterface
  private interface Writing {
    void write() throws XMLStreamException;
  }

  private void write(Writing writing) {
    try {
      writing.write();
    } catch (XMLStreamException e) {
      throw Problem.in(file, Kind.CANNOT_WRITE, String.valueOf(e.getMessage())).exception(e);
    }
  }

  private void indent() {
    write(() -> xml.writeCharacters("\n" + "  ".repeat(withElements.size())));
  }

  /// The outermost element, with its namespace.
  void root(String name, String namespace) {
    indent();
    write(() -> {
      xml.setDefaultNamespace(namespace);
      xml.writeStartElement(namespace, name);
      xml.writeDefaultNamespace(namespace);
      xml.writeNamespace("xsi", INSTANCE);
    });
    withElements.push(false);
  }

  void begin(String name) {
    start();
    write(() -> xml.writeStartElement(name));
    withElements.push(false);
  }

  /// The first of the elements that Acta adds: it brings the namespace.
  void beginActa(String name) {
    start();
    write(() -> {
      xml.writeStartElement("acta", name, XmlNodes.ACTA);
      xml.writeNamespace("acta", XmlNodes.ACTA);
    });
    withElements.push(false);
  }

  /// An element within it.
  void beginInActa(String name) {
    start();
    write(() -> xml.writeStartElement("acta", name, XmlNodes.ACTA));
    withElements.push(false);
  }

  private void start() {
    withElements.pop();
    withElements.push(true);
    indent();
  }

  void attribute(String name, String text) {
    write(() -> xml.writeAttribute(name, held(text)));
  }

  /// The class of an element, as XML Schema writes it.
  void type(String name) {
    write(() -> xml.writeAttribute("xsi", INSTANCE, "type", name));
  }

  void text(String text) {
    write(() -> xml.writeCharacters(held(text)));
  }

  /// An element with a text.
  void element(String name, String text) {
    start();
    write(() -> {
      xml.writeStartElement(name);
      xml.writeCharacters(held(text));
      xml.writeEndElement();
    });
  }

  void end() {
    if (withElements.pop()) {
      indent();
    }
    write(xml::writeEndElement);
  }

  private String held(String text) {
    boolean held =
        text.codePoints()
            .allMatch(c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000);
    if (!held) {
      throw Problem.in(file, Kind.TEXT_NOT_HELD, text, "XML").exception();
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
