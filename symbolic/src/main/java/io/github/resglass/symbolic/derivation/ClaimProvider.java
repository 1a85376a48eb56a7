package io.github.resglass.symbolic.derivation;

import java.util.List;

/**
 * Adds claims to the toolkit: name an implementation in {@code
 * META-INF/services/io.github.resglass.symbolic.derivation.ClaimProvider} of a jar of your own.
 */
public interface ClaimProvider {

  /** Claims in the order in which they are to be read; ids are unique over all providers. */
  List<Claim> claims();
}
