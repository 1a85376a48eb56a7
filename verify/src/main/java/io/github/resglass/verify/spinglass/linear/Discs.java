package io.github.resglass.verify.spinglass.linear;

/**
 * Closed discs {z : |z − c_i| ≤ ρ_i} in the complex plane, in three flat arrays, and the sums Σ a_k
 * b_k of their products, rounded outwards.
 *
 * <p>Rounding, with u = 2⁻⁵³ and |z|₁ = |Re z| + |Im z| ≥ |z|: the K products of centres, 2K real
 * products in each part, summed in any order, are off by at most γ_{2K} Σ|a_k|₁|b_k|₁ in both parts
 * together, γ_j = ju/(1−ju). The radius adds |a|₁ρ_b + ρ_a(|b|₁ + ρ_b) for every product. All these
 * are sums of numbers ≥ 0 and computed with a relative error below (K+5)u, which the factor 1 +
 * 2⁻³⁰ covers for K &lt; 2²⁰; the absolute term covers underflow. An overflow makes the radius
 * infinite or not a number, and every comparison that would prove something is then false.
 */
public final class Discs {

  private static final double UNIT = 0x1p-53;
  private static final double OUTWARDS = 1 + 0x1p-30;
  private static final double UNDERFLOW = 1e-290;

  private final double[] re;
  private final double[] im;
  private final double[] radius;

  private double sumRe;
  private double sumIm;
  private double sumRadius;
  private double sumMagnitude;
  private int terms;

  /** Discs of radius 0 about 0. */
  public Discs(int size) {
    this.re = new double[size];
    this.im = new double[size];
    this.radius = new double[size];
  }

  public int size() {
    return re.length;
  }

  public double re(int i) {
    return re[i];
  }

  public double im(int i) {
    return im[i];
  }

  public double radius(int i) {
    return radius[i];
  }

  /** The centres' real parts. Shared, not to be written to. */
  public double[] re() {
    return re;
  }

  /** The centres' imaginary parts. Shared, not to be written to. */
  public double[] im() {
    return im;
  }

  public void set(int i, double centreRe, double centreIm, double radiusBound) {
    re[i] = centreRe;
    im[i] = centreIm;
    radius[i] = radiusBound;
  }

  /** Not less than max |z| over disc i. */
  public double magnitude(int i) {
    return (Math.abs(re[i]) + Math.abs(im[i]) + radius[i]) * OUTWARDS;
  }

  /** Begins a sum. */
  public void begin() {
    sumRe = 0;
    sumIm = 0;
    sumRadius = 0;
    sumMagnitude = 0;
    terms = 0;
  }

  /** Adds the product of disc i of a with disc j of b. */
  public void add(Discs a, int i, Discs b, int j) {
    add(a.re[i], a.im[i], a.radius[i], b.re[j], b.im[j], b.radius[j]);
  }

  /** Adds the product of disc i of a with an exact number. */
  public void add(Discs a, int i, double numberRe, double numberIm) {
    add(a.re[i], a.im[i], a.radius[i], numberRe, numberIm, 0);
  }

  /** Adds the product of the disc given by centre and radius with disc j of b. */
  public void add(double centreRe, double centreIm, double radiusBound, Discs b, int j) {
    add(centreRe, centreIm, radiusBound, b.re[j], b.im[j], b.radius[j]);
  }

  /** Adds an exact real number. */
  public void add(double number) {
    add(number, 0, 0, 1, 0, 0);
  }

  private void add(double aRe, double aIm, double aRadius, double bRe, double bIm, double bRadius) {
    double a = Math.abs(aRe) + Math.abs(aIm);
    double b = Math.abs(bRe) + Math.abs(bIm);
    sumRe += aRe * bRe - aIm * bIm;
    sumIm += aRe * bIm + aIm * bRe;
    sumRadius += a * bRadius + aRadius * (b + bRadius);
    sumMagnitude += a * b;
    terms++;
  }

  /** Ends the sum: disc i becomes one that contains it. */
  public void end(int i) {
    double rounding = (2 * terms + 4) * UNIT * sumMagnitude;
    set(i, sumRe, sumIm, (sumRadius + rounding) * OUTWARDS + UNDERFLOW);
  }
}
