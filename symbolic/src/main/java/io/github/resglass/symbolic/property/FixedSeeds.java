package io.github.resglass.symbolic.property;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property that names no seed one of its own, so that two runs of a suite try the same
 * cases: the hash of class and method. The system property {@code resglass.seed}, where it is set,
 * is the seed of all of them: the one that a failed property has printed repeats the failure.
 *
 * <p>The published suites of laws carry this hook; other classes ask for it by
 * {@code @AddLifecycleHook(FixedSeeds.class)}.
 */
public final class FixedSeeds implements AroundPropertyHook {

  /** Read at each property, so that a launcher may change it between two runs. */
  private static final String SEED = "resglass.seed";

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    if (context.attributes().seed().isEmpty()) {
      String name = context.containerClass().getName() + "#" + context.targetMethod().getName();
      context.attributes().setSeed(System.getProperty(SEED, Integer.toString(name.hashCode())));
    }
    return property.execute();
  }

  @Override
  public boolean appliesTo(Optional<AnnotatedElement> element) {
    return true;
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
