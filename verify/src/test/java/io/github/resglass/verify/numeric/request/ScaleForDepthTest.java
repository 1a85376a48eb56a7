package io.github.resglass.verify.numeric.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.fraction.BigFraction;

/** The gains for which a length is the mode, against the modes that the law has. */
class ScaleForDepthTest {

  @Property(tries = 100)
  void insideItsIntervalALengthIsTheModeAndAtTheEndsItIsTied(
      @ForAll @IntRange(min = 1, max = 40) int depth, @ForAll @IntRange(min = 0, max = 39) int k) {
    int mode = 1 + k % depth;
    Map<?, ?> interval =
        (Map<?, ?>)
            Evaluator.evaluate(
                    EvaluationRequest.of(
                        "scale-for-depth", Map.of("depth", "" + depth, "mode", "" + mode)))
                .toTree()
                .get("betaInterval");
    BigFraction from = exact(interval.get("from")).orElseThrow();
    Optional<BigFraction> to = exact(interval.get("to"));
    assertEquals(mode == depth, to.isEmpty());
    BigFraction inside = to.map(end -> end.add(from).divide(2)).orElse(from.add(1));
    assertEquals(List.of(mode), modes(depth, inside));
    if (mode > 1) {
      assertEquals(List.of(mode - 1, mode), modes(depth, from));
    }
    to.ifPresent(end -> assertEquals(List.of(mode, mode + 1), modes(depth, end)));
  }

  private static List<Integer> modes(int depth, BigFraction gain) {
    return Mixture.of(Net.paper(depth, gain).paths()).law().modes();
  }

  private static Optional<BigFraction> exact(Object end) {
    return Optional.ofNullable(((Map<?, ?>) end).get("exact"))
        .map(text -> ExactNumber.parse((String) text));
  }
}
