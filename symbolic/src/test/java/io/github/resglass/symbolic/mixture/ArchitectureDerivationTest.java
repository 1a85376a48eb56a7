package io.github.resglass.symbolic.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(beta) * (skip + layer(beta))^(p-1)",
        "layer(a) * (skip + layer(a)^2)^b",
        "(0.3 + 0.7*layer(s))^b",
        "layer(2) * (layer(a) + layer(c)^3)^b"
      })
  void symbolicRepetitionGivesGainsAndModeForEveryDepth(String text) {
    ArchitectureDerivation derived = ArchitectureDerivation.of(Architecture.parse(text));
    assertEquals(6, derived.results().size());
    assertTrue(derived.derivation().isProof());
    derived.derivation().replay();
  }

  @Test
  void symbolicGainsGiveARationalFunctionForTheRatio() {
    ArchitectureDerivation derived =
        ArchitectureDerivation.of(Architecture.parse("layer(b) * (skip + layer(b))"));
    // ε ∝ (b, b²): R = 2b⁴/(b² + 2b⁴) = 2b²/(1 + 2b²).
    Expression b = Expression.symbol("b");
    Relation last = (Relation) derived.results().get(derived.results().size() - 1);
    Expression atTwo = last.right().with(Expression.symbol("b"), Expression.constant(2));
    assertEquals(Expression.constant(new BigFraction(8, 9)), evaluated(atTwo), b + ": " + last);
  }

  private static Expression evaluated(Expression closed) {
    return io.github.resglass.symbolic.algebra.Expansion.lowestTerms(closed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer * (skip + layer)^9",
        "(skip + layer(b))^n * (skip + layer(c))^m",
        "(skip + layer(b) + layer(b)^2)^n",
        "skip + layer(b)^n",
        "layer(1)^1000",
        "skip"
      })
  void whatCannotBeDerivedIsSaidInOneLine(String text) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> ArchitectureDerivation.of(Architecture.parse(text)));
    assertTrue(refusal.getMessage().lines().count() == 1, refusal.getMessage());
  }
}
