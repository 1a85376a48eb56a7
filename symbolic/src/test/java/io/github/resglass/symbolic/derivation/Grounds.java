package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Formula;
import java.util.List;

/** For tests: one ground by itself, where it is valid and beside it. */
public final class Grounds {

  private Grounds() {}

  /** The check that the ground gives. */
  public static Check check(Ground ground, Formula after, Domain domain, Fact... premises) {
    return ground.verify(after, List.of(premises), new Ground.Context(domain, List.of()));
  }

  public static void accepts(Ground ground, Formula after, Domain domain, Fact... premises) {
    assertNotNull(check(ground, after, domain, premises));
  }

  public static void rejects(Ground ground, Formula after, Domain domain, Fact... premises) {
    assertThrows(Unproved.class, () -> check(ground, after, domain, premises));
  }
}
