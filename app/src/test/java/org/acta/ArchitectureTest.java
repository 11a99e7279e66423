package org.acta;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/// Data flows one way through the rooms.
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.acta");

  @Test
  void data_flows_from_files_to_evidence_to_reports_to_the_command() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("evidence")
        .definedBy(
            "org.acta.election..",
            "org.acta.sheet..",
            "org.acta.tally..",
            "org.acta.reconcile..",
            "org.acta.bounds..",
            "org.acta.bulletin..",
            "org.acta.intake..",
            "org.acta.quickcount..",
            "org.acta.ledger..",
            "org.acta.limits..",
            "org.acta.log..")
        .layer("format")
        .definedBy("org.acta.format..")
        .layer("exchange")
        .definedBy("org.acta.exchange..")
        .layer("folder")
        .definedBy("org.acta.folder..")
        .layer("simulate")
        .definedBy("org.acta.simulate..")
        .layer("solve")
        .definedBy("org.acta.solve..")
        .layer("report")
        .definedBy("org.acta.report..")
        .layer("record")
        .definedBy("org.acta.record..")
        .layer("desk")
        .definedBy("org.acta.desk..")
        .layer("article")
        .definedBy("org.acta.article..")
        .layer("stance")
        .definedBy("org.acta.stance..")
        .layer("image")
        .definedBy("org.acta.image..")
        .layer("projection")
        .definedBy("org.acta.projection..")
        .layer("disk")
        .definedBy("org.acta.disk..")
        .layer("keys")
        .definedBy("org.acta.keys..")
        .layer("mirror")
        .definedBy("org.acta.mirror..")
        .layer("witness")
        .definedBy("org.acta.witness..")
        .layer("cli")
        .definedBy("org.acta.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("simulate")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("evidence")
        .mayNotAccessAnyLayer()
        .whereLayer("format")
        .mayOnlyAccessLayers("evidence")
        .whereLayer("exchange")
        .mayOnlyAccessLayers("evidence", "format")
        .whereLayer("folder")
        .mayOnlyAccessLayers("evidence", "format", "exchange")
        .whereLayer("solve")
        .mayOnlyAccessLayers("evidence")
        .whereLayer("report")
        .mayOnlyAccessLayers("evidence", "format", "folder", "record", "solve")
        .whereLayer("record")
        .mayOnlyAccessLayers("evidence", "format", "folder")
        .whereLayer("desk")
        .mayOnlyAccessLayers("evidence", "format", "folder", "record")
        .whereLayer("article")
        .mayOnlyAccessLayers("evidence", "format", "record", "disk")
        .whereLayer("stance")
        .mayOnlyAccessLayers("evidence", "format", "report")
        .whereLayer("image")
        .mayOnlyAccessLayers("evidence", "format", "folder")
        .whereLayer("projection")
        .mayOnlyAccessLayers("evidence", "folder", "record")
        .whereLayer("disk")
        .mayNotAccessAnyLayer()
        .whereLayer("keys")
        .mayOnlyAccessLayers("evidence", "disk")
        .whereLayer("mirror")
        .mayOnlyAccessLayers("evidence", "disk")
        .whereLayer("witness")
        .mayOnlyAccessLayers("evidence", "disk", "keys", "mirror")
        .check(ALL);
  }

  @Test
  void those_who_verify_and_witness_know_the_log_and_nothing_of_elections() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAnyPackage(
            "org.acta.disk..", "org.acta.keys..", "org.acta.mirror..", "org.acta.witness..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.sun.net.httpserver..",
            "org.jspecify..",
            "org.acta.log..",
            "org.acta.disk..",
            "org.acta.keys..",
            "org.acta.mirror..",
            "org.acta.witness..")
        .check(ALL);
  }

  @Test
  void no_two_rooms_need_each_other() {
    slices().matching("org.acta.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void libraries_stay_in_the_rooms_that_chose_them() {
    only(
        "de.siegmar..",
        "org.acta.format..",
        "org.acta.simulate..",
        "org.acta.report..",
        "org.acta.projection..",
        "org.acta.exchange..",
        "org.acta.image..");
    only("com.google.zxing..", "org.acta.image..");
    only("org.apache.pdfbox..", "org.acta.image..");
    only("org.duckdb..", "org.acta.projection..");
    only("org.dhatim..", "org.acta.format..", "org.acta.exchange..");
    only("org.bouncycastle..", "org.acta.exchange..");
    only("com.ctc.wstx..", "org.acta.exchange..");
    only("org.snakeyaml..", "org.acta.folder..");
    only("picocli..", "org.acta.cli..");
    only("gg.jte..", "org.acta.report..");
    only("org.ojalgo..", "org.acta.solve..");
  }

  private static void only(String library, String... rooms) {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(ALL);
  }
}
