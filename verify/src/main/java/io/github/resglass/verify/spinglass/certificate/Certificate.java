package io.github.resglass.verify.spinglass.certificate;

import io.github.resglass.verify.spinglass.linear.Discs;

/** What has been proved about an approximate solution u = (x, λ) of the Lagrange system. */
public sealed interface Certificate {

  /**
   * Exactly one solution lies in the polydisc, and it is real.
   *
   * @param index the number of negative eigenvalues of the Riemannian Hessian there
   */
  record Real(Discs enclosure, int index) implements Proved {}

  /** Exactly one solution lies in the polydisc, and no real point does. */
  record NonReal(Discs enclosure) implements Proved {}

  /**
   * Nothing is proved.
   *
   * @param reason which inequality failed
   */
  record Undecided(String reason) implements Certificate {}

  /** Exactly one solution lies in the polydisc. */
  sealed interface Proved extends Certificate permits Real, NonReal {

    /** Discs for x_1, …, x_n, λ. */
    Discs enclosure();

    /** Whether the polydiscs of x have no point in common. */
    default boolean disjointFrom(Proved other) {
      Discs mine = enclosure();
      Discs theirs = other.enclosure();
      for (int i = 0; i < mine.size() - 1; i++) {
        double re = mine.re(i) - theirs.re(i);
        double im = mine.im(i) - theirs.im(i);
        // One rounding each, relative to the difference; the factor covers it.
        double apart = Math.max(Math.abs(re), Math.abs(im)) * (1 - 0x1p-40);
        if (apart > (mine.radius(i) + theirs.radius(i))) {
          return true;
        }
      }
      return false;
    }
  }
}
