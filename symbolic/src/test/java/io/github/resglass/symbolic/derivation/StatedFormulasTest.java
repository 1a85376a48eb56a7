package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.compilation.CompiledFunction;
import io.github.resglass.symbolic.compilation.DoubleArithmetic;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Relation.Comparison;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What claims state is so: both sides are computed at random points of the domain, with what their
 * names mean found without the derivation. A check of the engine that accepts too much, or a
 * formula that says something else than it should, ends here.
 */
class StatedFormulasTest {

  private static final int POINTS = 20;

  /**
   * How many formulas of a claim can be computed: limits, derivatives and expectations are not, nor
   * are claims about functions that they only assume something of.
   */
  private static final Map<String, Integer> COMPUTED =
      Map.ofEntries(
          Map.entry("binomial-agreement", 4),
          Map.entry("closed-forms", 8),
          Map.entry("covariance", 4),
          Map.entry("critical-gain", 4),
          Map.entry("equation-16", 3),
          Map.entry("equation-19", 1),
          Map.entry("equation-31", 7),
          Map.entry("equation-8", 2),
          Map.entry("finite-count", 11),
          Map.entry("hermite-integrals", 8),
          Map.entry("hypergeometric-series", 3),
          Map.entry("independent-weights", 7),
          Map.entry("lemma-4", 2),
          Map.entry("length-moments", 6),
          Map.entry("mode-below-half", 3),
          Map.entry("mode-interval", 4),
          Map.entry("normalization", 6),
          Map.entry("path-counts", 4),
          Map.entry("symmetry", 2),
          Map.entry("theorem-1", 3),
          Map.entry("theorem-2", 5),
          Map.entry("theorem-5", 4),
          Map.entry("threshold", 6),
          Map.entry("trivial-regime", 7),
          Map.entry("triviality", 9),
          Map.entry("unit-gain", 4));

  @Test
  void statedFormulasHoldAtRandomPointsOfTheirDomain() {
    Map<String, Integer> computed = new TreeMap<>();
    for (Claim claim : Claims.all()) {
      if (COMPUTED.containsKey(claim.id())) {
        List<Formula> stated = StatedDomainsTest.formulas(claim.statement());
        for (Step step : claim.derivation().steps()) {
          if (stated.contains(step.after()) && isComputable(step.after())) {
            new Trial(step, meanings(claim.id())).run(claim.id());
            computed.merge(claim.id(), 1, Integer::sum);
          }
        }
      }
    }
    assertEquals(new TreeMap<>(COMPUTED), computed);
  }

  private static Map<String, Function<List<Double>, Double>> meanings(String claim) {
    return switch (claim) {
      case "triviality" -> PathLengths.bySquareOfGain();
      case "hermite-integrals", "finite-count", "closed-forms" -> CriticalPoints.counts();
      case "equation-31", "trivial-regime", "threshold" -> CriticalPoints.rates();
      case "theorem-5" -> CriticalPoints.mixtures();
      default -> PathLengths.meanings();
    };
  }

  private static boolean isComputable(Formula formula) {
    return !(formula instanceof Relation relation && relation.comparison() == Comparison.TENDS_TO)
        && Stream.of(
                Call.COEFFICIENT, Call.DERIVATIVE, Call.INTEGRAL, Call.NORMAL_MEAN, Call.GATE_MEAN)
            .noneMatch(function -> formula.toString().contains(function + "("));
  }

  /** One formula at several points. */
  private record Trial(Step step, Map<String, Function<List<Double>, Double>> meanings) {

    void run(String claim) {
      Random random = new Random(20261201);
      int points = 0;
      for (int tries = 0; points < POINTS && tries < 50 * POINTS; tries++) {
        Map<Symbol, Double> point = point(random);
        if (isInside(point)) {
          points++;
          assertTrue(holds(step.after(), point), claim + ": " + step.after() + " at " + point);
        }
      }
      assertEquals(POINTS, points, claim + ": no points for " + step.after());
    }

    /** Whole numbers up to 5 above their bounds, others above by a factor of e or so. */
    private Map<Symbol, Double> point(Random random) {
      Map<Symbol, Double> point = new LinkedHashMap<>();
      for (Domain.Variable variable : domain().variables()) {
        double bound = variable.bound().map(b -> value(b, point)).orElse(-3.0);
        double value = bound + Math.exp(random.nextDouble(-1.4, 1.4));
        point.put(
            variable.symbol(), variable.integer() ? Math.ceil(bound) + random.nextInt(6) : value);
      }
      return point;
    }

    private Domain domain() {
      return step.application().domain();
    }

    private boolean isInside(Map<Symbol, Double> point) {
      return domain().excluded().stream().allMatch(e -> Math.abs(value(e, point)) > 0.01)
          && domain().assumptions().stream().allMatch(a -> holds(a, point));
    }

    private boolean holds(Formula formula, Map<Symbol, Double> point) {
      if (formula instanceof Connective connective) {
        assertEquals(Connective.Kind.EQUIVALENT, connective.kind());
        return holds(connective.parts().get(0), point) == holds(connective.parts().get(1), point);
      }
      Relation relation = (Relation) formula;
      double left = value(relation.left(), point);
      double right = value(relation.right(), point);
      double rounding = 1e-9 * Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
      return switch (relation.comparison()) {
        case EQUAL -> Math.abs(left - right) <= rounding;
        case NOT_EQUAL -> Math.abs(left - right) > rounding;
        case LESS -> left < right;
        case GREATER -> left > right;
        case LESS_OR_EQUAL -> left <= right + rounding;
        case GREATER_OR_EQUAL -> left >= right - rounding;
        case TENDS_TO -> throw new AssertionError(relation);
      };
    }

    private double value(Expression expression, Map<Symbol, Double> point) {
      return CompiledFunction.of(
              expression, List.copyOf(point.keySet()), new DoubleArithmetic(), meanings)
          .at(List.copyOf(point.values()));
    }
  }
}
