package org.acta.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// The XML form.
final class NistXml implements NistOutput {
  private static final String NAMESPACE = "NIST_V2_election_results_reporting.xsd";

  private final XmlText xml;
  private boolean root = true;

  NistXml(Path file, OutputStream out) throws IOException {
    xml = new XmlText(file, out);
  }

  @Override
  public void begin(String name, String type) {
    if (root) {
      xml.root(name, NAMESPACE);
      root = false;
    } else {
      xml.begin(name);
    }
  }

  @Override
  public void begin(String name, String type, String id) {
    xml.begin(name);
    xml.attribute("ObjectId", id);
    if (!name.equals(type)) {
      xml.type(type);
    }
  }

  @Override
  public void end() {
    xml.end();
  }

  @Override
  public void list(String name) {}

  @Override
  public void endList() {}

  @Override
  public void text(String name, String text) {
    xml.element(name, text);
  }

  @Override
  public void number(String name, long number) {
    xml.element(name, Long.toString(number));
  }

  @Override
  public void references(String name, List<String> ids) {
    xml.element(name, String.join(" ", ids));
  }

  @Override
  public void international(String name, String label, String text) {
    xml.begin(name);
    if (!label.isEmpty()) {
      xml.element("Label", label);
    }
    xml.begin("Text");
    xml.attribute("Language", "und");
    xml.text(text);
    xml.end();
    xml.end();
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
