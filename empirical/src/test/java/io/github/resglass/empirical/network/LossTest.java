package io.github.resglass.empirical.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {

  @ParameterizedTest
  @EnumSource
  void gradientsAreDerivatives(Loss loss) {
    SplittableRandom random = new SplittableRandom(3);
    for (int outputs : new int[] {1, 2, 5}) {
      for (int check = 0; check < 200; check++) {
        double[] y = random.doubles(outputs, -3, 3).toArray();
        int label = random.nextInt(Math.max(2, outputs));
        double[] gradient = loss.gradient(y, label);
        for (int j = 0; j < outputs; j++) {
          double[] up = y.clone();
          double[] down = y.clone();
          up[j] += 1e-6;
          down[j] -= 1e-6;
          double difference = (loss.value(up, label) - loss.value(down, label)) / 2e-6;
          assertEquals(difference, gradient[j], 1e-8);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void scalarLossesAreThePapers(Loss loss) {
    double y = 0.25;
    double expected =
        switch (loss) {
          case HINGE -> 1.25;
          case ABSOLUTE -> 1.25;
          case CROSS_ENTROPY -> Math.log(1 + Math.exp(0.25));
        };
    assertEquals(expected, loss.value(new double[] {y}, 0), 1e-15);
  }
}
