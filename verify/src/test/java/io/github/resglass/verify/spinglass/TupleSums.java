package io.github.resglass.verify.spinglass;

import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.complex.Complex;

/** S(z^{d−k}, ·, …) as it is defined, a sum over all tuples of indices, for tests. */
public final class TupleSums {

  private TupleSums() {}

  /** The sum with these indices free, in Hipparchus' complex numbers. */
  public static Complex contracted(SymmetricForm form, Complex[] z, int... free) {
    Map<List<Integer>, Double> entries = new HashMap<>();
    int order = form.layout().order();
    int[] sorted = new int[order];
    for (double entry : form.entries()) {
      entries.put(Arrays.stream(sorted).boxed().toList(), entry);
      FormLayout.advance(sorted);
    }
    int variables = form.layout().variables();
    int summed = order - free.length;
    Complex sum = Complex.ZERO;
    for (int code = 0; code < Math.pow(variables, summed); code++) {
      int[] indices = Arrays.copyOf(free, order);
      Complex term = Complex.ONE;
      for (int k = 0, rest = code; k < summed; k++, rest /= variables) {
        indices[free.length + k] = rest % variables;
        term = term.multiply(z[rest % variables]);
      }
      Arrays.sort(indices);
      sum = sum.add(term.multiply(entries.get(Arrays.stream(indices).boxed().toList())));
    }
    return sum;
  }
}
