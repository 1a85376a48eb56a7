package io.github.resglass.symbolic.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.compilation.CompiledFunction;
import io.github.resglass.symbolic.compilation.ExactArithmetic;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.property.ArchitectureArbitraries;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Property(seed = "20161125", edgeCases = EdgeCasesMode.NONE)
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

  @Property(seed = "20161126", edgeCases = EdgeCasesMode.NONE)
  void squaredNormEqualsTheEnumerationsOwnSumOfSquares(@ForAll("numericNets") Architecture net) {
    BigFraction squaredNorm = PathPolynomial.of(net).squaredNormalization();
    BigFraction enumerated =
        PathEnumeration.gainByLength(net).entrySet().stream()
            .filter(entry -> entry.getKey() > 0)
            .map(entry -> entry.getValue().pow(2))
            .reduce(BigFraction.ZERO, BigFraction::add);
    assertEquals(enumerated, squaredNorm);
  }

  @Property(seed = "20161127", edgeCases = EdgeCasesMode.NONE)
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

  /**
   * A sign that belongs to no architecture, planted anywhere in one, is where the column points.
   */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void theColumnIsThatOfThePlantedError(
      @ForAll("symbolicNets") Architecture net, @ForAll @IntRange(min = 0, max = 9999) int where) {
    String text = net.toString();
    int at = where % (text.length() + 1);
    Assume.that(!splitsAName(text, at));
    String planted = text.substring(0, at) + "#" + text.substring(at);
    ArchitectureSyntaxException error =
        assertThrows(ArchitectureSyntaxException.class, () -> Architecture.parse(planted));
    assertEquals(at + 1, error.column(), planted + ": " + error.getMessage());
  }

  /** In the middle of layers or skip_1 there would be a layer or a skip, wrong in its own way. */
  private static boolean splitsAName(String text, int at) {
    return text.startsWith("layers", at - 5) || text.startsWith("skip_1", at - 4);
  }

  /** A net that ends too early is wrong at its end, wherever it is cut inside parentheses. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aTextThatIsCutIsWrongAtItsEnd(
      @ForAll("symbolicNets") Architecture net, @ForAll @IntRange(min = 0, max = 9999) int where) {
    String text = "(" + net + ")";
    Assume.that(!splitsAName(text, where % text.length()));
    String cut = text.substring(0, where % text.length());
    ArchitectureSyntaxException error =
        assertThrows(ArchitectureSyntaxException.class, () -> Architecture.parse(cut));
    assertEquals(cut.length() + 1, error.column(), cut + ": " + error.getMessage());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void numbersOfPathsAndMassesAreThoseOfTheEnumeration(
      @ForAll("numericNets") Architecture net,
      @ForAll @IntRange(min = 1, max = 9) int inputs,
      @ForAll @IntRange(min = 1, max = 9) int width) {
    Symbol t = new Symbol("t");
    BigFraction at = new BigFraction(7, 3);
    BigFraction paths = BigFraction.ZERO;
    BigFraction counted = BigFraction.ZERO;
    BigFraction mass = BigFraction.ZERO;
    for (PathEnumeration.Path path : PathEnumeration.of(net)) {
      paths = paths.add(1);
      counted = counted.add(at.pow(path.length()));
      mass = mass.add(at.multiply(width).pow(path.length()).multiply(inputs));
    }
    assertEquals(paths, number(net.pathCounts(t).with(t, Expression.constant(1))));
    assertEquals(counted, number(net.pathCounts(t).with(t, Expression.constant(at))));
    Expression masses = net.mass(Expression.constant(inputs), Expression.constant(width), t);
    assertEquals(mass, number(masses.with(t, Expression.constant(at))));
  }

  private static BigFraction number(Expression closed) {
    return CompiledFunction.of(closed, List.of(), new ExactArithmetic()).at(List.of());
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void covarianceAndWeightsAreThoseOfTheEnumeration(@ForAll("numericNets") Architecture net) {
    SortedMap<Integer, BigFraction> gains = PathEnumeration.gainByLength(net);
    gains.remove(0);
    PathPolynomial polynomial = PathPolynomial.of(net);
    if (gains.isEmpty()) {
      assertThrows(ArithmeticException.class, () -> polynomial.covariance(BigFraction.ONE));
      assertThrows(ArithmeticException.class, () -> polynomial.squaredWeight(1));
      return;
    }
    BigFraction total = gains.values().stream().map(g -> g.pow(2)).reduce(BigFraction::add).get();
    BigFraction t = new BigFraction(2, 3);
    BigFraction expected = BigFraction.ZERO;
    for (int r = 1; r <= polynomial.degree(); r++) {
      BigFraction weight = gains.getOrDefault(r, BigFraction.ZERO).pow(2).divide(total);
      assertEquals(weight, polynomial.squaredWeight(r));
      expected = expected.add(weight.multiply(t.pow(r)));
    }
    assertEquals(expected, polynomial.covariance(t));
    assertEquals(BigFraction.ONE, polynomial.covariance(BigFraction.ONE));
  }

  @Test
  void thePapersNetHasTwoToTheDepthMinusOnePathsForEveryDepth() {
    Architecture net = Architecture.parse("layer(b) * (skip + layer(b))^(p-1)");
    Symbol t = new Symbol("t");
    assertEquals("t*(1 + t)^(p - 1)", net.pathCounts(t).toString());
    assertEquals(
        "d*n*t*(1 + n*t)^(p - 1)", net.mass(new Symbol("d"), new Symbol("n"), t).toString());
  }

  @Test
  void noLengthBelowOneHasAWeight() {
    PathPolynomial polynomial = PathPolynomial.of(Architecture.parse("layer(2)"));
    assertThrows(IllegalArgumentException.class, () -> polynomial.squaredWeight(0));
    assertEquals(BigFraction.ZERO, polynomial.squaredWeight(2));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer",
        "layer(2) * layer",
        "layer(2) + layer",
        "skip + layer(2) * (0.3 + layer)",
        "(skip + layer^2)^n",
        "((skip + layer(1)) * (skip + layer))^2"
      })
  void oneLayerWithoutGainIsEnoughForANetToLackOne(String text) {
    Architecture net = Architecture.parse(text);
    assertTrue(net.lacksGain());
    assertFalse(net.withDefaultGain(HALF).lacksGain());
    assertFalse(Architecture.parse(text.replaceAll("layer(?!\\()", "layer(b)")).lacksGain());
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip", "0.3", "skip + 0.3", "0.3 * skip"})
  void aNetWithoutLayersLacksNoGain(String text) {
    assertFalse(Architecture.parse(text).lacksGain());
  }

  @Test
  void repetitionsAreTheSymbolsThatCountThem() {
    Architecture net =
        Architecture.parse("layer(a) * (skip + layer(b)^(n-1) + (g*layer(a))^m)^p * layer(2)^3");
    assertEquals(List.of("n", "m", "p"), net.repetitions().stream().map(Symbol::name).toList());
    assertEquals(Set.of(), Architecture.parse("layer(n)^3 + skip").repetitions());
  }

  @Test
  void anExcessiveDegreeIsRefusedBeforeItIsExpanded() {
    Architecture net = Architecture.parse("(layer(1)^1000000)^1000000");
    assertThrows(IllegalArgumentException.class, () -> PathPolynomial.of(net));
  }
}
