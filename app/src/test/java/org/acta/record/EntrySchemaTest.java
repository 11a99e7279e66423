package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The schemas in `docs/entries` and the code say the same.
class EntrySchemaTest {
  @TempDir private Path folder;

  private static Schema schema(Kind kind) throws IOException {
    Path file = Path.of("../docs/entries", kind.word() + ".schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file), InputFormat.JSON);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_entry_that_is_written_fits_its_schema(Kind kind) throws IOException {
    Schema schema = schema(kind);
    List<Entry> entries =
        EntryTest.every(folder).stream().filter(entry -> entry.kind() == kind).toList();
    assertThat(entries).isNotEmpty();

    for (Entry entry : entries) {
      String text = new String(entry.bytes(), StandardCharsets.UTF_8);
      assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void a_field_that_the_schema_does_not_know_is_refused_by_both(Kind kind) throws IOException {
    Schema schema = schema(kind);
    for (Entry entry : EntryTest.every(folder)) {
      if (entry.kind() == kind) {
        String text =
            new String(entry.bytes(), StandardCharsets.UTF_8)
                .replace("\"body\":{", "\"body\":{\"witness\":\"x\",");
        assertThat(schema.validate(text, InputFormat.JSON)).as(text).isNotEmpty();
        assertThat(Entry.read(text.getBytes(StandardCharsets.UTF_8)))
            .isInstanceOf(Entry.Reading.Refused.class);
      }
    }
  }

  @Test
  void no_kind_fits_the_schema_of_another() throws IOException {
    String sheet = new String(EntryTest.entry(EntryTest.sheet(1)).bytes(), StandardCharsets.UTF_8);
    for (Kind kind : Kind.values()) {
      assertThat(schema(kind).validate(sheet, InputFormat.JSON).isEmpty())
          .isEqualTo(kind == Kind.SHEET);
    }
  }
}
