package io.troth.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a room ends: who may use whom, and what stays inside. */
class FencesTest {

  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(
              location ->
                  !location.contains("/troth-testing") && !location.contains("/shared/testing/"))
          .importPackages("io.troth");

  @ParameterizedTest
  @EnumSource
  void everyRoomIsThere(Room room) {
    assertThat(HOUSE.stream().filter(resideInAPackage(room.packages()))).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource
  void aRoomUsesOnlyItsAllowedNeighbours(Room room) {
    noClasses()
        .that()
        .resideInAPackage(room.packages())
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.troth..").and(not(resideInAnyPackage(room.reachable()))))
        .because(
            "rooms depend on each other in one direction only; a need that points the other way is an SPI or a fact")
        .check(HOUSE);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsInternalStaysInside(Room room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room.packages())
        .should()
        .dependOnClassesThat(resideInAPackage(room.internals()))
        .because("other rooms know a room by its api")
        .check(HOUSE);
  }

  @Test
  void thereAreNoCyclesBetweenRooms() {
    slices().matching("io.troth.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void contractsKnowNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage("io.troth.*.api..", "io.troth.*.spi..", "io.troth.kernel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.persistence..",
            "jakarta.ws.rs..",
            "jakarta.enterprise..",
            "io.quarkus..",
            "org.hibernate..")
        .because("an api outlives the framework that serves it")
        .check(HOUSE);
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked =
        HOUSE.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(java -> !java.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(java -> java.getName())
            .toList();

    assertThat(unmarked).isEmpty();
  }

  @Test
  void nothingIsInjectedIntoFields() {
    fields()
        .should()
        .notBeAnnotatedWith("jakarta.inject.Inject")
        .andShould()
        .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
        .because("a constructor says what a type needs")
        .check(HOUSE);
  }

  @Test
  void implementationsOfContractsAreHidden() {
    classes()
        .that()
        .resideInAPackage("io.troth.(*).internal..")
        .and()
        .areAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
        .and()
        .areTopLevelClasses()
        .should()
        .resideInAPackage("..internal..")
        .check(HOUSE);
  }

  @Test
  void theArchitecturePageShowsTheMapThatIsEnforced() throws IOException {
    var page =
        Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .map(folder -> folder.resolve("docs/architecture.md"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();

    assertThat(Files.readString(page)).contains(Room.diagram());
  }
}
