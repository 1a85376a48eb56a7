package io.github.resglass.empirical.data;

/**
 * The paper's task (Fig. 1d): tell multivariate Gaussians apart.
 *
 * @param classes number of Gaussians, all equally likely
 * @param dimension number of coordinates d
 * @param separation distance of each class mean from the origin, in units of the standard deviation
 *     of a class along any direction
 */
public record GaussianTask(int classes, int dimension, double separation) {

  public GaussianTask {
    require(classes >= 1 && classes <= 10_000, "classes", classes, "1 to 10000");
    require(dimension >= 1 && dimension <= 10_000, "dimension", dimension, "1 to 10000");
    require(
        separation >= 0 && separation <= 1e6, "separation", separation, "a number from 0 to 1e6");
  }

  private static void require(boolean holds, String field, Object value, String accepted) {
    if (!holds) {
      throw new IllegalArgumentException(field + " is " + value + "; " + accepted + " is accepted");
    }
  }
}
