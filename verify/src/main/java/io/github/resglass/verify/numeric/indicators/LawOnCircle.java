package io.github.resglass.verify.numeric.indicators;

import java.util.Optional;

/**
 * P(k) for many indicators from the {@link CharacteristicFunction} φ: with θ_j = 2πj/N,
 *
 * <pre>
 *   P(c + n) = 1/N Σ_j φ(θ_j) exp(−iθ_j (c + n)),    |n| ≤ (N − 1)/2,
 * </pre>
 *
 * <p>but for what of the law lies outside the window. N is chosen by Bennett's inequality, so that
 * at most e^{−58} is outside at either end, and the nodes with 2V sin²(θ/2) &gt; 45 are left out, V
 * = Σ b/(1+b)² the variance, as |φ| is less than e^{−45} there: about 35 nodes matter whatever the
 * number of indicators. V ≥ 360 is asked for, which makes sin²(θ/2) ≤ 1/16 on them, and all of the
 * window possible.
 *
 * <p>Error, one bound for every P(k): the mean over the circle of that of φ, a few dozen roundings
 * of the mean of |φ|, which is about the largest P(k), and e^{−45} for the nodes left out, as if
 * all were, which is room for what the window leaves out and folds back. Cost: O(m + √V) for m
 * indicators, with 10⁵ up to 5·10⁶ multiplications. Source: this project.
 */
final class LawOnCircle extends PoissonBinomial {

  private static final double UNIT = 0x1p-53;

  /** V from which on 45/(2V) is at most 1/16. */
  private static final double LEAST_SPREAD = 360;

  /** Exponent at which |φ| is negligible. */
  private static final double LARGEST_EXPONENT = 45;

  /** Exponent of the mass outside the window, at either end. */
  private static final double OUTSIDE = 58;

  private final double error;

  private LawOnCircle(int from, double[] values, double error) {
    super(from, values, 2.02 * Math.exp(-OUTSIDE));
    this.error = error;
  }

  /** The law, if its variance is large enough. */
  static Optional<LawOnCircle> invert(double[] odds, int first) {
    double spread = PowerSums.of(odds, first, Double.POSITIVE_INFINITY, 1).spread();
    return spread < LEAST_SPREAD ? Optional.empty() : Optional.of(invert(odds, first, spread));
  }

  private static LawOnCircle invert(double[] odds, int first, double spread) {
    double farthest = LARGEST_EXPONENT / (2 * spread);
    CharacteristicFunction function = new CharacteristicFunction(odds, first, farthest);
    int half = half(spread);
    int window = 2 * half + 1;
    // Real and imaginary parts, with θ and −θ taken together.
    double[] real = new double[1 + (int) (Math.asin(Math.sqrt(farthest)) / Math.PI * window)];
    double[] imaginary = new double[real.length];
    double sizes = 0;
    double errors = 0;
    for (int j = 0; j < real.length; j++) {
      CharacteristicFunction.Value value = function.at(Math.PI * j / window);
      double weight = (j == 0 ? 1.0 : 2.0) / window;
      double size = weight * value.modulus();
      real[j] = size * Math.cos(value.phase());
      imaginary[j] = size * Math.sin(value.phase());
      sizes += size;
      errors += weight * value.error();
    }
    // Of |φ|: 10 roundings of a sine and of a cosine, √2 together, and one for each node in the two
    // sums, as |cos ψ cos θn| + |sin ψ sin θn| ≤ 1.
    double rounded = sizes * (real.length + 24) * UNIT;
    return new LawOnCircle(
        function.center() - half,
        inverse(real, imaginary, half),
        1.01 * (errors + rounded + Math.exp(-LARGEST_EXPONENT)));
  }

  /** The least h for which Bennett's exponent is 58. */
  private static int half(double spread) {
    int half = (int) Math.sqrt(2 * OUTSIDE * spread);
    while (PowerSums.exponent(spread, half) < OUTSIDE) {
      half++;
    }
    return half;
  }

  /** Σ_j real_j cos(θ_j n) + imaginary_j sin(θ_j n), not less than 0, n = −half, …, half. */
  private static double[] inverse(double[] real, double[] imaginary, int half) {
    int window = 2 * half + 1;
    double[] cosines = new double[window];
    double[] sines = new double[window];
    for (int i = 0; i <= half; i++) {
      double angle = 2 * Math.PI * i / window;
      cosines[i] = Math.cos(angle);
      sines[i] = Math.sin(angle);
      cosines[(window - i) % window] = cosines[i];
      sines[(window - i) % window] = -sines[i];
    }
    double[] values = new double[window];
    for (int n = 0; n <= half; n++) {
      double even = 0;
      double odd = 0;
      int index = 0;
      for (int j = 0; j < real.length; j++) {
        even += real[j] * cosines[index];
        odd += imaginary[j] * sines[index];
        index += n;
        index -= index < window ? 0 : window;
      }
      values[half + n] = Math.max(0, even + odd);
      values[half - n] = Math.max(0, even - odd);
    }
    return values;
  }

  @Override
  public double error(double probability) {
    return error;
  }

  /** As Σ P = 1. */
  @Override
  public double errorOfSquares(double squares, double top) {
    return 2 * error;
  }

  @Override
  public double errorOfSum() {
    return error * values().length;
  }
}
