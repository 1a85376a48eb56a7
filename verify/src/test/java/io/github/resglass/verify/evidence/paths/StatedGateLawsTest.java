package io.github.resglass.verify.evidence.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.compilation.CompiledFunction;
import io.github.resglass.symbolic.compilation.ExactArithmetic;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Claims;
import io.github.resglass.symbolic.derivation.Step;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.path.PathClaims;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.fraction.BigFraction;

/**
 * What equations 2, 10 and 14 state, as the claims have it, against every state of the gates and
 * every path of a net; and their corrupted twins, which the same enumeration refutes.
 */
class StatedGateLawsTest {

  private static final List<Claim> CLAIMS = new PathClaims().claims();

  /** The right side that a step states, and that of its twin. */
  private record Stated(Relation said, Relation twin) {
    static Stated of(String claim, String rule) {
      Claim found = Claims.find(claim, CLAIMS);
      List<Step> steps = found.derivation().steps();
      Step step = steps.stream().filter(s -> s.rule().equals(rule)).findFirst().orElseThrow();
      var premises =
          step.application().premises().stream().map(n -> steps.get(n - 1).after()).toList();
      var twin = step.application().rule().corrupted().propose(premises).after();
      return new Stated((Relation) step.after(), (Relation) twin);
    }

    /** It holds for the counted value, and its twin holds only where both say the same. */
    void isTrueOf(
        BigFraction counted,
        Map<String, BigFraction> point,
        Map<String, Function<List<BigFraction>, BigFraction>> functions,
        boolean twinMayHold) {
      assertEquals(counted, right(said, point, functions), said + " at " + point);
      assertEquals(twinMayHold, counted.equals(right(twin, point, functions)), twin + " " + point);
    }

    private static BigFraction right(
        Relation relation,
        Map<String, BigFraction> point,
        Map<String, Function<List<BigFraction>, BigFraction>> functions) {
      return CompiledFunction.of(
              relation.right(),
              point.keySet().stream().map(Symbol::new).toList(),
              new ExactArithmetic(),
              functions)
          .at(List.copyOf(point.values()));
    }
  }

  private static BigFraction tenths(int number) {
    return new BigFraction(number, 10);
  }

  /** The probability of one state of the gates, which are the bits. */
  private static BigFraction probability(int state, int gates, BigFraction open) {
    int on = Integer.bitCount(state);
    return open.pow(on).multiply(BigFraction.ONE.subtract(open).pow(gates - on));
  }

  /** equation-2. */
  @Property(tries = 60)
  void meanAndVarianceOfTheOutputAreThoseOverAllStatesOfTheGates(
      @ForAll @Size(min = 1, max = 7) List<@IntRange(min = -9, max = 9) Integer> values,
      @ForAll @IntRange(min = 1, max = 10) int number) {
    BigFraction open = tenths(number);
    BigFraction mean = BigFraction.ZERO;
    BigFraction square = BigFraction.ZERO;
    for (int state = 0; state < 1 << values.size(); state++) {
      int output = 0;
      for (int j = 0; j < values.size(); j++) {
        output += ((state >> j) & 1) * values.get(j);
      }
      BigFraction weight = probability(state, values.size(), open);
      mean = mean.add(weight.multiply(output));
      square = square.add(weight.multiply(output * output));
    }
    Map<String, BigFraction> point = new LinkedHashMap<>();
    point.put("M", new BigFraction(values.size()));
    point.put("rho", open);
    Map<String, Function<List<BigFraction>, BigFraction>> paths =
        Map.of("v", j -> new BigFraction(values.get(j.get(0).intValue() - 1)));
    boolean none = values.stream().allMatch(v -> v == 0);
    boolean balanced = values.stream().mapToInt(v -> v).sum() == 0;
    Stated.of("equation-2", "add up the means")
        .isTrueOf(mean, point, paths, number == 10 || balanced);
    Stated.of("equation-2", "add up the variances")
        .isTrueOf(square.subtract(mean.multiply(mean)), point, paths, none);
  }

  /** equation-10: the bits r−s to r−1 are the units that both paths have in common. */
  @Property(tries = 60)
  void pathsAreOpenAsOftenAsAmongAllStatesOfTheirGates(
      @ForAll @IntRange(min = 1, max = 5) int r,
      @ForAll @IntRange(min = 0, max = 5) int common,
      @ForAll @IntRange(min = 1, max = 10) int number) {
    int s = Math.min(r, common);
    int gates = 2 * r - s;
    BigFraction open = tenths(number);
    BigFraction one = BigFraction.ZERO;
    BigFraction both = BigFraction.ZERO;
    int path = (1 << r) - 1;
    int other = path << (r - s);
    for (int state = 0; state < 1 << gates; state++) {
      BigFraction weight = probability(state, gates, open);
      one = (state & path) == path ? one.add(weight) : one;
      both = (state & (path | other)) == (path | other) ? both.add(weight) : both;
    }
    Map<String, BigFraction> point = new LinkedHashMap<>();
    point.put("rho", open);
    point.put("r", new BigFraction(r));
    Stated.of("equation-10", "independent gates").isTrueOf(one, point, Map.of(), number == 10);
    point.put("s", new BigFraction(s));
    Stated.of("equation-10", "a gate that both have counts once")
        .isTrueOf(both, point, Map.of(), number == 10 || s == 0);
  }

  /** equation-14, squared: d, Λ and so E ξ² are squares, and every word of weights is looked at. */
  @Property(tries = 40)
  void amplitudesAreThoseOfTheWalkedPaths(
      @ForAll @IntRange(min = 1, max = 3) int p,
      @ForAll @IntRange(min = 1, max = 2) int root,
      @ForAll @IntRange(min = 1, max = 2) int inputRoot,
      @ForAll @IntRange(min = 1, max = 10) int open,
      @ForAll @IntRange(min = 1, max = 30) int scale) {
    int width = root * root;
    int inputs = inputRoot * inputRoot;
    BigFraction factor = tenths(open).multiply(tenths(scale));
    Map<String, BigFraction> point = new LinkedHashMap<>();
    point.put("p", new BigFraction(p));
    point.put("n", new BigFraction(width));
    point.put("d", new BigFraction(inputs));
    point.put("s", new BigFraction(root));
    point.put("rho", tenths(open));
    point.put("C", tenths(scale));
    Stated stated = Stated.of("equation-14", "collect the powers of Λ");
    WalkedNet.even(p, width, inputs, root * root)
        .byWord()
        .forEach(
            (word, starts) -> {
              BigFraction variance = BigFraction.ZERO;
              for (int each : starts) {
                variance = variance.add(new BigFraction(each).pow(2));
              }
              BigFraction deviation = new ExactArithmetic().call("sqrt", List.of(variance));
              point.put("r", new BigFraction(word.size()));
              stated.isTrueOf(
                  deviation.multiply(factor.pow(word.size())), point, Map.of(), root == 1);
            });
    assertTrue(point.containsKey("r"), "no path was walked");
  }
}
