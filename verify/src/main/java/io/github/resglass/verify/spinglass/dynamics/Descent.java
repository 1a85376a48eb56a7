package io.github.resglass.verify.spinglass.dynamics;

import io.github.resglass.verify.spinglass.MixtureHamiltonian;

/**
 * Gradient descent on the sphere ⟨w,w⟩ = Λ: steps along the negative Riemannian gradient, brought
 * back to the sphere, each tried at twice the last length and halved until H falls by at least a
 * tenth of what the slope promises (Armijo's rule).
 */
public final class Descent {

  /**
   * Where a descent ended.
   *
   * @param level H/Λ
   * @param slope ‖grad H‖/√Λ
   * @param index the number of negative eigenvalues of the Hessian, in floating point
   * @param steps taken
   */
  public record End(double level, double slope, int index, int steps) {}

  private Descent() {}

  /**
   * Descends until the slope is small.
   *
   * @param start any point but 0; it is brought to the sphere
   * @param slope the slope to stop at, per √Λ
   * @param mostSteps to stop after
   */
  public static End from(
      MixtureHamiltonian hamiltonian, double[] start, double slope, int mostSteps) {
    double[] w = GreatCircles.scaled(start);
    double value = hamiltonian.value(w);
    double step = 1e-2;
    int steps = 0;
    while (true) {
      double[] gradient = hamiltonian.riemannianGradient(w);
      double square = 0;
      for (double x : gradient) {
        square += x * x;
      }
      double reached = Math.sqrt(square / w.length);
      if (reached <= slope || steps == mostSteps || step < 1e-14) {
        return new End(value / w.length, reached, hamiltonian.index(w), steps);
      }
      step *= 2;
      double[] next = moved(w, gradient, step);
      double nextValue = hamiltonian.value(next);
      while (nextValue > value - step * square / 10 && step > 1e-14) {
        step /= 2;
        next = moved(w, gradient, step);
        nextValue = hamiltonian.value(next);
      }
      w = next;
      value = nextValue;
      steps++;
    }
  }

  private static double[] moved(double[] w, double[] gradient, double step) {
    double[] next = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      next[i] = w[i] - step * gradient[i];
    }
    return GreatCircles.scaled(next);
  }
}
