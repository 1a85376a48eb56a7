package io.github.resglass.verify.spinglass.homotopy;

import io.github.resglass.verify.spinglass.form.SymmetricForm;
import io.github.resglass.verify.spinglass.linear.ComplexSolver;

/**
 * The homotopy from the Fermat form to S, in projective coordinates so that no path leads to
 * infinity. With z = x, or (x, x_0) if there are terms below degree d:
 *
 * <pre>t S(z^{d−1}, ·)_i + (1−t) a_i x_i^{d−1} − λ x_i = 0,  i = 1 … n
 * (x_0² − ⟨x,x⟩)/2 = 0                                    (only with x_0)
 * conj(p)·z − 1 = 0,</pre>
 *
 * <p>where p is the point of unit norm at which the current step starts. Unknowns are stored as z,
 * then λ, in separate arrays for real and imaginary parts. Buffers are reused: no allocation after
 * construction, not for more than one thread.
 */
final class LagrangeHomotopy {

  private final SymmetricForm form;
  private final FermatStart start;
  private final int dimension;
  private final int variables;
  private final int order;
  private final double[][] contractedRe;
  private final double[][] contractedIm;
  private final double[] jacobianRe;
  private final double[] jacobianIm;
  private final ComplexSolver solver;
  private final double[] powerRe;
  private final double[] powerIm;
  private final double[] patchRe;
  private final double[] patchIm;

  LagrangeHomotopy(SymmetricForm form, int dimension, FermatStart start) {
    this.form = form;
    this.start = start;
    this.dimension = dimension;
    this.variables = form.layout().variables();
    this.order = form.layout().order();
    this.contractedRe = new double[order + 1][];
    this.contractedIm = new double[order + 1][];
    for (int k = 1; k < order; k++) {
      contractedRe[k] = new double[form.layout().size(k)];
      contractedIm[k] = new double[form.layout().size(k)];
    }
    contractedRe[order] = form.entries();
    contractedIm[order] = new double[form.entries().length];
    this.jacobianRe = new double[unknowns() * unknowns()];
    this.jacobianIm = new double[unknowns() * unknowns()];
    this.solver = new ComplexSolver(unknowns());
    this.powerRe = new double[dimension];
    this.powerIm = new double[dimension];
    this.patchRe = new double[variables];
    this.patchIm = new double[variables];
  }

  int unknowns() {
    return variables + 1;
  }

  int variables() {
    return variables;
  }

  int order() {
    return order;
  }

  /** Takes p from the current point, which has unit norm. */
  void setPatch(double[] re, double[] im) {
    System.arraycopy(re, 0, patchRe, 0, variables);
    System.arraycopy(im, 0, patchIm, 0, variables);
  }

  /** Writes du/dt = −F_u⁻¹ F_t; false where F_u is singular. */
  boolean tangent(double t, double[] re, double[] im, double[] toRe, double[] toIm) {
    evaluate(t, re, im);
    if (!solver.factor(jacobianRe, jacobianIm)) {
      return false;
    }
    for (int i = 0; i < dimension; i++) {
      toRe[i] = fermatRe(i, re, im) - contractedRe[1][i];
      toIm[i] = fermatIm(i, re, im) - contractedIm[1][i];
    }
    for (int i = dimension; i < unknowns(); i++) {
      toRe[i] = 0;
      toIm[i] = 0;
    }
    solver.solve(toRe, toIm);
    return true;
  }

