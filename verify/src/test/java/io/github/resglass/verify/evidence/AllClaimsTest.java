package io.github.resglass.verify.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Claims;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The claims as they are derived, with all their evidence, against the committed verdicts. */
class AllClaimsTest {

  @Test
  void everyClaimHasTheCommittedVerdictOnADerivationAndTwoRoutes() {
    List<Claim> claims = Claims.all();
    Verification verification = Verification.of(claims);
    List<Finding> findings = verification.verifyAll(claims, 100, 16, done -> {});
    assertEquals(List.of(), Regression.compare(findings));
    for (Finding finding : findings) {
      String id = finding.claim().id();
      assertEquals(Regression.committed().get(id), finding.verdict().word(), id);
      assertTrue(finding.evidence().get(0) instanceof Evidence.Derived, id);
      assertTrue(finding.evidence().size() >= 3, id + " has " + finding.evidence().size());
    }
    assertTrue(findings.stream().mapToDouble(Finding::falseAlarmRate).sum() <= 1e-6);
  }

  @Test
  void theCommittedFileNamesClaimsThatExist() {
    Set<String> ids = Claims.all().stream().map(Claim::id).collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>(Regression.committed().keySet());
    unknown.removeAll(ids);
    assertEquals(Set.of(), unknown);
  }
}
