package io.github.resglass.symbolic.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.property.ArchitectureArbitraries;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

  private static final Expression HALF = Expression.constant(new BigFraction(1, 2));

  @Provide
  Arbitrary<Architecture> numericNets() {
    return ArchitectureArbitraries.numeric(2);
  }

  @Provide
  Arbitrary<Architecture> symbolicNets() {
    return ArchitectureArbitraries.symbolic(3);
  }

  @Property(seed = "20161125")
  void pathPolynomialEqualsTheEnumerationOfAllPaths(@ForAll("numericNets") Architecture net) {
    PathPolynomial polynomial = PathPolynomial.of(net);
    SortedMap<Integer, BigFraction> coefficients = new TreeMap<>();
    for (int r = 0; r <= polynomial.degree(); r++) {
      if (!polynomial.coefficient(r).isZero()) {
        coefficients.put(r, polynomial.coefficient(r));
      }
    }
    assertEquals(PathEnumeration.gainByLength(net), coefficients);
  }

  @Property(seed = "20161126")
  void squaredNormEqualsTheEnumerationsOwnSumOfSquares(@ForAll("numericNets") Architecture net) {
    PathPolynomial polynomial = PathPolynomial.of(net);
    BigFraction squaredNorm = BigFraction.ZERO;
    for (int r = 1; r <= polynomial.degree(); r++) {
      squaredNorm = squaredNorm.add(polynomial.coefficient(r).pow(2));
    }
    BigFraction enumerated =
        PathEnumeration.gainByLength(net).entrySet().stream()
            .filter(entry -> entry.getKey() > 0)
            .map(entry -> entry.getValue().pow(2))
            .reduce(BigFraction.ZERO, BigFraction::add);
    assertEquals(enumerated, squaredNorm);
  }

  @Property(seed = "20161127")
  void parsingThePrintedFormGivesTheSameArchitecture(@ForAll("symbolicNets") Architecture net) {
    assertEquals(net, Architecture.parse(net.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layer(0.5) * (skip + layer(0.5))^9 | layer(0.5) * (skip + layer(0.5))^9",
        "layer(1/2)*(skip+layer(.5)) ^ 9 | layer(0.5) * (skip + layer(0.5))^9",
        "(1-0.3)*skip + 0.3*layer | 0.7 * skip + 0.3 * layer",
        "layer * (skip + layer^3)^16 | layer * (skip + layer^3)^16",
        "layer(1)^3 | layer(1)^3",
        "layer(b)*(skip+layer(b))^(p-1) | layer(b) * (skip + layer(b))^(p - 1)",
        "1/3 | 1/3",
        "layer(1e-3) | layer(0.001)",
        "((layer)) | layer",
        "layer * 1/2 * skip | layer * 0.5 * skip",
      })
  void textIsReadAndWrittenInOneForm(String text, String printed) {
    assertEquals(Architecture.parse(printed), Architecture.parse(text));
    assertEquals(printed, Architecture.parse(text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layer( | 7",
        "'' | 1",
        "layer + | 8",
        "layer ** layer | 8",
        "layer(0.5) - skip | 12",
        "layer) | 6",
        "layer(-1) | 7",
        "layer(0) | 7",
        "skip^1.5 | 6",
        "skip^layer | 6",
        "layer / 2 | 7",
        "1/0 | 1",
        "1 / 0 | 3",
        "0.3 - 0.7 | 1",
        "layer # skip | 7",
        "layer(layer) | 7",
      })
  void syntaxErrorNamesItsColumn(String text, int column) {
    ArchitectureSyntaxException error =
        assertThrows(ArchitectureSyntaxException.class, () -> Architecture.parse(text));
    assertEquals(column, error.column(), error.getMessage());
    assertTrue(error.getMessage().lines().count() == 1, error.getMessage());
  }

  @Test
  void deepNestingIsAnErrorAndNotAStackOverflow() {
    String deep = "(".repeat(100_000) + "skip";
    assertThrows(ArchitectureSyntaxException.class, () -> Architecture.parse(deep));
  }

  @Test
  void thePapersNetIsTheSameFromDepthFromGainsAndFromText() {
    Architecture byDepth = Architecture.residual(Expression.constant(10), HALF);
    Architecture byText = Architecture.parse("layer(0.5) * (skip + layer(0.5))^9");
    Architecture byGains = Architecture.residual(java.util.Collections.nCopies(10, HALF));
    assertEquals(byText, byDepth);
    assertEquals(PathPolynomial.of(byText), PathPolynomial.of(byGains));
    assertEquals(Architecture.layer(HALF), Architecture.residual(Expression.constant(1), HALF));
  }

  @Test
  void symbolicPathPolynomialIsWrittenAsTheArchitectureIs() {
    Architecture net = Architecture.parse("layer(b) * (skip + layer(b))^(p-1)");
    assertEquals("b*t*(1 + b*t)^(p - 1)", net.pathPolynomial(new Symbol("t")).toString());
  }

  @Test
  void aLayerWithoutGainIsAnErrorUntilItIsGivenOne() {
    Architecture net = Architecture.parse("layer * (skip + layer^3)^16");
    assertTrue(net.lacksGain());
    assertThrows(IllegalArgumentException.class, () -> PathPolynomial.of(net));
    assertEquals(49, PathPolynomial.of(net.withDefaultGain(HALF)).degree());
  }

  @Test
  void anExcessiveDegreeIsRefusedBeforeItIsExpanded() {
    Architecture net = Architecture.parse("(layer(1)^1000000)^1000000");
    assertThrows(IllegalArgumentException.class, () -> PathPolynomial.of(net));
  }
}
