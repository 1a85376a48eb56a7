package io.github.resglass.empirical.measurement;

/** Where paths start. */
public enum Origin {
  /** At the input's coordinates. */
  INPUT,
  /**
   * At a layer: its shift or its bias. Such a path has passed that layer, its first. Or at the
   * classifier: its bias, a path of length 0.
   */
  LAYERS,
  /** Anywhere: all paths, which add up to the output. */
  ANYWHERE
}
