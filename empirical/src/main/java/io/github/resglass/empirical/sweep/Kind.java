package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** What the runs of a sweep do. */
interface Kind {

  /** One run, with everything but its seed. */
  interface Task {

    /** All that decides the result but the seed and the code. */
    JsonNode configuration();

    /** Hash of what is read besides; empty if nothing is. */
    default String dataHash() throws IOException {
      return "";
    }

    /**
     * Does it.
     *
     * @return numbers, words and truth values by name; no NaN, no infinity
     * @throws IOException when the disk fails, which ends the sweep
     * @throws RuntimeException for a reason of the run's own, which ends the run only
     */
    Map<String, Object> carryOut(long seed, RunPlace place) throws IOException;

    /** How long it may take, in seconds, on one thread; a guess. */
    double seconds();
  }

  /** The name in a specification. */
  String name();

  /** Whether the runs draw random numbers. */
  boolean random();

  /**
   * Validates the settings of a run.
   *
   * @throws IllegalArgumentException in one line that says where
   */
  Task task(Settings settings);
}
