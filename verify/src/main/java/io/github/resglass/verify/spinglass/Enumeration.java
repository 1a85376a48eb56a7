package io.github.resglass.verify.spinglass;

import java.util.List;

/** What came of the search for all critical points of one Hamiltonian on the sphere. */
public sealed interface Enumeration {

  /**
   * All critical points, proved: every one is enclosed and told from the others, their number is
   * right over ℂ, and Σ(−1)^index is the Euler characteristic of the sphere.
   *
   * @param points in no particular order
   * @param complexSolutions the number of critical points over ℂ, all enclosed; those that are not
   *     listed are proved not to be real
   */
  record Complete(List<CriticalPoint> points, int complexSolutions) implements Enumeration {

    public Complete {
      points = List.copyOf(points);
    }

    /** The number of critical points of index k. */
    public int count(int index) {
      return (int) points.stream().filter(point -> point.index() == index).count();
    }
  }

  /**
   * Something is missing or undecided; nothing may be concluded from what was found.
   *
   * @param reason what failed
   * @param found the number of solutions over ℂ that are enclosed and told from each other
   * @param expected their number over ℂ
   */
  record Incomplete(String reason, int found, int expected) implements Enumeration {}
}
