package org.acta;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.folder.ImagePlan;
import org.acta.folder.QrForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form on docs/images.md is what the program and the schema understand.
class ImagesPageTest {
  private static final Path HOME = Path.of("..");
  private static final String BALLOT =
      """
      election: {id: VE-2024-07-28-PRES}
      contest:
        choices: [{id: NM}, {id: LM}, {id: JABE}, {id: JOBR}, {id: AE}, {id: CF}, {id: DC}, {id: EG}, {id: EM}, {id: BERA}]
      bulletins: {votes: {NM: 1}}
      """;

  @TempDir private Path folder;
  private String description = "";

  @BeforeEach
  void theFormOnThePage() throws IOException {
    Matcher yaml =
        Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(HOME.resolve("docs/images.md")));
    assertThat(yaml.find()).isTrue();
    description = BALLOT + yaml.group(1);
  }

  @Test
  void the_program_reads_the_slots_and_the_list() throws IOException {
    Files.writeString(
        folder.resolve("election.yaml"), description.replace("sheets.csv.gz", "sheets.csv"));
    Files.writeString(
        folder.resolve("sheets.csv"),
        "CENTRO,MESA,URL\n10101001,1,https://example.org/a/0001.jpg\n10101001,2,0002.jpg\n");

    ImagePlan plan = ImagePlan.read(folder);

    QrForm form = plan.forms().getFirst();
    assertThat(form.slots()).hasSize(38);
    assertThat(Collections.frequency(form.slots(), form.contest().indexOf("NM"))).isEqualTo(13);
    assertThat(Collections.frequency(form.slots(), form.contest().indexOf("EG"))).isEqualTo(3);
    assertThat(form.station().code("010101001.01.1.0001")).contains("10101001-1");
    assertThat(plan.index().stations("photographs/0001.jpg")).containsExactly("10101001-1");
    assertThat(plan.index().size()).isEqualTo(2);
  }

  @Test
  void the_schema_accepts_it() throws IOException {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                    Files.readString(HOME.resolve("docs/election.schema.json")), InputFormat.JSON)
                .validate(description, InputFormat.YAML))
        .isEmpty();
  }
}
