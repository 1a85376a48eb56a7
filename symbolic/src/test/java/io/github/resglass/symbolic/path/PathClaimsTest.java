package io.github.resglass.symbolic.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.derivation.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathClaimsTest {

  @Test
  void everyClaimOnPathsIsProved() {
    List<Claim> claims = new PathClaims().claims();
    assertEquals(
        List.of(
            "equation-8",
            "lemma-1",
            "equation-2",
            "equation-10",
            "lemma-2",
            "equation-5",
            "equation-14",
            "gaussian-loss",
            "lemma-3"),
        claims.stream().map(Claim::id).toList());
    for (Claim claim : claims) {
      System.out.println(
          claim.id() + ": " + claim.statement().text() + "\n   [" + claim.domain().text());
      assertTrue(claim.derivation().isProof(), claim.id());
    }
  }
}
