package io.github.resglass.symbolic.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.compilation.CompiledFunction;
import io.github.resglass.symbolic.compilation.ExactArithmetic;
import io.github.resglass.symbolic.derivation.Step;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.mixture.architecture.ArchitectureDerivation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureDerivationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(0.5) * (skip + layer(0.5))^9",
        "layer(1)^3",
        "layer(0.5) * (skip + layer(0.5)^2)^4 + layer(1/3)",
        "(0.3 + 0.7 * layer(2))^5 * layer(1)"
      })
  void ratioIsThatOfTheExactCoefficients(String text) {
    Architecture net = Architecture.parse(text);
    PathPolynomial exact = PathPolynomial.of(net);
    BigFraction first = BigFraction.ZERO;
    BigFraction second = BigFraction.ZERO;
    for (int r = 1; r <= exact.degree(); r++) {
      BigFraction square = exact.coefficient(r).pow(2);
      first = first.add(square.multiply(r));
      second = second.add(square.multiply(r * (r - 1)));
    }
    ArchitectureDerivation derived = ArchitectureDerivation.of(net);
    Relation last = (Relation) derived.results().get(derived.results().size() - 1);
    assertEquals(new Constant(second.divide(first)), last.right());
    assertEquals(derived.derivation().steps().size(), derived.derivation().replay().steps());
  }

  /** ν(t) = Σ c_r² t^r / Σ c_r², in which the path without a layer has no part. */
  @ParameterizedTest
  @ValueSource(
      strings = {"layer(0.5) * (skip + layer(0.5)^2)^4 + layer(1/3)", "(0.3 + 0.7*layer(2))^5"})
  void covarianceIsThatOfTheExactCoefficients(String text) {
    Architecture net = Architecture.parse(text);
    Expression covariance = rightOf(ArchitectureDerivation.of(net), "nu");
    for (BigFraction t : List.of(BigFraction.ONE, new BigFraction(3), new BigFraction(1, 2))) {
      assertEquals(
          mean(net, r -> t.pow(r)),
          exact(covariance, Map.of(new Symbol("t"), t), Map.of()),
          text + " at " + t);
    }
  }

  /** Lengths without a path are no rivals; of equally large weights the shorter length is named. */
  @ParameterizedTest
  @CsvSource({
    "layer(0.5) * (skip + layer(0.5))^9, 4",
    "layer(3) * (skip + layer(1/2)^2), 1",
    "layer(1/2) * (skip + layer(3)^2), 3",
    "layer(1/2) + layer(1/3)^2 + layer(5)^3, 3",
    "layer(1) * (skip + layer(1))^3, 2"
  })
  void theLargestWeightIsHeldAgainstThatOfEveryOtherLength(String text, int mode) {
    PathPolynomial exact = PathPolynomial.of(Architecture.parse(text));
    Expression z = Expression.symbol("z");
    Expression largest = Expression.constant(exact.coefficient(mode)).over(z);
    Set<Formula> rivals = new HashSet<>();
    for (int r = 1; r <= exact.degree(); r++) {
      if (r != mode && !exact.coefficient(r).isZero()) {
        rivals.add(Expression.constant(exact.coefficient(r)).over(z).atMost(largest));
      }
    }
    ArchitectureDerivation derived = ArchitectureDerivation.of(Architecture.parse(text));
    Formula comparison =
        derived.derivation().steps().stream()
            .filter(step -> step.rule().startsWith("compare the weight of length " + mode))
            .map(Step::after)
            .findFirst()
            .orElseThrow();
    assertTrue(derived.results().contains(comparison), text);
    assertEquals(
        rivals,
        comparison instanceof Connective all ? Set.copyOf(all.parts()) : Set.of(comparison));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(beta) * (skip + layer(beta))^(p-1)",
        "layer(a) * (skip + layer(a)^2)^b",
        "(0.3 + 0.7*layer(s))^b",
        "layer(2) * (layer(a) + layer(c)^3)^b",
        "layer(2) * (m + layer(1/3))^beta"
      })
  void symbolicRepetitionGivesTheWholeChainForEveryDepth(String text) {
    ArchitectureDerivation derived = ArchitectureDerivation.of(Architecture.parse(text));
    String said = derived.results().toString();
    for (String part : List.of("G(", "g(", "M(", "→", "nu_prime(", "nu_doubleprime(", "theta(")) {
      assertTrue(said.contains(part), part + " is missing in " + said);
    }
    assertTrue(derived.derivation().isProof());
    derived.derivation().replay();
  }

  /** With as much gain on either branch ν″ does not follow from κ; all else is there. */
  @ParameterizedTest
  @ValueSource(
      strings = {"(skip + layer(1))^b", "layer(2) * (h + h * layer(1))^b", "(2 + layer(2))^(b-1)"})
  void branchesOfOneGainHaveTheWholeChainButForTheSecondMoment(String text) {
    ArchitectureDerivation derived = ArchitectureDerivation.of(Architecture.parse(text));
    String said = derived.results().toString();
    for (String part : List.of("G(", "g(", "M(", "→", "nu_prime(", "theta(")) {
      assertTrue(said.contains(part), part + " is missing in " + said);
    }
    assertTrue(derived.derivation().isProof());
    derived.derivation().replay();
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip", "(skip + skip)^b", "0 * layer(1)", "layer(1)^0"})
  void aNetWithoutALayerHasNoMixture(String text) {
    Architecture net = Architecture.parse(text);
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> ArchitectureDerivation.of(net))
            .getMessage();
    assertEquals("the net has no layer, so there is no mixture", refusal);
  }

  /** κ, ν′ and ν″ for a symbolic number of blocks, held against exact coefficients. */
  @Property(tries = 60)
  void closedFormsForSymbolicRepetitionAreThoseOfTheExactCoefficients(
      @ForAll @IntRange(min = 1, max = 9) int blocks,
      @ForAll @IntRange(min = 0, max = 2) int low,
      @ForAll @IntRange(min = 1, max = 2) int longer,
      @ForAll @IntRange(min = 1, max = 7) int gain) {
    String shape =
        "layer(2) * (%s + layer(a)^%d)^%s"
            .formatted(low == 0 ? "skip" : "layer(3)^" + low, low + longer, "%s");
    ArchitectureDerivation derived =
        ArchitectureDerivation.of(Architecture.parse(shape.formatted("b")));
    Architecture net =
        Architecture.parse(shape.formatted(blocks).replace("layer(a)", "layer(" + gain + "/5)"));
    Map<Symbol, BigFraction> point = new LinkedHashMap<>();
    point.put(new Symbol("a"), new BigFraction(gain, 5));
    point.put(new Symbol("b"), new BigFraction(blocks));
    BigFraction kappa = value(derived, "kappa", 0, point, BigFraction.ZERO);
    assertEquals(mean(net, BigFraction::new), value(derived, "nu_prime", 0, point, kappa));
    boolean tied = new BigFraction(gain, 5).pow(low + longer).equals(new BigFraction(3).pow(low));
    if (!tied) {
      assertEquals(
          mean(net, r -> new BigFraction(r * (r - 1))),
          value(derived, "nu_doubleprime", 0, point, kappa));
    }
  }

  /** The bounds and limits of ν′ as the blocks become many, held against exact coefficients. */
  @Property(tries = 30)
  void theMeanLengthStaysAsCloseToItsLimitAsItsBoundsSay(
      @ForAll @IntRange(min = 1, max = 30) int blocks,
      @ForAll @IntRange(min = 0, max = 2) int low,
      @ForAll @IntRange(min = 1, max = 2) int longer,
      @ForAll @IntRange(min = 0, max = 2) int outside,
      @ForAll @IntRange(min = 1, max = 7) int gain) {
    String shape =
        "layer(2)^%d * (%s + layer(a)^%d)^%s"
            .formatted(
                outside + (low == 0 ? 1 : 0),
                low == 0 ? "skip" : "layer(1/2)^" + low,
                low + longer,
                "%s");
    ArchitectureDerivation derived =
        ArchitectureDerivation.of(Architecture.parse(shape.formatted("b")));
    BigFraction prime =
        mean(
            Architecture.parse(
                shape.formatted(blocks).replace("layer(a)", "layer(" + gain + "/5)")),
            BigFraction::new);
    Map<Symbol, BigFraction> point = new LinkedHashMap<>();
    point.put(new Symbol("a"), new BigFraction(gain, 5));
    point.put(new Symbol("b"), new BigFraction(blocks));
    BigFraction perBlock = new BigFraction(blocks).reciprocal();
    List<Relation> limits = relations(derived, Relation.Comparison.TENDS_TO, "nu_prime");
    List<Relation> bounds = relations(derived, Relation.Comparison.LESS_OR_EQUAL, "nu_prime");
    assertEquals(2, limits.size());
    assertEquals(2, bounds.size());
    for (Relation bound : bounds) {
      assertTrue(
          at(bound.left(), point, prime).compareTo(at(bound.right(), point, prime)) <= 0,
          bound + " at " + point);
    }
    BigFraction slope = at(limits.get(0).right(), point, prime);
    BigFraction distance = prime.multiply(perBlock).subtract(slope).abs();
    int most = outside + 1 + longer;
    assertTrue(distance.compareTo(perBlock.multiply(most)) <= 0, limits.get(0) + " at " + point);
    // 1/(q(1−q)) for the share q of the longer branches.
    BigFraction y = new BigFraction(gain, 5).pow(low + longer).multiply(BigFraction.TWO.pow(low));
    BigFraction from = y.add(1).pow(2).divide(y);
    BigFraction rest =
        at(limits.get(1).left(), point, prime).subtract(at(limits.get(1).right(), point, prime));
    if (from.compareTo(new BigFraction(blocks)) <= 0) {
      BigFraction width = from.add(BigFraction.TWO).multiply(longer).multiply(perBlock);
      assertTrue(rest.abs().compareTo(width) <= 0, limits.get(1) + " at " + point);
    }
  }

  /** Blocks of any length n, with and without a layer beside them. */
  @Property(tries = 60)
  void resultsForBlocksOfSymbolicLengthHoldForTheExactCoefficients(
      @ForAll @IntRange(min = 1, max = 9) int blocks,
      @ForAll @IntRange(min = 1, max = 4) int length,
      @ForAll @IntRange(min = 0, max = 2) int outside,
      @ForAll @IntRange(min = 1, max = 7) int gain,
      @ForAll @IntRange(min = 1, max = 3) int gate,
      @ForAll boolean longerFirst) {
    String shape =
        (longerFirst ? "(layer(a)^n + h)^b" : "(h + layer(a)^n)^b") + " * layer(2)".repeat(outside);
    ArchitectureDerivation derived = ArchitectureDerivation.of(Architecture.parse(shape));
    Architecture net =
        Architecture.parse(
            shape
                .replace("h", gate + "/2")
                .replace("(a)", "(" + gain + "/5)")
                .replace("^n", "^" + length)
                .replace("^b", "^" + blocks));
    Map<Symbol, BigFraction> point = new LinkedHashMap<>();
    point.put(new Symbol("a"), new BigFraction(gain, 5));
    point.put(new Symbol("b"), new BigFraction(blocks));
    point.put(new Symbol("h"), new BigFraction(gate, 2));
    point.put(new Symbol("n"), new BigFraction(length));
    boolean tied = new BigFraction(gain, 5).pow(length).equals(new BigFraction(gate, 2));
    assertEquals(outside > 0 ? 5 : 8, heldUp(derived, net, point, tied));
  }

  /** How many relations between the moments are right for this net. */
  static int heldUp(
      ArchitectureDerivation derived,
      Architecture net,
      Map<Symbol, BigFraction> point,
      boolean tied) {
    Map<String, BigFraction> known = new LinkedHashMap<>();
    known.put("nu_prime", mean(net, BigFraction::new));
    known.put("nu_doubleprime", mean(net, r -> new BigFraction(r * (r - 1))));
    int held = 0;
    for (Formula result : derived.results()) {
      boolean moments =
          result instanceof Relation r
              && r.comparison() != Relation.Comparison.TENDS_TO
              && Stream.of("kappa(", "e_0(", "nu_").anyMatch(result.toString()::contains)
              && Stream.of("theta(", "log(").noneMatch(result.toString()::contains);
      if (moments) {
        Relation relation = (Relation) result;
        if (relation.left() instanceof Call name && !known.containsKey(name.function())) {
          known.put(name.function(), exact(relation.right(), point, known));
        }
        if (!(tied && result.toString().contains("nu_doubleprime"))) {
          BigFraction gap =
              exact(relation.right(), point, known).subtract(exact(relation.left(), point, known));
          assertTrue(
              relation.comparison() == Relation.Comparison.EQUAL ? gap.isZero() : gap.signum() >= 0,
              relation + " at " + point);
        }
        held++;
      }
    }
    return held;
  }

  static BigFraction exact(
      Expression expression, Map<Symbol, BigFraction> point, Map<String, BigFraction> known) {
    Map<String, Function<List<BigFraction>, BigFraction>> meanings = new LinkedHashMap<>();
    known.forEach((name, value) -> meanings.put(name, arguments -> value));
    return CompiledFunction.of(
            expression, List.copyOf(point.keySet()), new ExactArithmetic(), meanings)
        .at(List.copyOf(point.values()));
  }

  /** Every block is there, also one that is repeated L − 1 times: two for one symbol. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(c)^(L-1) * layer(d)^L * (skip + layer(a))^b",
        "layer(d)^L * layer(c)^(L-1) * (skip + layer(a))^b"
      })
  void aSymbolForTwoNumbersOfBlocksIsLargeEnoughForBoth(String text) {
    ArchitectureDerivation derived = ArchitectureDerivation.of(Architecture.parse(text));
    Domain domain = derived.derivation().conclusion().domain();
    assertEquals(
        Optional.of(Expression.constant(2)), domain.find(new Symbol("L")).orElseThrow().bound());
  }

  @Test
  void boundsFromAboveAndBelowAreCalledSo() {
    Expression prime = Expression.call("nu_prime", new Symbol("a"), new Symbol("b"));
    int bounds = 0;
    for (Step step :
        ArchitectureDerivation.of(Architecture.parse("layer(a) * (skip + layer(a))^b"))
            .derivation()
            .steps()) {
      if (step.rule().endsWith("from above") || step.rule().endsWith("from below")) {
        Relation bound = (Relation) step.after();
        Expression bounded = step.rule().endsWith("above") ? bound.left() : bound.right();
        assertTrue(bounded.toString().contains(prime.toString()), step.rule() + ": " + bound);
        bounds++;
      }
    }
    assertEquals(4, bounds);
  }

  @Property(tries = 20)
  void aNetOfOneLengthIsThePureModelOfItsDegree(
      @ForAll @IntRange(min = 1, max = 5) int n, @ForAll @IntRange(min = 1, max = 4) int m) {
    ArchitectureDerivation derived =
        ArchitectureDerivation.of(Architecture.parse("layer(a)^n * layer(c)^m * layer(2)"));
    Map<Symbol, BigFraction> point = new LinkedHashMap<>();
    point.put(new Symbol("n"), new BigFraction(n));
    point.put(new Symbol("m"), new BigFraction(m));
    point.put(new Symbol("t"), new BigFraction(2));
    BigFraction power = new BigFraction(2).pow(n + m + 1);
    assertEquals(power, exact(rightOf(derived, "nu"), point, Map.of()));
    assertEquals(new BigFraction(n + m + 1), exact(rightOf(derived, "nu_prime"), point, Map.of()));
    Relation last = (Relation) derived.results().get(derived.results().size() - 1);
    assertEquals(new BigFraction(n + m), exact(last.right(), point, Map.of()));
  }

  static Expression rightOf(ArchitectureDerivation derived, String name) {
    return derived.results().stream()
        .filter(
            f -> f instanceof Relation r && r.left() instanceof Call c && c.function().equals(name))
        .map(f -> ((Relation) f).right())
        .findFirst()
        .orElseThrow();
  }

  /** The mean of what a length r gives, under the law ∝ c_r². */
  private static BigFraction mean(Architecture net, IntFunction<BigFraction> value) {
    PathPolynomial exact = PathPolynomial.of(net);
    BigFraction total = BigFraction.ZERO;
    BigFraction sum = BigFraction.ZERO;
    for (int r = 1; r <= exact.degree(); r++) {
      BigFraction square = exact.coefficient(r).pow(2);
      total = total.add(square);
      sum = sum.add(square.multiply(value.apply(r)));
    }
    return sum.divide(total);
  }

  static List<Relation> relations(
      ArchitectureDerivation derived, Relation.Comparison comparison, String about) {
    return derived.results().stream()
        .filter(f -> f instanceof Relation r && r.comparison() == comparison)
        .map(Relation.class::cast)
        .filter(r -> r.toString().contains(about + "("))
        .toList();
  }

  private static BigFraction at(
      Expression expression, Map<Symbol, BigFraction> point, BigFraction prime) {
    return CompiledFunction.of(
            expression,
            List.copyOf(point.keySet()),
            new ExactArithmetic(),
            Map.of("nu_prime", arguments -> prime))
        .at(List.copyOf(point.values()));
  }

  /** The right side of the formula for this name, where κ has this value. */
  private static BigFraction value(
      ArchitectureDerivation derived,
      String name,
      int occurrence,
      Map<Symbol, BigFraction> point,
      BigFraction kappa) {
    Relation found =
        derived.results().stream()
            .filter(
                f ->
                    f instanceof Relation r
                        && r.left() instanceof Call c
                        && c.function().equals(name))
            .map(Relation.class::cast)
            .skip(occurrence)
            .findFirst()
            .orElseThrow();
    return CompiledFunction.of(
            found.right(),
            List.copyOf(point.keySet()),
            new ExactArithmetic(),
            Map.of("kappa", arguments -> kappa))
        .at(List.copyOf(point.values()));
  }

  @ParameterizedTest
  @CsvSource({
    "layer(1)^3, true",
    "layer(1/10) * (skip + layer(1/10))^4, false",
    "layer(2) * (skip + layer(2))^4, true",
    "layer(1/2) * (skip + layer(1/2)^2)^3, true"
  })
  void theThresholdOfTrivialityDecidesAsTheRatioDoes(String text, boolean complex) {
    ArchitectureDerivation derived = ArchitectureDerivation.of(Architecture.parse(text));
    Connective threshold =
        derived.results().stream()
            .filter(f -> f instanceof Connective c && c.kind() == Connective.Kind.EQUIVALENT)
            .map(Connective.class::cast)
            .findFirst()
            .orElseThrow();
    Constant balance = (Constant) ((Relation) threshold.parts().get(1)).left();
    Relation ratio = (Relation) derived.results().get(derived.results().size() - 1);
    assertEquals(complex, balance.value().signum() > 0);
    assertEquals(complex, ((Constant) ratio.right()).value().compareTo(BigFraction.ONE) > 0, text);
  }

  /** ε ∝ (b, b²): R = 2b⁴/(b² + 2b⁴), in lowest terms. */
  @Test
  void symbolicGainsGiveARationalFunctionForTheRatio() {
    ArchitectureDerivation derived =
        ArchitectureDerivation.of(Architecture.parse("layer(b) * (skip + layer(b))"));
    Expression square = Expression.symbol("b").power(2).times(2);
    Relation last = (Relation) derived.results().get(derived.results().size() - 1);
    assertEquals(square.over(square.plus(1)), last.right());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer * (skip + layer)^9",
        "(skip + layer(b))^n * (skip + layer(c))^m",
        "(skip + layer(b) + layer(b)^2)^n",
        "skip + layer(b)^n",
        "layer(1)^1000",
        "skip",
        "layer(t) * (skip + layer(2))^b",
        "layer(k)^3",
        "(skip + layer(r))^b",
        "(skip + layer(a))^t",
        "layer(b) * (skip + layer(b))^b",
        "(skip + layer(a)^b)^b",
        "(skip + layer(a)^2)^(b+1/2)",
        "(skip + layer(a)^2)^(b/2)",
        "(skip + layer(a)^2)^(9-b)",
        "(skip + layer(a)^2)^(b-b)",
        "(skip + layer(a)^2)^(b*n)",
        "(skip + layer(a)^2)^(b^2)",
        "layer(c)^(2*L) * layer(d)^(L-1) * (skip + layer(a))^b",
        "(layer(a) + layer(a)^n)^b",
        "layer(a) * ((1-g) + g*layer(a))^b",
        "(1-g) * layer(a) * (skip + layer(a))^b",
        "(skip + layer(a))^b * (skip + layer(a)^2)",
        "((skip + layer(a))^n)^b",
        "(skip + layer(a)^n)^3"
      })
  void whatCannotBeDerivedIsSaidInOneLine(String text) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> ArchitectureDerivation.of(Architecture.parse(text)));
    assertTrue(refusal.getMessage().lines().count() == 1, refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "skip + layer(b)^n, the repetition n stands",
    "skip + layer(b)^n * layer(b)^m, 'the repetition [n, m] stands'"
  })
  void aRepetitionInsideABranchIsNamed(String text, String said) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> ArchitectureDerivation.of(Architecture.parse(text)));
    assertTrue(refusal.getMessage().startsWith(said), refusal.getMessage());
  }

  /** ½ log 0 is no number: θ is said where R > 0 only. */
  @ParameterizedTest
  @ValueSource(strings = {"layer(1)", "layer(a)", "2 + layer(3)", "layer(0.3) + layer(b)"})
  void aNetWithoutPathsOfTwoLayersHasNoComplexity(String text) {
    List<Formula> results = ArchitectureDerivation.of(Architecture.parse(text)).results();
    assertTrue(results.stream().noneMatch(r -> r.toString().contains("log(")), text);
    Relation ratio = (Relation) results.get(results.size() - 1);
    assertEquals(Constant.ZERO, ratio.right());
  }

  /** For one block there is no path of two layers either. */
  @ParameterizedTest
  @ValueSource(strings = {"layer(a)^n", "(skip + layer(a))^b"})
  void whereASymbolMayMeanOneLayerTheComplexityIsDefinedElsewhere(String text) {
    for (Step step : ArchitectureDerivation.of(Architecture.parse(text)).derivation().steps()) {
      if (step.after().toString().startsWith("theta(")) {
        assertEquals(
            List.of("nu_doubleprime"),
            step.application().domain().excluded().stream()
                .map(e -> ((Call) e).function())
                .toList());
      }
    }
  }
}
