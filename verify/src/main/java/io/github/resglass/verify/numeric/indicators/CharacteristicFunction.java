package io.github.resglass.verify.numeric.indicators;

/**
 * φ(θ) = Σ_k P(k) e^{iθk} near θ = 0 for the sum of many independent indicators. With q = b/(1+b),
 * v = q(1−q), a whole number c near Σ q = c + r, x = sin(θ/2) and s = x²,
 *
 * <pre>
 *   φ(θ) e^{−iθc} = exp(−A/2 + iψ),    A = Σ_{j≥1} (4s)^j Σ v^j / j,
 *   ψ = rθ − 4x³ Σ_{n≥0} d_n s^n/(2n+3),    d_n = Σ_{i+j=n} C(2i,i) 4^{j−i} Σ v^{j+1} (1−2q),
 * </pre>
 *
 * <p>the second from dψ/dθ = r − 2s Σ v(1−2q)/(1−4vs) and dθ = 2dx/√(1−s).
 *
 * <p>Error analysis. Let ρ bound the error of A relative to A, and that of the series of ψ relative
 * to Ψ, the series with 1 in place of 1−2q; and let δ bound that of r, which the rounding of the
 * odds is part of. Then φ(θ) is off by at most |φ| (ρ (A/2 + Ψ) + δ|θ| + 8u).
 *
 * <p>Domain: s ≤ 1/16, up to 10⁶ indicators. Source: this project.
 */
final class CharacteristicFunction {

  private static final double UNIT = 0x1p-53;

  /** Adding it, and taking it away again, rounds what is less than 1 to a multiple of 2⁻³². */
  private static final double GRID = 0x1.8p20;

  private final PowerSums sums;

  /** d_n, and what they are with 1 for 1−2q. */
  private final double[] phaseTerms;

  private final double[] largestPhaseTerms;
  private final double relative;
  private final int center;
  private final double rest;
  private final double restError;

  /**
   * φ for s up to some bound.
   *
   * @param odds b_l, from 10⁻³⁰⁰ to 10³⁰⁰, each off by one rounding at most
   * @param first the first l that is taken
   * @param farthest the largest s, at most 1/16
   */
  CharacteristicFunction(double[] odds, int first, double farthest) {
    // 4v ≤ 1, so that each term is at most (n+1) s^n of the first.
    int terms = PowerSums.terms(farthest);
    this.sums = PowerSums.of(odds, first, Double.POSITIVE_INFINITY, terms);
    this.phaseTerms = new double[terms];
    this.largestPhaseTerms = new double[terms];
    double binomial = 1;
    for (int i = 0; i < terms; i++) {
      double power = binomial;
      for (int n = i; n < terms; n++) {
        phaseTerms[n] += power * sums.skewed(n - i);
        largestPhaseTerms[n] += power * sums.power(n - i);
        power *= 4;
      }
      // C(2i,i)/4^i to the next.
      binomial *= (2 * i + 1) / (2.0 * i + 2);
    }
    // Sines are off by 5 roundings, their cubes by 17; a coefficient of the series is a sum of
    // `terms` products, and the series another. That later powers are off by more adds less than 1.
    this.relative = PowerSums.ERROR + (4 * terms + 48) * UNIT;

    // Σ q, or Σ (q − 1) and their number where q ≥ ½, whose multiples of 2⁻³² are added exactly.
    int whole = 0;
    double coarse = 0;
    double fine = 0;
    for (int l = first; l < odds.length; l++) {
      double b = odds[l];
      boolean likely = b >= 1;
      double chance = (likely ? -1 : b) / (1 + b);
      whole += likely ? 1 : 0;
      double rounded = (chance + GRID) - GRID;
      coarse += rounded;
      fine += chance - rounded;
    }
    double near = Math.rint(coarse);
    this.center = whole + (int) near;
    this.rest = (coarse - near) + fine;
    double number = odds.length - first;
    // min(q, 1−q) ≤ 2v is off by two roundings, and b itself by one, which changes q by v of it.
    this.restError = 1.01 * (5 * UNIT * sums.spread() + number * number * 0x1p-86 + UNIT);
  }

  /** c. */
  int center() {
    return center;
  }

  /**
   * φ(θ) e^{−iθc} at one θ.
   *
   * @param modulus |φ|
   * @param phase ψ
   * @param error bound on the error of the complex number
   */
  record Value(double modulus, double phase, double error) {}

  /** The value at θ = 2·halfAngle ≥ 0, which may be off by three roundings. */
  Value at(double halfAngle) {
    double x = Math.sin(halfAngle);
    double s = x * x;
    double exponent = 0;
    double series = 0;
    double largestSeries = 0;
    for (int n = phaseTerms.length - 1; n >= 0; n--) {
      exponent = exponent * 4 * s + sums.power(n) / (n + 1);
      series = series * s + phaseTerms[n] / (2 * n + 3);
      largestSeries = largestSeries * s + largestPhaseTerms[n] / (2 * n + 3);
    }
    exponent *= 2 * s;
    double cube = 4 * s * x;
    double modulus = Math.exp(-exponent);
    double off =
        relative * (exponent + cube * largestSeries) + 2 * halfAngle * (restError + 4 * UNIT);
    return new Value(modulus, 2 * halfAngle * rest - cube * series, modulus * (off + 8 * UNIT));
  }
}
