package io.github.resglass.verify.spinglass;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import java.util.List;

/**
 * A critical point of a Hamiltonian on the sphere ⟨w,w⟩ = Λ.
 *
 * @param direction x = w/√Λ on the unit sphere
 * @param radius bounds the error of every coordinate of the direction
 * @param level H(w)/Λ
 * @param index the number of negative eigenvalues of the Riemannian Hessian, exactly
 */
public record CriticalPoint(List<Double> direction, double radius, BoundedReal level, int index) {

  public CriticalPoint {
    direction = List.copyOf(direction);
  }
}
