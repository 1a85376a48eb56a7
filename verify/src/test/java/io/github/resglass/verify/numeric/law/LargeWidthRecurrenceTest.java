package io.github.resglass.verify.numeric.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.symbolic.compilation.CompiledFunction;
import io.github.resglass.symbolic.compilation.DoubleArithmetic;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeWidthRecurrenceTest {

  private static CompiledFunction<Double> compiled(LargeWidthRecurrence.Formula formula) {
    return CompiledFunction.of(formula.value(), formula.variables(), new DoubleArithmetic());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1/10", "10, 1", "20, 1/2", "40, 3", "100, 20"})
  void theFormulasGiveTheLawThatIsComputedWithBounds(int depth, String scale) {
    BigFraction c = io.github.resglass.symbolic.expression.ExactNumber.parse(scale);
    LengthLaw law = LargeWidthLaw.sum(Collections.nCopies(depth, c));
    double[] weights = weights(depth, c.doubleValue());
    for (int r = 1; r <= depth; r++) {
      double expected =
          r < law.weights().from() || r > law.weights().to() ? 0 : law.weights().get(r);
      assertEquals(expected, weights[r], 1e-12, "r = " + r);
    }
  }

  private static double[] weights(int depth, double c) {
    CompiledFunction<Double> correlation = compiled(LargeWidthRecurrence.correlation());
    CompiledFunction<Double> mean = compiled(LargeWidthRecurrence.mean());
    CompiledFunction<Double> share = compiled(LargeWidthRecurrence.share());
    double a = compiled(LargeWidthRecurrence.firstShare()).at(List.of(c));
    double[] q = new double[depth + 1];
    double[] m = new double[depth + 1];
    q[1] = 1;
    m[1] = a;
    for (int layer = 2; layer <= depth; layer++) {
      for (int r = layer; r >= 1; r--) {
        double before = m[r];
        m[r] = mean.at(List.of(before, q[r - 1], a, c));
        q[r] = correlation.at(List.of(q[r], q[r - 1], before, a, c));
      }
      a = share.at(List.of(a, c));
    }
    double total = Arrays.stream(m).map(x -> x * x).sum();
    return Arrays.stream(m).map(x -> x * x / total).toArray();
  }
}
