package io.github.resglass.empirical.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.data.Estimate;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The paper's 10-layer net on 50 Gaussian classes against the best that any rule can do, on 50,000
 * fresh inputs each. Five standard errors stand between the estimates and every claim, so that
 * chance speaks for a wrong one with probability 3·10⁻⁷ for each estimate.
 */
class BayesAccuracyTest {

  private static final double STANDARD_ERRORS = 5;

  @TempDir Path folder;

  /** A fifth of the usual steps. */
  @Test
  void aShortRunReachesNineteenTwentiethsOfTheBayesAccuracy() throws IOException {
    reaches(0.95, TrainingConfiguration.defaults().withSteps(3_000));
  }

  /** What {@code resglass train} does with an empty configuration: -Dresglass.long=true. */
  @Test
  @EnabledIfSystemProperty(named = "resglass.long", matches = "true")
  void theUsualRunReachesTheBayesAccuracyButForATwentieth() throws IOException {
    for (long seed = 1; seed <= 3; seed++) {
      reaches(0.95, TrainingConfiguration.defaults().withSeed(seed));
    }
  }

  private void reaches(double share, TrainingConfiguration configuration) throws IOException {
    long start = System.nanoTime();
    RunRecord run =
        Training.run(configuration, folder.resolve("" + configuration.seed()), Progress.SILENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    Estimate accuracy = run.result().orElseThrow().accuracy();
    Estimate best = run.result().orElseThrow().bayesAccuracy().orElseThrow();
    System.out.printf(
        "%d steps, seed %d, %.0f s: accuracy %.4f ± %.4f, Bayes %.4f ± %.4f, ratio %.4f%n",
        configuration.steps(),
        configuration.seed(),
        seconds,
        accuracy.value(),
        accuracy.standardError(),
        best.value(),
        best.standardError(),
        accuracy.value() / best.value());
    assertEquals(50_000, accuracy.count());
    assertTrue(atLeast(best) > 0.6 && atMost(best) < 0.9, best.toString());
    assertTrue(atLeast(accuracy) >= share * atMost(best), accuracy + " of " + best);
  }

  private static double atLeast(Estimate estimate) {
    return estimate.value() - STANDARD_ERRORS * estimate.standardError();
  }

  private static double atMost(Estimate estimate) {
    return estimate.value() + STANDARD_ERRORS * estimate.standardError();
  }
}
