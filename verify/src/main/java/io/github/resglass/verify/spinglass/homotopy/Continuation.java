package io.github.resglass.verify.spinglass.homotopy;

import io.github.resglass.verify.spinglass.form.SymmetricForm;
import org.hipparchus.random.Well19937c;

/**
 * All paths from a Fermat form to the given one, and their ends in affine coordinates: ⟨x,x⟩ = 1.
 * For a form in x alone the ends come up to sign, ((d−1)^n − 1)/(d−2) of them; with x_0 both signs
 * are paths of their own, twice as many.
 */
public final class Continuation {

  /** Receives the end of one path; the arrays are its own. */
  public interface EndConsumer {

    /**
     * Takes the end of a path.
     *
     * @param re the real parts of x_1, …, x_n, λ
     * @param im their imaginary parts
     */
    void accept(double[] re, double[] im);
  }

  private final SymmetricForm form;
  private final int dimension;

  /** For a form in n variables, or in n+1 of which the last is the filler x_0. */
  public Continuation(SymmetricForm form, int dimension) {
    this.form = form;
    this.dimension = dimension;
  }

  /**
   * Hands over the ends that were reached; fewer than paths where some were lost, not necessarily
   * different where paths came close.
   *
   * @param attempt seeds the start system; attempt k tracks with predictions to 10^{−3−k}
   */
  public void track(int attempt, EndConsumer ends) {
    Well19937c random = new Well19937c(new int[] {0x5eed, attempt});
    FermatStart start = new FermatStart(dimension, form.layout().order(), random);
    LagrangeHomotopy homotopy = new LagrangeHomotopy(form, dimension, start);
    PathTracker tracker = new PathTracker(homotopy, Math.pow(10, -3.0 - attempt));
    for (double[] solution : start.solutions()) {
      for (int sign = 1; sign >= (homotopy.variables() > dimension ? -1 : 1); sign -= 2) {
        double[] re = new double[homotopy.unknowns()];
        double[] im = new double[homotopy.unknowns()];
        begin(solution, sign, re, im);
        if (tracker.track(re, im) > 0) {
          affine(re, im, ends);
        }
      }
    }
  }

  private void begin(double[] solution, int sign, double[] re, double[] im) {
    int last = re.length - 1;
    System.arraycopy(solution, 0, re, 0, dimension);
    System.arraycopy(solution, dimension, im, 0, dimension);
    if (last > dimension) {
      double[] root = rootOfSquare(re, im);
      re[dimension] = sign * root[0];
      im[dimension] = sign * root[1];
    }
    re[last] = solution[2 * dimension];
    im[last] = solution[2 * dimension + 1];
  }

  /** √⟨x,x⟩, the branch with non-negative real part. */
  private double[] rootOfSquare(double[] re, double[] im) {
    double squareRe = 0;
    double squareIm = 0;
    for (int i = 0; i < dimension; i++) {
      squareRe += re[i] * re[i] - im[i] * im[i];
      squareIm += 2 * re[i] * im[i];
    }
    double modulus = Math.sqrt(Math.hypot(squareRe, squareIm));
    double phase = Math.atan2(squareIm, squareRe) / 2;
    return new double[] {modulus * Math.cos(phase), modulus * Math.sin(phase)};
  }

  /** Divides x by x_0, or by √⟨x,x⟩ where there is no x_0; λ by its power d−2. */
  private void affine(double[] re, double[] im, EndConsumer ends) {
    int last = re.length - 1;
    double[] scale =
        last > dimension ? new double[] {re[dimension], im[dimension]} : rootOfSquare(re, im);
    double modulus = Math.hypot(scale[0], scale[1]);
    double phase = Math.atan2(scale[1], scale[0]);
    double[] xRe = new double[dimension + 1];
    double[] xIm = new double[dimension + 1];
    for (int i = 0; i <= dimension; i++) {
      int from = i < dimension ? i : last;
      double power = i < dimension ? 1 : form.layout().order() - 2.0;
      double factor = Math.pow(modulus, -power);
      double c = factor * Math.cos(power * phase);
      double s = -factor * Math.sin(power * phase);
      xRe[i] = re[from] * c - im[from] * s;
      xIm[i] = re[from] * s + im[from] * c;
    }
    ends.accept(xRe, xIm);
  }
}
