package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.typesetting.Typesetting;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  @Test
  void everyDerivationReplaysAndCountsItsChecks() {
    Replay total = new Replay(java.util.Map.of());
    for (Claim claim : Claims.all()) {
      System.out.println(
          claim.id() + ": " + claim.statement().text() + "  [" + claim.domain() + "]");
      int number = 0;
      for (Step step : claim.derivation().steps()) {
        System.out.printf(
            "  %2d %s: %s%n     %s  --  %s%n",
            ++number,
            step.rule(),
            Typesetting.text(step.before()),
            Typesetting.text(step.after()),
            step.check().description());
      }
      Replay replay = claim.derivation().replay();
      assertEquals(claim.derivation().steps().size(), replay.steps());
      assertTrue(claim.derivation().isProof(), claim.id());
      total = total.plus(replay);
    }
    System.out.println("checks by kind: " + total.counts());
  }

  @Test
  void unknownIdNamesTheNearestOnes() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Claims.find("equation-61"));
    assertTrue(refusal.getMessage().contains("equation-16"), refusal.getMessage());
  }
}
