package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Network;

/** The enumeration of all paths, for tests in other packages. */
public final class AbsolutePaths {

  private AbsolutePaths() {}

  /** For each length and unit the sum over all paths, and the sum of their absolute values. */
  public static double[][][] of(Network network, LabelledInputs inputs, int input, int lengths) {
    double[] x = new double[inputs.dimension()];
    for (int j = 0; j < x.length; j++) {
      x[j] = inputs.value(input, j);
    }
    double[] noGradient = new double[network.description().block().outputs()];
    PathEnumeration paths = new PathEnumeration(network, x, lengths, noGradient);
    return new double[][][] {paths.sum, paths.absolute};
  }
}
