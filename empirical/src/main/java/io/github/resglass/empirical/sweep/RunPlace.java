package io.github.resglass.empirical.sweep;

import java.nio.file.Path;

/**
 * Where a run of a sweep is carried out.
 *
 * @param folder of the sweep, for what is kept beside the table
 * @param gpu number of the CUDA device that the run has to itself, if it trains on one
 */
public record RunPlace(Path folder, int gpu) {

  /** In a sweep's folder, on the first CUDA device. */
  public static RunPlace in(Path folder) {
    return new RunPlace(folder, 0);
  }
}
