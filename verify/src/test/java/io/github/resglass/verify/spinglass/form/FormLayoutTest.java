package io.github.resglass.verify.spinglass.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.TupleSums;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.complex.Complex;
import org.hipparchus.random.Well19937c;
import org.hipparchus.util.CombinatoricsUtils;

/** Where entries lie, against lists of all tuples. */
class FormLayoutTest {

  /** C(m+k−1, k) tuples in ascending order, the place of each Σ_j C(i_j + j − 1, j). */
  private static Map<List<Integer>, Integer> places(int variables, int order) {
    int count = (int) CombinatoricsUtils.binomialCoefficient(variables + order - 1, order);
    Map<List<Integer>, Integer> places = new HashMap<>();
    int[] tuple = new int[order];
    for (int b = 0; b < count; b++) {
      long place = 0;
      for (int j = 1; j <= order; j++) {
        int top = tuple[j - 1] + j - 1;
        place += top < j ? 0 : CombinatoricsUtils.binomialCoefficient(top, j);
        assertTrue(tuple[j - 1] < variables && (j == 1 || tuple[j - 2] <= tuple[j - 1]));
      }
      assertEquals(b, place);
      places.put(Arrays.stream(tuple).boxed().toList(), b);
      FormLayout.advance(tuple);
    }
    assertEquals(count, places.size());
    return places;
  }

  @Property(tries = 60)
  void anIndexMoreLeadsToThePlaceOfTheSortedTuple(
      @ForAll @IntRange(min = 1, max = 5) int variables,
      @ForAll @IntRange(min = 1, max = 5) int order) {
    FormLayout layout = FormLayout.of(variables, order);
    assertEquals(variables, layout.variables());
    assertEquals(order, layout.order());
    for (int k = 1; k <= order; k++) {
      Map<List<Integer>, Integer> shorter = places(variables, k - 1);
      Map<List<Integer>, Integer> longer = places(variables, k);
      assertEquals(longer.size(), layout.size(k));
      int[] joined = layout.joined(k);
      assertEquals(shorter.size() * variables, joined.length);
      shorter.forEach(
          (tuple, b) -> {
            for (int i = 0; i < variables; i++) {
              List<Integer> sorted =
                  IntStream.concat(tuple.stream().mapToInt(Integer::intValue), IntStream.of(i))
                      .sorted()
                      .boxed()
                      .toList();
              assertEquals(longer.get(sorted), joined[b * variables + i]);
            }
          });
    }
  }

  /** S(z^{d−k}, ·, …) is the sum over all tuples of the other indices. */
  @Property(tries = 40)
  void contractionsAreSumsOverAllTuples(
      @ForAll @IntRange(min = 1, max = 4) int variables,
      @ForAll @IntRange(min = 1, max = 4) int order,
      @ForAll @IntRange(max = 2) int free) {
    FormLayout layout = FormLayout.of(variables, order);
    Well19937c random = new Well19937c(5070);
    double[] entries = new double[layout.size(order)];
    Arrays.setAll(entries, b -> random.nextGaussian());
    double[] z = new double[variables];
    Arrays.setAll(z, i -> random.nextGaussian());
    SymmetricForm form = new SymmetricForm(layout, entries);
    int kept = Math.min(free, order);
    double[] contracted = form.contracted(z, kept);
    assertEquals(layout.size(kept), contracted.length);
    Complex[] numbers = Arrays.stream(z).mapToObj(Complex::new).toArray(Complex[]::new);
    int[] tuple = new int[kept];
    for (double found : contracted) {
      // At most 256 terms of size below 100.
      assertEquals(TupleSums.contracted(form, numbers, tuple).getReal(), found, 1e-11);
      FormLayout.advance(tuple);
    }
  }

  @Example
  void whatDoesNotFitIsRefused() {
    assertEquals(1, FormLayout.of(1, 20).size(20));
    assertThrows(IllegalArgumentException.class, () -> FormLayout.of(0, 3));
    assertThrows(IllegalArgumentException.class, () -> FormLayout.of(3, 0));
    assertThrows(IllegalArgumentException.class, () -> FormLayout.of(2, 21));
    // The table of order 3 has m C(m+1, 2) entries, 50,056,320 at m = 464; the tensor 16,757,360.
    String message =
        assertThrows(IllegalArgumentException.class, () -> FormLayout.of(464, 3)).getMessage();
    assertTrue(message.contains("order 3 in 464 variables"), message);
    assertTrue(message.contains("5.01e+07"), message);
  }

  @Example
  void aFormHasAsManyEntriesAsItsLayout() {
    FormLayout layout = FormLayout.of(3, 2);
    assertThrows(IllegalArgumentException.class, () -> new SymmetricForm(layout, new double[5]));
    assertThrows(IllegalArgumentException.class, () -> new SymmetricForm(layout, new double[7]));
    assertEquals(layout, new SymmetricForm(layout, new double[6]).layout());
  }
}
