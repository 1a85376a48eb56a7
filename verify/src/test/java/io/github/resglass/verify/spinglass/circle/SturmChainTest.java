package io.github.resglass.verify.spinglass.circle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class SturmChainTest {

  /** Π (3t − a_i), times t² + 1, times ±1. */
  private static IntegerPolynomial withRoots(List<Integer> thirds, int sign) {
    IntegerPolynomial product = IntegerPolynomial.of(sign, 0, sign);
    for (int a : thirds) {
      product = product.times(IntegerPolynomial.of(-a, 3));
    }
    return product;
  }

  @Property(tries = 200, seed = "5050")
  void plantedRootsAreFoundWithTheSignsBetweenThem(
      @ForAll @Size(max = 7) @UniqueElements List<@IntRange(min = -50, max = 50) Integer> thirds,
      @ForAll boolean negative) {
    SturmChain chain = new SturmChain(withRoots(thirds, negative ? -1 : 1));
    assertTrue(chain.squareFree());
    List<SturmChain.Root> roots = chain.roots(50);
    List<Integer> sorted = thirds.stream().sorted().toList();
    assertEquals(sorted.size(), roots.size());
    for (int i = 0; i < roots.size(); i++) {
      SturmChain.Root root = roots.get(i);
      double error = root.halfWidth() + Math.ulp(root.value());
      assertEquals(sorted.get(i) / 3.0, root.value(), error + Math.ulp(root.value()));
      int rootsToTheRight = roots.size() - 1 - i;
      int sign = (rootsToTheRight % 2 == 0 ? 1 : -1) * (negative ? -1 : 1);
      assertEquals(sign, root.signToTheRight());
      double t = root.value();
      assertTrue(root.halfWidth() <= 0x1p-50 * (1 + t * t));
    }
  }

  @Test
  void multipleRootsAreNoticedRealOrNot() {
    assertFalse(new SturmChain(withRoots(List.of(4, 4), 1)).squareFree());
    IntegerPolynomial pair = IntegerPolynomial.of(1, 0, 1);
    assertFalse(new SturmChain(pair.times(pair).times(IntegerPolynomial.of(-1, 1))).squareFree());
  }
}
