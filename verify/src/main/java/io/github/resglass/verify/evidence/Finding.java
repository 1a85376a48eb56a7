package io.github.resglass.verify.evidence;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Verdict;
import java.util.List;
import java.util.Objects;

/** A claim, what was found about it, and the verdict. */
public record Finding(Claim claim, List<Evidence> evidence, Verdict verdict) {

  public Finding {
    Objects.requireNonNull(claim, "claim");
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(verdict, "verdict");
  }

  /** The probability, at most, that one of the random experiments contradicts a true claim. */
  public double falseAlarmRate() {
    return evidence.stream()
        .mapToDouble(e -> e instanceof Evidence.MonteCarlo random ? random.falseAlarmRate() : 0)
        .sum();
  }
}
