package io.github.resglass.symbolic.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;

/** Three properties write down what they tried; afterwards their seeds are compared. */
@AddLifecycleHook(FixedSeeds.class)
class FixedSeedsTest {

  private static final List<Integer> WITHOUT = new ArrayList<>();
  private static final List<Integer> ITS_OWN = new ArrayList<>();
  private static final List<Integer> ANOTHER = new ArrayList<>();

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void withoutASeed(@ForAll int tried) {
    WITHOUT.add(tried);
  }

  /** The hash of the name of the class, #withoutASeed. */
  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, seed = "-356379007")
  void withTheSeedThatItsNameGives(@ForAll int tried) {
    ITS_OWN.add(tried);
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, seed = "1")
  void withAnotherSeed(@ForAll int tried) {
    ANOTHER.add(tried);
  }

  @AfterContainer
  static void theNameGivesTheSeedUnlessOneIsNamed() {
    if (System.getProperty("resglass.seed") == null) {
      assertEquals(ITS_OWN, WITHOUT);
    }
    assertNotEquals(ITS_OWN, ANOTHER);
  }
}
