package io.github.resglass.empirical.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where runs are carried out. */
public interface SweepExecutor {

  /** Takes what runs have come to, in any order and from any thread. */
  interface Sink {

    /**
     * Commits results; returns when they are on the disk.
     *
     * @throws IOException if the disk fails, after which there is no use in going on
     */
    void accept(List<PlannedRun.Outcome> outcomes) throws IOException;
  }

  /**
   * Carries out runs and hands over what they come to. What was handed over before this ends in an
   * exception is kept.
   *
   * @param numbers of the runs that are to be done
   * @param folder of the sweep
   * @throws InterruptedException if the calling thread is interrupted; what is done by then is
   *     handed over first
   * @throws IOException if the disk, or the cluster, fails
   */
  void execute(Sweep sweep, int[] numbers, Path folder, Sink sink)
      throws IOException, InterruptedException;
}
