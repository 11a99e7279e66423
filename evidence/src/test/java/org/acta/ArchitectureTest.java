package org.acta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /// The rooms that only count: no file, clock, chance, place or zone. The log keeps files and
  /// takes its time as an argument, so it is held to the first rule alone.
  private static final String[] COUNTING = {
    "org.acta.election..",
    "org.acta.sheet..",
    "org.acta.tally..",
    "org.acta.reconcile..",
    "org.acta.bounds..",
    "org.acta.bulletin..",
    "org.acta.intake..",
    "org.acta.quickcount..",
    "org.acta.limits.."
  };

  private static final JavaClasses ACTA =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.acta");

  @Test
  void evidence_depends_on_the_jdk_only_but_for_quantiles() {
    classes()
        .that()
        .doNotHaveFullyQualifiedName("org.acta.quickcount.Quantiles")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.acta..", "java..", "org.jspecify.annotations..")
        .check(ACTA);
  }

  @Test
  void an_election_knows_nothing_of_its_sheets() {
    onlyKnows("election");
  }

  @Test
  void sheets_know_the_election_alone() {
    onlyKnows("sheet", "election");
  }

  @Test
  void a_tally_knows_sheets_and_the_election() {
    onlyKnows("tally", "sheet", "election");
  }

  @Test
  void a_reconciliation_knows_sheets_and_the_election() {
    onlyKnows("reconcile", "sheet", "election");
  }

  @Test
  void a_bulletin_knows_the_election_and_how_findings_are_graded() {
    onlyKnows("bulletin", "election", "sheet");
  }

  @Test
  void bounds_know_tally_sheets_election_and_bulletins() {
    onlyKnows("bounds", "tally", "sheet", "election", "bulletin");
  }

  @Test
  void a_tally_centre_knows_sheets_election_tally_and_bounds() {
    onlyKnows("intake", "sheet", "election", "tally", "bounds");
  }

  @Test
  void a_quick_count_knows_no_other_room() {
    classes()
        .that()
        .resideInAPackage("org.acta.quickcount..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.acta.quickcount..",
            "java..",
            "org.jspecify.annotations..",
            "org.apache.commons.statistics.distribution..")
        .check(ACTA);
  }

  @Test
  void limits_know_bounds_and_what_those_know() {
    onlyKnows("limits", "bounds", "tally", "sheet", "election", "bulletin");
  }

  private static void onlyKnows(String room, String... others) {
    String[] allowed = new String[others.length + 3];
    allowed[0] = "org.acta." + room + "..";
    allowed[1] = "java..";
    allowed[2] = "org.jspecify.annotations..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 3] = "org.acta." + others[i] + "..";
    }
    classes()
        .that()
        .resideInAPackage("org.acta." + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(ACTA);
  }

  @Test
  void no_room_looks_back() {
    slices().matching("org.acta.(*)..").should().beFreeOfCycles().check(ACTA);
  }

  @Test
  void counting_reads_no_file_and_no_network() {
    noClasses()
        .that()
        .resideInAnyPackage(COUNTING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.nio.channels..", "java.nio.file..", "java.net..", "java.sql..")
        .check(ACTA);
  }

  @Test
  void counting_reads_neither_chance_nor_zone() {
    noClasses()
        .that()
        .resideInAnyPackage(COUNTING)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are a source of chance, of a zone or of time",
                (JavaClass type) ->
                    Set.of(
                            "java.util.Random",
                            "java.util.SplittableRandom",
                            "java.util.concurrent.ThreadLocalRandom",
                            "java.security.SecureRandom",
                            "java.util.UUID",
                            "java.util.TimeZone",
                            "java.util.Date",
                            "java.util.Calendar",
                            "java.time.Clock",
                            "java.time.ZoneId")
                        .contains(type.getName())))
        .check(ACTA);
  }

  @Test
  void counting_asks_nothing_of_the_machine_it_runs_on() {
    noClasses()
        .that()
        .resideInAnyPackage(COUNTING)
        .should()
        .callCodeUnitWhere(
            DescribedPredicate.describe(
                "the answer depends on the moment, the machine or its settings",
                call -> fromTheAir(call.getTarget())))
        .check(ACTA);
  }

  private static boolean fromTheAir(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    if (owner.startsWith("java.time.") && name.equals("now")) {
      return true;
    }
    if (owner.equals("java.lang.System")) {
      return !Set.of("arraycopy", "identityHashCode").contains(name);
    }
    if (owner.equals("java.lang.String")
        && Set.of("toLowerCase", "toUpperCase", "format", "formatted").contains(name)) {
      return target.getRawParameterTypes().stream()
          .noneMatch(type -> type.getName().equals("java.util.Locale"));
    }
    return owner.equals("java.lang.Math") && name.equals("random")
        || owner.equals("java.util.Locale") && name.equals("getDefault")
        || owner.equals("java.lang.Runtime")
        || owner.equals("java.util.Collections") && name.equals("shuffle")
        || owner.equals("java.nio.charset.Charset") && name.equals("defaultCharset");
  }
}
