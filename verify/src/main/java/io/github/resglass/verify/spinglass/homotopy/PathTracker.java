package io.github.resglass.verify.spinglass.homotopy;

import java.util.Arrays;

/**
 * Follows one path of the homotopy from t = 0 to t = 1: Runge and Kutta's classical step along
 * Davidenko's equation, then at most three Newton steps. The step length aims at a first Newton
 * step of a given size, which is the error of the prediction; it stops a path from jumping to its
 * neighbour, though it does not prove that none did. After each step z is brought back to unit
 * norm.
 */
final class PathTracker {

  private static final double SHORTEST_STEP = 1e-13;
  private static final int MOST_STEPS = 20_000;
  private static final double CONVERGED = 1e-9;

  private final LagrangeHomotopy homotopy;
  private final int size;
  private final double tolerance;
  private final double[] re;
  private final double[] im;
  private final double[] nextRe;
  private final double[] nextIm;
  private final double[] sumRe;
  private final double[] sumIm;
  private final double[] slopeRe;
  private final double[] slopeIm;
  private double firstCorrection;

  /** A tracker that keeps the error of its predictions near the tolerance, relative to |z| = 1. */
  PathTracker(LagrangeHomotopy homotopy, double tolerance) {
    this.homotopy = homotopy;
    this.size = homotopy.unknowns();
    this.tolerance = tolerance;
    this.re = new double[size];
    this.im = new double[size];
    this.nextRe = new double[size];
    this.nextIm = new double[size];
    this.sumRe = new double[size];
    this.sumIm = new double[size];
    this.slopeRe = new double[size];
    this.slopeIm = new double[size];
  }

  /**
   * Tracks from u at t = 0, which is overwritten by the end point.
   *
   * @return the number of steps; 0 if the path was lost, and u is left as it was
   */
  int track(double[] uRe, double[] uIm) {
    System.arraycopy(uRe, 0, re, 0, size);
    System.arraycopy(uIm, 0, im, 0, size);
    normalize(re, im);
    double t = 0;
    double step = 0.05;
    int count = 0;
    for (; t < 1; count++) {
      if (count > MOST_STEPS || step < SHORTEST_STEP) {
        return 0;
      }
      double h = Math.min(step, 1 - t);
      double end = h == 1 - t ? 1 : t + h;
      homotopy.setPatch(re, im);
      if (predict(t, h) && correct(end)) {
        t = end;
        System.arraycopy(nextRe, 0, re, 0, size);
        System.arraycopy(nextIm, 0, im, 0, size);
        normalize(re, im);
        double growth = Math.pow(tolerance / Math.max(firstCorrection, 1e-16), 0.2);
        step = h * Math.max(0.3, Math.min(2, 0.9 * growth));
      } else {
        step = h / 3;
      }
    }
    System.arraycopy(re, 0, uRe, 0, size);
    System.arraycopy(im, 0, uIm, 0, size);
    return count;
  }

  private boolean predict(double t, double h) {
    for (int stage = 0; stage < 4; stage++) {
      double reach = stage == 3 ? h : h / 2;
      double at = stage == 0 ? t : t + reach;
      if (stage == 0) {
        System.arraycopy(re, 0, nextRe, 0, size);
        System.arraycopy(im, 0, nextIm, 0, size);
        Arrays.fill(sumRe, 0);
        Arrays.fill(sumIm, 0);
      } else {
        for (int i = 0; i < size; i++) {
          nextRe[i] = re[i] + reach * slopeRe[i];
          nextIm[i] = im[i] + reach * slopeIm[i];
        }
      }
      if (!homotopy.tangent(at, nextRe, nextIm, slopeRe, slopeIm)) {
        return false;
      }
      double weight = stage == 0 || stage == 3 ? h / 6 : h / 3;
      for (int i = 0; i < size; i++) {
        sumRe[i] += weight * slopeRe[i];
        sumIm[i] += weight * slopeIm[i];
      }
    }
    for (int i = 0; i < size; i++) {
      nextRe[i] = re[i] + sumRe[i];
      nextIm[i] = im[i] + sumIm[i];
    }
    return true;
  }

  /** Newton's method at t; false if the first step is too long or the steps do not shrink fast. */
  private boolean correct(double t) {
    double before = Double.POSITIVE_INFINITY;
    for (int iteration = 0; iteration < 3; iteration++) {
      if (!homotopy.newtonStep(t, nextRe, nextIm, slopeRe, slopeIm)) {
        return false;
      }
      double length = 0;
      for (int i = 0; i < size; i++) {
        nextRe[i] += slopeRe[i];
        nextIm[i] += slopeIm[i];
        double part = Math.hypot(slopeRe[i], slopeIm[i]);
        length = Math.max(length, i < size - 1 ? part : part / scaleOfMultiplier());
      }
      if (iteration == 0) {
        firstCorrection = length;
        if (!(length < 10 * tolerance)) {
          return false;
        }
      } else if (!(length < 0.1 * before || length < CONVERGED)) {
        return false;
      }
      if (length < CONVERGED) {
        return true;
      }
      before = length;
    }
    return before < 1e-3 * tolerance;
  }

  private double scaleOfMultiplier() {
    return Math.max(1, Math.hypot(nextRe[size - 1], nextIm[size - 1]));
  }

  /** z to unit norm; λ scales like z^{d−2}. */
  private void normalize(double[] uRe, double[] uIm) {
    double square = 0;
    for (int i = 0; i < size - 1; i++) {
      square += uRe[i] * uRe[i] + uIm[i] * uIm[i];
    }
    double scale = 1 / Math.sqrt(square);
    for (int i = 0; i < size - 1; i++) {
      uRe[i] *= scale;
      uIm[i] *= scale;
    }
    double multiplierScale = Math.pow(scale, homotopy.order() - 2.0);
    uRe[size - 1] *= multiplierScale;
    uIm[size - 1] *= multiplierScale;
  }
}
