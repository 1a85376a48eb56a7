package io.github.resglass.verify.numeric.benchmark;

import io.github.resglass.verify.numeric.closedform.ExpectedCriticalPoints;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.closedform.ThetaMap;
import io.github.resglass.verify.numeric.mixture.GainsMixture;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The quantities whose time is promised, on the inputs of {@code peer/side_by_side.py}: gains and
 * ratios change from call to call, so that nothing is remembered. The compiler was seen to need
 * five seconds before the shortest of them ran at its speed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class NumericBenchmark {

  private static final int MASK = 63;

  private final double[] betas = new double[MASK + 1];
  private final double[] ratios = new double[MASK + 1];
  private final double[] gains = gains();
  private int next;

  public NumericBenchmark() {
    Arrays.setAll(betas, i -> 0.05 * (i + 1));
    Arrays.setAll(ratios, i -> 0.5 + 0.05 * i);
  }

  /** b_l = 0.1 + 1.9 frac(l φ): spread evenly, and the same in every language. */
  static double[] gains() {
    double[] gains = new double[100_000];
    Arrays.setAll(gains, l -> 0.1 + 1.9 * ((l * 0.6180339887498949) % 1));
    return gains;
  }

  /** Gains and depths of the map. */
  static ThetaMap map() {
    double[] gains = new double[1000];
    int[] depths = new int[1000];
    Arrays.setAll(gains, i -> Math.pow(10, -3 + 6.0 * i / 999));
    Arrays.setAll(depths, j -> j + 2);
    return ThetaMap.of(gains, depths);
  }

  /** θ and R of the paper's net at p = 1000. */
  @Benchmark
  public double ratioAndTheta() {
    PaperNetCovariance covariance = PaperNetCovariance.of(1000, betas[next++ & MASK]);
    return covariance.theta() + covariance.ratio();
  }

  /** The expected number of critical points at Λ = 200. */
  @Benchmark
  public double expectedCount() {
    return ExpectedCriticalPoints.of(ratios[next++ & MASK], 200).logarithm();
  }

  /** Weights, normalisation, ν' and α² of a net of 100 000 layers with unequal gains. */
  @Benchmark
  public double mixtureOfGains() {
    gains[1] = betas[next++ & MASK];
    GainsMixture mixture = GainsMixture.of(gains, false);
    return mixture.weights().get(40_000)
        + mixture.logNormalization().value()
        + mixture.covariance().relativeError().doubleValue();
  }

  /** θ on a grid of 1000 gains by 1000 depths. */
  @Benchmark
  public double thetaMap() {
    return map().at(next++ & MASK, 500);
  }
}
