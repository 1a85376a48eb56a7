package io.github.resglass.symbolic.derivation;

import java.util.List;
import java.util.function.Supplier;

/**
 * Adds claims to the toolkit: name an implementation in {@code
 * META-INF/services/io.github.resglass.symbolic.derivation.ClaimProvider} of a jar of your own.
 * Providers are asked at the same time, on several threads.
 */
public interface ClaimProvider {

  /** Claims in the order in which they are to be read; ids are unique over all providers. */
  List<Claim> claims();

  /**
   * Claims that do not use one another, derived at the same time, in the order given here.
   *
   * @throws RejectedStepException if a step of one does not pass its check
   */
  static List<Claim> together(List<Supplier<Claim>> derivations) {
    return derivations.parallelStream().map(Supplier::get).toList();
  }
}
