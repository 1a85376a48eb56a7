package io.github.resglass.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rooms of the house and the way the data flows through them, as ARCHITECTURE.md draws it. */
class ArchitectureRulesTest {

  private static JavaClasses house;

  @BeforeAll
  static void importAll() {
    // Packages are told by name; the libraries' own classes need not be read for that.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // The generators that symbolic publishes are tests too.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.github.resglass");
  }

  @ParameterizedTest
  @CsvSource({
    "org.matheclipse.., ..symbolic.cas..",
    "edu.jas.., ..symbolic.cas..",
    "org.bytedeco.., ..empirical.engine..",
    "org.snakeyaml.., ..empirical.specification..",
    "picocli.., ..reports.cli..",
    "me.tongfei.., ..reports.cli..",
    "org.apache.pdfbox.., ..reports.figures.drawing..",
    "io.pebbletemplates.., ..reports.template..",
    "net.jqwik.., ..property..",
  })
  void anEngineIsImportedInOnePackageOnly(String engine, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(engine)
        .check(house);
  }

  @Test
  void dataFlowsOneWayBetweenPackages() {
    slices().matching("io.github.resglass.(*).(*)..").should().beFreeOfCycles().check(house);
  }

  @Test
  void numbersNeverLoadTheAlgebraSystem() {
    noClasses()
        .that()
        .resideInAnyPackage("..verify.numeric..", "..symbolic.architecture..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..symbolic.cas..", "..symbolic.derivation..")
        .check(house);
  }

  @Test
  void measurementNeedsNoEngine() {
    noClasses()
        .that()
        .resideInAnyPackage("..empirical.network..", "..empirical.measurement..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..empirical.engine..")
        .check(house);
  }
}
