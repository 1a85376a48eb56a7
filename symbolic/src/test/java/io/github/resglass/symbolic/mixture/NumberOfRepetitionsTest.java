package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.mixture.ArchitectureDerivationTest.exact;
import static io.github.resglass.symbolic.mixture.ArchitectureDerivationTest.heldUp;
import static io.github.resglass.symbolic.mixture.ArchitectureDerivationTest.relations;
import static io.github.resglass.symbolic.mixture.ArchitectureDerivationTest.rightOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.derivation.Step;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of repetitions that are more than a symbol, as b − 8 and 2b − 3. */
class NumberOfRepetitionsTest {

  /** One layer, or one block, is left at the least value. */
  @ParameterizedTest
  @CsvSource({
    "layer(a)^(x-8), 9",
    "layer(a)^(x-1000000), 1000001",
    "layer(a)^(2*x-4), 3",
    "(skip + layer(a)^2)^(x-100), 101",
    "(skip + layer(a)^2)^(2*x-3), 2",
    "(skip + layer(a)^2)^(3*x+2), 0",
    "layer(c)^(x-1) * layer(d)^(x-100) * (skip + layer(a))^b, 101",
    "layer(x) * layer(c)^(x+2) * (skip + layer(a))^(b-1), 1",
    "layer(x) * layer(c)^(x-5) * (skip + layer(a))^b, 6"
  })
  void aSymbolStartsWhereNothingIsTakenOffAnyMore(String text, int least) {
    ArchitectureDerivation derived = ArchitectureDerivation.of(Architecture.parse(text));
    Domain domain = derived.derivation().conclusion().domain();
    assertEquals(
        Optional.of(Expression.constant(least)),
        domain.find(new Symbol("x")).orElseThrow().bound());
    Domain own = derived.derivation().steps().get(0).application().domain();
    Expression first = own.find(new Symbol("n")).orElseThrow().bound().orElseThrow();
    assertTrue(Set.of(Constant.ZERO, Constant.ONE).contains(first), text + " from " + first);
  }

  /** The net has an n of its own, and three numbers of repetitions that need a name. */
  @Test
  void namesForNumbersOfRepetitionsAreNewAndAreGoneInTheResults() {
    Architecture net =
        Architecture.parse("layer(n) * layer(c)^(x-4) * layer(c)^(2*y) * (skip + layer(a))^(b-3)");
    ArchitectureDerivation derived = ArchitectureDerivation.of(net);
    assertEquals(
        symbols("n", "c", "n_1", "n_2", "a", "n_3", "t"),
        derived.derivation().fact(1).formula().freeSymbols());
    Set<Symbol> inResults = new HashSet<>();
    derived.results().forEach(result -> inResults.addAll(result.freeSymbols()));
    inResults.removeAll(symbols("k", "r", "t"));
    assertEquals(symbols("n", "c", "x", "y", "a", "b"), inResults);
    assertEquals(derived.results().size(), Set.copyOf(derived.results()).size());
  }

  /** The paper's p − 1 reads better as it is written, and takes no longer. */
  @Test
  void oneOrTwoLessThanASymbolNeedNoNameOfTheirOwn() {
    for (String times : List.of("p-1", "p-2")) {
      Architecture net = Architecture.parse("layer(a) * (skip + layer(a))^(" + times + ")");
      ArchitectureDerivation derived = ArchitectureDerivation.of(net);
      assertEquals(symbols("a", "p", "t"), derived.derivation().fact(1).formula().freeSymbols());
    }
  }

  private static Set<Symbol> symbols(String... names) {
    return Stream.of(names).map(Symbol::new).collect(Collectors.toSet());
  }

  /** What is taken off is put in at the end: 10¹² blocks less are no more work than one. */
  @Test
  void howManyBlocksAreTakenOffChangesNothingBeforeTheyArePutIn() {
    List<Formula> plain = formulas("n");
    for (String times : List.of("b-16", "b-100", "40*b-1000000000000")) {
      List<Formula> formulas = formulas(times);
      for (int i = 0; i < plain.size(); i++) {
        assertEquals(plain.get(i), formulas.get(i), times);
      }
      assertTrue(formulas.size() > plain.size(), times);
    }
  }

  private static List<Formula> formulas(String times) {
    return ArchitectureDerivation.of(
            Architecture.parse("layer(2) * (layer(a) + layer(c)^3)^(" + times + ")"))
        .derivation()
        .steps()
        .stream()
        .map(Step::after)
        .toList();
  }

  /**
   * All results for u·b + c blocks, held against the exact coefficients of nets of 1 … 6 blocks.
   */
  @ParameterizedTest
  @CsvSource({"1, -1, 0", "1, -5, 1", "1, -100, 0", "2, -3, 0", "2, -3, 2", "3, 4, 1"})
  void resultsForSeveralBlocksPerSymbolHoldForTheExactCoefficients(
      int slope, int offset, int outside) {
    String shape = "layer(2) * ".repeat(outside) + "(1/2 + layer(a)^2)^";
    ArchitectureDerivation derived =
        ArchitectureDerivation.of(Architecture.parse(shape + "(%d*b%+d)".formatted(slope, offset)));
    int nets = 0;
    for (int blocks = 1; blocks <= 6; blocks++) {
      if (Math.floorMod(blocks - offset, slope) == 0) {
        Architecture net = Architecture.parse(shape.replace("(a)", "(3/5)") + blocks);
        Map<Symbol, BigFraction> point = new LinkedHashMap<>();
        point.put(new Symbol("a"), new BigFraction(3, 5));
        point.put(new Symbol("b"), new BigFraction((blocks - offset) / slope));
        assertEquals(outside > 0 ? 5 : 8, heldUp(derived, net, point, false));
        heldUpLengthByLength(derived, net, point, blocks, outside);
        nets++;
      }
    }
    assertEquals(6 / slope, nets);
  }

  /** G, every g_k, and the place of the largest of them. */
  private static void heldUpLengthByLength(
      ArchitectureDerivation derived,
      Architecture net,
      Map<Symbol, BigFraction> point,
      int blocks,
      int outside) {
    PathPolynomial exact = PathPolynomial.of(net);
    Map<Symbol, BigFraction> more = new LinkedHashMap<>(point);
    more.put(new Symbol("t"), BigFraction.ONE);
    BigFraction total = BigFraction.ZERO;
    int largest = 0;
    for (int k = 0; k <= blocks; k++) {
      BigFraction gain = exact.coefficient(outside + 2 * k);
      more.put(new Symbol("k"), new BigFraction(k));
      assertEquals(gain, exact(rightOf(derived, "g"), more, Map.of()), net + ", k = " + k);
      total = total.add(gain);
      largest = gain.compareTo(exact.coefficient(outside + 2 * largest)) > 0 ? k : largest;
    }
    List<Relation> sums = relations(derived, Relation.Comparison.EQUAL, "G");
    assertEquals(2, sums.size());
    for (Relation sum : sums) {
      assertEquals(total, exact(sum.right(), more, Map.of()), net.toString());
    }
    BigFraction mode = exact(rightOf(derived, "M"), point, Map.of());
    assertEquals(new BigFraction(largest + 1), mode, net.toString());
    Relation limit = relations(derived, Relation.Comparison.TENDS_TO, "M").get(0);
    BigFraction distance =
        exact(limit.left(), point, Map.of("M", mode))
            .subtract(exact(limit.right(), point, Map.of()));
    assertTrue(distance.compareTo(new BigFraction(1, blocks + 1)) <= 0, limit + " at " + point);
    assertTrue(distance.signum() > 0, limit + " at " + point);
  }
}
