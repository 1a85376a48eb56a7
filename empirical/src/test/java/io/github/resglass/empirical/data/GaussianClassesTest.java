package io.github.resglass.empirical.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class GaussianClassesTest {

  /** Standard errors that a right mean misses with probability 6·10⁻⁷. */
  private static final double FIVE = 5;

  @Test
  void inputsHaveMeanSquareNormEqualToTheirDimension() {
    LabelledInputs inputs =
        GaussianClasses.draw(new GaussianTask(50, 32, 3.25), new Seed(1))
            .sample(20_000, new Seed(2));
    double[] squares = new double[inputs.count()];
    for (int i = 0; i < squares.length; i++) {
      for (int j = 0; j < 32; j++) {
        squares[i] += Math.pow(inputs.value(i, j), 2) / 32;
      }
    }
    Estimate estimate = Estimate.ofMean(squares);
    assertEquals(1, estimate.value(), FIVE * estimate.standardError());
  }

  /** Two classes at distance D: the best rule is right with probability Φ(D/2). */
  @Test
  void bayesAccuracyOfTwoClassesIsThatOfTheNormalLaw() {
    for (int seed = 0; seed < 3; seed++) {
      GaussianClasses classes = GaussianClasses.draw(new GaussianTask(2, 5, 1.2), new Seed(seed));
      double scale = Math.sqrt(1 + 1.2 * 1.2 / 5);
      double distance = 0;
      LabelledInputs many = classes.sample(200_000, new Seed(7));
      for (int j = 0; j < 5; j++) {
        distance += Math.pow(scale * (classMean(many, 1, j) - classMean(many, 0, j)), 2);
      }
      double exact = new NormalDistribution().cumulativeProbability(Math.sqrt(distance) / 2);
      Estimate estimate = classes.bayesAccuracy(50_000, new Seed(8));
      // The class means are themselves estimates, to about 1/√100000 each.
      assertEquals(exact, estimate.value(), FIVE * estimate.standardError() + 0.005);
    }
  }

  @Test
  void defaultTaskLeavesRoomAboveAndBelow() {
    Estimate best =
        GaussianClasses.draw(new GaussianTask(50, 32, 3.25), new Seed(1))
            .bayesAccuracy(20_000, new Seed(3));
    assertTrue(best.value() > 0.6 && best.value() < 0.9, best.toString());
  }

  @Test
  void everyEpochIsAPermutationThatSeedAndStepDecide() {
    BatchOrder order = new BatchOrder(103, 10, new Seed(4));
    BatchOrder again = new BatchOrder(103, 10, new Seed(4));
    for (int epoch = 2; epoch >= 0; epoch--) {
      int first = epoch * order.batchesPerEpoch();
      int[] seen =
          IntStream.range(first, first + order.batchesPerEpoch())
              .flatMap(step -> Arrays.stream(order.batch(step)))
              .toArray();
      assertEquals(100, Arrays.stream(seen).distinct().count());
      assertTrue(Arrays.stream(seen).allMatch(i -> i >= 0 && i < 103));
    }
    assertTrue(Arrays.equals(order.batch(17), again.batch(17)));
    assertTrue(!Arrays.equals(order.batch(7), order.batch(17)), "epochs repeat");
    assertThrows(IllegalArgumentException.class, () -> new BatchOrder(3, 4, new Seed(1)));
  }

  @Test
  void purposesHaveSeedsOfTheirOwn() {
    Seed root = new Seed(5);
    assertEquals(root.child("a"), new Seed(5).child("a"));
    assertEquals(
        4,
        java.util.stream.Stream.of(
                root.child("a"), root.child("b"), root.child("a", 1), new Seed(6).child("a"))
            .distinct()
            .count());
  }

  private static double classMean(LabelledInputs inputs, int label, int coordinate) {
    return IntStream.range(0, inputs.count())
        .filter(i -> inputs.label(i) == label)
        .mapToDouble(i -> inputs.value(i, coordinate))
        .average()
        .orElseThrow();
  }
}
