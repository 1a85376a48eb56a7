package io.github.resglass.verify.spinglass.certificate;

import io.github.resglass.verify.spinglass.form.SymmetricForm;
import io.github.resglass.verify.spinglass.linear.Discs;

/**
 * The Lagrange system of f on the unit sphere in ℂ^n, in symmetric form: with f(x) = S(z^d), z = x
 * or (x, 1), unknowns u = (x, λ),
 *
 * <pre>
 * F(u) = (S(z^{d−1}, ·) − λx, (1 − ⟨x,x⟩)/2),   F'(u) = [[(d−1) S(z^{d−2}, ·, ·) − λ, −x], [−xᵀ, 0]].
 * </pre>
 *
 * <p>λ is the Lagrange multiplier divided by d. Everything is evaluated on discs; the buffers are
 * reused, so results hold until the next call. Not for more than one thread.
 */
public final class LagrangeSystem {

  private final SymmetricForm form;
  private final int dimension;
  private final Discs argument;
  private final Discs[] contracted;
  private final Discs residual;
  private final Discs jacobian;

  /** For a form in n variables, or in n+1 of which the last is 1. */
  public LagrangeSystem(SymmetricForm form, int dimension) {
    this.form = form;
    this.dimension = dimension;
    int order = form.layout().order();
    this.argument = new Discs(form.layout().variables());
    this.contracted = new Discs[order + 1];
    for (int k = 0; k <= order; k++) {
      contracted[k] = new Discs(form.layout().size(k));
    }
    double[] entries = form.entries();
    for (int b = 0; b < entries.length; b++) {
      contracted[order].set(b, entries[b], 0, 0);
    }
    this.residual = new Discs(dimension + 1);
    this.jacobian = new Discs((dimension + 1) * (dimension + 1));
  }

  /** n. */
  public int dimension() {
    return dimension;
  }

  /** n + 1. */
  int unknowns() {
    return dimension + 1;
  }

  SymmetricForm form() {
    return form;
  }

  private void contract(Discs u, int last) {
    for (int i = 0; i < dimension; i++) {
      argument.set(i, u.re(i), u.im(i), u.radius(i));
    }
    int variables = argument.size();
    if (variables > dimension) {
      argument.set(dimension, 1, 0, 0);
    }
    for (int level = form.layout().order(); level > last; level--) {
      int[] joined = form.layout().joined(level);
      Discs from = contracted[level];
      Discs to = contracted[level - 1];
      for (int b = 0, at = 0; b < to.size(); b++) {
        to.begin();
        for (int i = 0; i < variables; i++, at++) {
          to.add(from, joined[at], argument, i);
        }
        to.end(b);
      }
    }
  }

  /** A disc, at place 0, that contains f(x) for all x in the polydisc. */
  public Discs value(Discs u) {
    contract(u, 0);
    return contracted[0];
  }

  /** Discs that contain F(u) for all u in the polydisc. */
  Discs residual(Discs u) {
    contract(u, 1);
    for (int i = 0; i < dimension; i++) {
      residual.begin();
      residual.add(contracted[1], i, 1, 0);
      residual.add(-u.re(dimension), -u.im(dimension), u.radius(dimension), u, i);
      residual.end(i);
    }
    residual.begin();
    residual.add(0.5);
    for (int i = 0; i < dimension; i++) {
      residual.add(-0.5 * u.re(i), -0.5 * u.im(i), 0.5 * u.radius(i), u, i);
    }
    residual.end(dimension);
    return residual;
  }

  /** Discs that contain F'(u) for all u in the polydisc, by rows. */
  Discs jacobian(Discs u) {
    int order = form.layout().order();
    int size = unknowns();
    int variables = argument.size();
    if (order > 1) {
      contract(u, 2);
    }
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        jacobian.begin();
        if (order > 1) {
          jacobian.add(contracted[2], form.layout().joined(2)[i * variables + j], order - 1.0, 0);
        }
        if (i == j) {
          jacobian.add(u, dimension, -1, 0);
        }
        jacobian.end(i * size + j);
      }
      jacobian.set(i * size + dimension, -u.re(i), -u.im(i), u.radius(i));
      jacobian.set(dimension * size + i, -u.re(i), -u.im(i), u.radius(i));
    }
    return jacobian;
  }
}
