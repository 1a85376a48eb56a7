package io.github.resglass.symbolic.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.Gate;
import io.github.resglass.symbolic.architecture.Layer;
import io.github.resglass.symbolic.architecture.Parallel;
import io.github.resglass.symbolic.architecture.Repeat;
import io.github.resglass.symbolic.architecture.Series;
import io.github.resglass.symbolic.architecture.Skip;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;

/** Properties of nets are tried on nets of every form, not on single layers alone. */
class ArchitectureArbitrariesTest {

  private static final Set<Class<?>> FORMS =
      Set.of(Skip.class, Layer.class, Gate.class, Series.class, Parallel.class, Repeat.class);

  private static Stream<Architecture> thousand(Arbitrary<Architecture> nets) {
    return nets.generator(1000).stream(new Random(1)).limit(1000).map(Shrinkable::value);
  }

  @Example
  void numericAndSymbolicNetsAreOfEveryForm() {
    for (Arbitrary<Architecture> nets :
        Set.of(ArchitectureArbitraries.numeric(1), ArchitectureArbitraries.symbolic(1))) {
      assertEquals(FORMS, thousand(nets).map(Object::getClass).collect(Collectors.toSet()));
    }
  }

  @Example
  void netsWithoutNestingAreSinglePieces() {
    assertEquals(
        Set.of(Skip.class, Layer.class, Gate.class),
        thousand(ArchitectureArbitraries.numeric(0))
            .map(Object::getClass)
            .collect(Collectors.toSet()));
  }
}
