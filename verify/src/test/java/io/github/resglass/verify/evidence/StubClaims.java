package io.github.resglass.verify.evidence;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Derivation;
import java.util.List;

/** Claims that say nothing, for tests of what is done with claims. */
final class StubClaims {

  private StubClaims() {}

  static Claim withoutDerivation(String id) {
    return new Claim(id, id, "", "a test", "", List.of(), new Derivation(List.of()));
  }
}
