package io.github.resglass.empirical;

import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.symbolic.architecture.Architecture;
import java.util.OptionalDouble;

/** Networks and inputs that several tests use. */
public final class Nets {

  private Nets() {}

  public static NetworkDescription net(
      String architecture, int dimension, int width, int classes, Normalisation normalisation) {
    return new NetworkDescription(
        Architecture.parse(architecture),
        dimension,
        width,
        classes,
        normalisation,
        OptionalDouble.empty());
  }

  /** Standard normal inputs. */
  public static LabelledInputs gaussian(int dimension, int count, long seed) {
    return GaussianClasses.draw(new GaussianTask(2, dimension, 0), new Seed(seed))
        .sample(count, new Seed(seed).child("inputs"));
  }
}
