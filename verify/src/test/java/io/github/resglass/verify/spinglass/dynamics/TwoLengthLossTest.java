package io.github.resglass.verify.spinglass.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.RandomStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The points at which theorems 3 and 4 are looked at, and what is computed there. */
class TwoLengthLossTest {

  private static final long SEED = 5320;

  private static double[] point(int dimension, long number) {
    return GreatCircles.point(dimension, RandomStream.of(SEED, number, 2));
  }

  /** The theorems are about points at which the quantity vanishes. */
  @ParameterizedTest
  @EnumSource(Statement.class)
  void theQuantityVanishesAtABalancedPointOfTheSphere(Statement statement) {
    int found = 0;
    boolean[] startsAbove = new boolean[2];
    for (int number = 0; number < 60; number++) {
      TwoLengthLoss loss = TwoLengthLoss.sample(2, 3, 4, SEED, number);
      ToDoubleFunction<double[]> quantity = w -> loss.quantity(statement, w);
      RandomGenerator random = RandomStream.of(SEED, number);
      double[] first = GreatCircles.point(4, RandomStream.of(SEED, number));
      startsAbove[quantity.applyAsDouble(first) > 0 ? 1 : 0] = true;
      Optional<double[]> zero = GreatCircles.zero(quantity, loss, random);
      if (zero.isPresent()) {
        found++;
        RealVector w = new ArrayRealVector(zero.get());
        assertEquals(4, w.dotProduct(w), 1e-13);
        // H has values of the order of √Λ, so that 10⁻¹³ is rounding.
        assertEquals(0, quantity.applyAsDouble(zero.get()), 1e-13);
      }
    }
    assertTrue(found >= 59 && startsAbove[0] && startsAbove[1], found + " found");
  }

  @Test
  void aQuantityOfOneSignHasNoZero() {
    TwoLengthLoss loss = TwoLengthLoss.sample(2, 3, 4, SEED, 0);
    for (double constant : new double[] {1, -1, 0}) {
      assertTrue(GreatCircles.zero(w -> constant, loss, RandomStream.of(SEED)).isEmpty());
    }
  }

  /** Numbers of one seed, and the two lengths of one number, are different samples. */
  @Test
  void samplesAreIndependent() {
    double[] w = point(3, 0);
    Set<Double> values = new HashSet<>();
    for (int number = 0; number < 20; number++) {
      // Next to each other m = 1, p = 2 and m = 2, p = 3 would share a form of degree 2.
      TwoLengthLoss low = TwoLengthLoss.sample(1, 2, 3, SEED, number);
      TwoLengthLoss high = TwoLengthLoss.sample(2, 3, 3, SEED, number);
      assertEquals(1, low.shortLength());
      assertEquals(2, low.longLength());
      assertEquals(3, high.dimension());
      values.add(low.quantity(Statement.THEOREM_3_OTHER_LAYERS, w));
      values.add(
          high.quantity(Statement.THEOREM_3_SHARED_LAYERS, w)
              - high.quantity(Statement.THEOREM_3_OTHER_LAYERS, w));
    }
    assertEquals(40, values.size());
  }

  /** Euler's theorem on homogeneous functions: ⟨w, ∇L⟩ = m L_m + p L_p. */
  @Test
  void theQuantityOfTheoremFourIsTheRadialDerivative() {
    for (int number = 0; number < 10; number++) {
      TwoLengthLoss loss = TwoLengthLoss.sample(2, 5, 4, SEED, number);
      double[] w = point(4, number);
      double radial = new ArrayRealVector(loss.gradient(w)).dotProduct(new ArrayRealVector(w));
      assertEquals(radial, loss.quantity(Statement.THEOREM_4, w), 1e-11);
    }
  }

  /** Gradients of L_m and L_p apart, by central differences of the quantities. */
  @Test
  void theFirstCoefficientAndTheAngleAreThoseOfTheTwoGradients() {
    for (int number = 0; number < 10; number++) {
      TwoLengthLoss loss = TwoLengthLoss.sample(2, 3, 4, SEED, number);
      double[] w = point(4, number);
      RealVector all = slopes(loss, Statement.THEOREM_3_SHARED_LAYERS, w);
      RealVector longPaths = slopes(loss, Statement.THEOREM_3_OTHER_LAYERS, w);
      RealVector shortPaths = all.subtract(longPaths);
      double cosine = shortPaths.cosine(longPaths);
      assertNotEquals(0, cosine);
      for (Statement statement : Statement.values()) {
        Response response = loss.response(statement, w);
        assertEquals(cosine, response.cosine(), 1e-8);
        double first = -slopes(loss, statement, w).dotProduct(all);
        assertEquals(first, response.first(), 1e-7 * (1 + Math.abs(first)));
      }
    }
  }

  private static RealVector slopes(TwoLengthLoss loss, Statement statement, double[] w) {
    double step = 1e-5;
    double[] slopes = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      double[] ahead = w.clone();
      double[] back = w.clone();
      ahead[i] += step;
      back[i] -= step;
      slopes[i] = (loss.quantity(statement, ahead) - loss.quantity(statement, back)) / (2 * step);
    }
    return new ArrayRealVector(slopes);
  }
}
