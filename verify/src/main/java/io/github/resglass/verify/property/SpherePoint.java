package io.github.resglass.verify.property;

import java.util.List;

/**
 * A point of the sphere ⟨w,w⟩ = Λ in ℝ^Λ, as the direction from the origin.
 *
 * @param direction k_1, …, k_Λ, not all zero
 */
public record SpherePoint(List<Integer> direction) {

  public SpherePoint {
    direction = List.copyOf(direction);
    if (direction.stream().allMatch(k -> k == 0)) {
      throw new IllegalArgumentException("the origin has no direction");
    }
  }

  /** Λ. */
  public int dimension() {
    return direction.size();
  }

  /** w = √Λ k/|k|, each coordinate within three units in the last place. */
  public double[] coordinates() {
    double square = direction.stream().mapToDouble(k -> (double) k * k).sum();
    double scale = Math.sqrt(dimension() / square);
    return direction.stream().mapToDouble(k -> scale * k).toArray();
  }
}
