package io.github.resglass.verify.numeric.benchmark;

import io.github.resglass.verify.numeric.closedform.ExpectedCriticalPoints;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.GainsMixture;

/** The numbers behind the times, one a line, for the peer to be compared with. */
public final class BenchmarkValues {

  private BenchmarkValues() {}

  public static void main(String[] arguments) {
    PaperNetCovariance paper = PaperNetCovariance.of(1000, 0.5);
    print("ratio", paper.ratio());
    print("theta", paper.theta());
    print("log count", ExpectedCriticalPoints.of(2.5, 200).logarithm());
    GainsMixture mixture = GainsMixture.of(NumericBenchmark.gains(), false);
    Covariance covariance = mixture.covariance();
    print("log z", mixture.logNormalization().value());
    print("mean length", covariance.nuPrime().doubleValue());
    print("variance", covariance.alphaSquared().doubleValue());
    int mode = mixture.modes().get(0);
    print("largest weight", mixture.weights().get(mode));
  }

  private static void print(String name, double value) {
    System.out.println(name + "\t" + value);
  }
}
