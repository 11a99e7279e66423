package org.acta.site;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/// The rooms of the site know those below them, and libraries stay where they were chosen.
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.acta");

  @Test
  void pages_know_nothing_of_servers_and_commands() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("org.acta.site")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.acta.serve..",
            "org.acta.api..",
            "org.acta.site.cli..",
            "org.acta.cli..",
            "io.javalin..",
            "java.net..")
        .check(ALL);
  }

  @Test
  void only_the_commands_of_the_site_know_the_command() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages("org.acta.site.cli..", "org.acta.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.acta.cli..", "org.acta.site.cli..", "picocli..")
        .check(ALL);
  }

  @Test
  void nothing_below_depends_on_the_site() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.acta.site..",
            "org.acta.serve..",
            "org.acta.api..",
            "org.acta.account..",
            "org.acta.board..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.acta.site..", "org.acta.serve..", "org.acta.api..")
        .check(ALL);
  }

  @Test
  void only_the_server_knows_the_web_server() {
    only("io.javalin..", "org.acta.serve..");
    only("org.eclipse.jetty..", "org.acta.serve..");
    only("io.micrometer..", "org.acta.serve..");
    only("com.github.benmanes.caffeine..", "org.acta.serve..");
  }

  @Test
  void accounts_know_neither_pages_nor_records_nor_servers() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("org.acta.account")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.acta.board..", "org.acta.site..", "org.acta.serve..", "org.acta.record..")
        .check(ALL);
  }

  @Test
  void answers_for_programs_know_nothing_of_http() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("org.acta.api")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.acta.serve..", "jakarta..", "java.net.http..")
        .check(ALL);
  }

  @Test
  void the_desk_knows_no_server_and_no_command() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("org.acta.board")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.acta.serve..", "org.acta.cli..", "jakarta..", "java.net.http..")
        .check(ALL);
  }

  @Test
  void secrets_are_made_and_compared_in_the_room_of_accounts() {
    only("com.eatthepath..", "org.acta.account..");
    only("org.bouncycastle.crypto..", "org.acta.account..");
    only("tools.jackson.databind..", "org.acta.account..", "org.acta.board..");
  }

  @Test
  void no_two_rooms_need_each_other() {
    slices()
        .matching("org.acta.(**)")
        .should()
        .beFreeOfCycles()
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(
                    "org.acta.site",
                    "org.acta.serve",
                    "org.acta.api",
                    "org.acta.board",
                    "org.acta.account"));
  }

  private static void only(String library, String... rooms) {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(ALL);
  }
}
