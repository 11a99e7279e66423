package org.acta.format;

import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON for people and programs: two spaces a level, lines end in a line feed on every system.
public final class IndentedJson {
  private IndentedJson() {}

  /// A generator that writes to a text.
  public static JsonGenerator to(Writer text) {
    return new JsonFactory().createGenerator(new Indented(), text);
  }

  /// A generator that writes UTF-8.
  public static JsonGenerator to(OutputStream bytes) {
    return new JsonFactory().createGenerator(new Indented(), bytes, JsonEncoding.UTF8);
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
