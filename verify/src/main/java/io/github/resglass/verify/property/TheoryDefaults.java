package io.github.resglass.verify.property;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.property.ArchitectureArbitraries;
import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.MixtureHamiltonian;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets {@code @ForAll Architecture net}, {@code @ForAll ExactLaw mixture}, {@code @ForAll
 * SpherePoint point} and {@code @ForAll MixtureHamiltonian hamiltonian} be written without a
 * provider: numeric nets with forms nested at most twice, mixtures of degree at most 8, spheres and
 * Hamiltonians in at most 4 dimensions and of degree at most 4. jqwik finds it by its service file.
 */
public final class TheoryDefaults implements ArbitraryProvider {

  private static final int NESTING = 2;
  private static final int LARGEST_MIXTURE = 8;
  private static final int LARGEST_DIMENSION = 4;
  private static final int LARGEST_DEGREE = 4;

  private static final Map<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE =
      Map.of(
          Architecture.class, () -> ArchitectureArbitraries.numeric(NESTING),
          ExactLaw.class, () -> TheoryArbitraries.mixtures(LARGEST_MIXTURE),
          SpherePoint.class, () -> dimensions().flatMap(TheoryArbitraries::points),
          MixtureHamiltonian.class,
              () ->
                  dimensions()
                      .flatMap(
                          dimension -> TheoryArbitraries.hamiltonians(dimension, LARGEST_DEGREE)));

  private static Arbitrary<Integer> dimensions() {
    return Arbitraries.integers().between(2, LARGEST_DIMENSION).shrinkTowards(2);
  }

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return BY_TYPE.keySet().stream().anyMatch(targetType::isOfType);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    Optional<Supplier<Arbitrary<?>>> supplier =
        BY_TYPE.entrySet().stream()
            .filter(entry -> targetType.isOfType(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    return Set.of(supplier.orElseThrow().get());
  }
}
