package org.acta.projection;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.AnnouncedFinding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Every figure of a check of announced figures, as JSON: fields and their order are those of the
/// [AnnouncedFinding]. Per cents are texts, as printed; what is absent is left out.
final class FindingDetail {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FindingDetail() {}

  static String json(AnnouncedFinding finding) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, finding);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Optional<?> optional -> write(json, optional.orElseThrow());
      case OptionalLong optional -> json.writeNumber(optional.getAsLong());
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case BigDecimal percent -> json.writeString(percent.toPlainString());
      case Enum<?> word -> json.writeString(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case Collection<?> items -> {
        json.writeStartArray();
        items.forEach(item -> write(json, item));
        json.writeEndArray();
      }
      case Map<?, ?> named -> {
        json.writeStartObject();
        named.forEach((name, member) -> {
          json.writeName(String.valueOf(name));
          write(json, member);
        });
        json.writeEndObject();
      }
      case Record record -> record(json, record);
      default -> json.writeString(value.toString());
    }
  }

  private static void record(JsonGenerator json, Record record) {
    json.writeStartObject();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(component, record);
      if (!Optional.empty().equals(value) && !OptionalLong.empty().equals(value)) {
        json.writeName(component.getName());
        write(json, value);
      }
    }
    json.writeEndObject();
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record that cannot be read: " + record, e);
    }
  }
}
