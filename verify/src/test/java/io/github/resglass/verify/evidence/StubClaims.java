package io.github.resglass.verify.evidence;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Statement;
import java.util.List;

/** Claims that say nothing, for tests of what is done with claims. */
final class StubClaims {

  private StubClaims() {}

  static Claim withoutDerivation(String id) {
    return new Claim(
        id, id, Statement.words(""), "a test", Statement.words(""), List.of(), Derivation.none(id));
  }
}