  /** Writes the Newton step −F_u⁻¹F; false where F_u is singular. */
  boolean newtonStep(double t, double[] re, double[] im, double[] toRe, double[] toIm) {
    evaluate(t, re, im);
    if (!solver.factor(jacobianRe, jacobianIm)) {
      return false;
    }
    double lambdaRe = re[variables];
    double lambdaIm = im[variables];
    double sphereRe = 0;
    double sphereIm = 0;
    double patchRest = 1;
    double patchRestIm = 0;
    for (int i = 0; i < variables; i++) {
      patchRest -= patchRe[i] * re[i] + patchIm[i] * im[i];
      patchRestIm -= patchRe[i] * im[i] - patchIm[i] * re[i];
    }
    for (int i = 0; i < dimension; i++) {
      toRe[i] =
          lambdaRe * re[i]
              - lambdaIm * im[i]
              - t * contractedRe[1][i]
              - (1 - t) * fermatRe(i, re, im);
      toIm[i] =
          lambdaRe * im[i]
              + lambdaIm * re[i]
              - t * contractedIm[1][i]
              - (1 - t) * fermatIm(i, re, im);
      sphereRe += re[i] * re[i] - im[i] * im[i];
      sphereIm += 2 * re[i] * im[i];
    }
    if (variables > dimension) {
      double x = re[dimension];
      double y = im[dimension];
      toRe[dimension] = (sphereRe - x * x + y * y) / 2;
      toIm[dimension] = (sphereIm - 2 * x * y) / 2;
    }
    toRe[variables] = patchRest;
    toIm[variables] = patchRestIm;
    solver.solve(toRe, toIm);
    return true;
  }

  /** Re a_i x_i^{d−1}, from the power d−2 that evaluate left. */
  private double fermatRe(int i, double[] re, double[] im) {
    return order == 1 ? start.re(i) : powerRe[i] * re[i] - powerIm[i] * im[i];
  }

  private double fermatIm(int i, double[] re, double[] im) {
    return order == 1 ? start.im(i) : powerRe[i] * im[i] + powerIm[i] * re[i];
  }

  /** S(z^{d−1}, ·), a_i x_i^{d−2} and the Jacobian. */
  private void evaluate(double t, double[] re, double[] im) {
    for (int level = order; level > 1; level--) {
      contract(level, re, im);
    }
    int size = unknowns();
    for (int i = 0; i < dimension; i++) {
      double a = start.re(i);
      double b = start.im(i);
      for (int k = 0; k < order - 2; k++) {
        double kept = a * re[i] - b * im[i];
        b = a * im[i] + b * re[i];
        a = kept;
      }
      powerRe[i] = a;
      powerIm[i] = b;
      for (int j = 0; j < variables; j++) {
        int at = i * size + j;
        if (order > 1) {
          int place = form.layout().joined(2)[i * variables + j];
          jacobianRe[at] = t * (order - 1) * contractedRe[2][place];
          jacobianIm[at] = t * (order - 1) * contractedIm[2][place];
        }
      }
      int diagonal = i * size + i;
      double ownRe = order > 1 ? jacobianRe[diagonal] + (1 - t) * (order - 1) * a : 0;
      double ownIm = order > 1 ? jacobianIm[diagonal] + (1 - t) * (order - 1) * b : 0;
      jacobianRe[diagonal] = ownRe - re[variables];
      jacobianIm[diagonal] = ownIm - im[variables];
      jacobianRe[i * size + variables] = -re[i];
      jacobianIm[i * size + variables] = -im[i];
      if (variables > dimension) {
        jacobianRe[dimension * size + i] = -re[i];
        jacobianIm[dimension * size + i] = -im[i];
      }
    }
    if (variables > dimension) {
      jacobianRe[dimension * size + dimension] = re[dimension];
      jacobianIm[dimension * size + dimension] = im[dimension];
    }
    for (int j = 0; j < variables; j++) {
      jacobianRe[variables * size + j] = patchRe[j];
      jacobianIm[variables * size + j] = -patchIm[j];
    }
  }

  private void contract(int level, double[] re, double[] im) {
    int[] joined = form.layout().joined(level);
    double[] fromRe = contractedRe[level];
    double[] fromIm = contractedIm[level];
    double[] toRe = contractedRe[level - 1];
    double[] toIm = contractedIm[level - 1];
    boolean real = level == order;
    for (int b = 0, at = 0; b < toRe.length; b++) {
      double sumRe = 0;
      double sumIm = 0;
      if (real) {
        for (int i = 0; i < variables; i++, at++) {
          double c = fromRe[joined[at]];
          sumRe += c * re[i];
          sumIm += c * im[i];
        }
      } else {
        for (int i = 0; i < variables; i++, at++) {
          double c = fromRe[joined[at]];
          double d = fromIm[joined[at]];
          sumRe += c * re[i] - d * im[i];
          sumIm += c * im[i] + d * re[i];
        }
      }
      toRe[b] = sumRe;
      toIm[b] = sumIm;
    }
  }
}
