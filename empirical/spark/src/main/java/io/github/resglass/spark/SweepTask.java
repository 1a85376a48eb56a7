package io.github.resglass.spark;

import io.github.resglass.empirical.store.CodeVersion;
import io.github.resglass.empirical.sweep.PlannedRun;
import io.github.resglass.empirical.sweep.Sweep;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * What an executor does: reads the specification (once, it is kept), and carries out the runs of
 * its batch. It draws on nothing but the specification, so it gives the same wherever it runs.
 */
final class SweepTask
    extends AbstractFunction2<TaskContext, Iterator<int[]>, List<PlannedRun.Outcome>>
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The sweep that this process is at. */
  private static volatile Sweep current;

  private final String text;
  private final long seed;
  private final String code;
  private final String folder;

  SweepTask(String text, long seed, String code, String folder) {
    this.text = text;
    this.seed = seed;
    this.code = code;
    this.folder = folder;
  }

  @Override
  public List<PlannedRun.Outcome> apply(TaskContext context, Iterator<int[]> batches) {
    if (!CodeVersion.current().hash().equals(code)) {
      throw new IllegalStateException(
          "the worker has another resglass than the driver; install the same on both");
    }
    Sweep sweep = sweep();
    List<PlannedRun.Outcome> outcomes = new ArrayList<>();
    try {
      while (batches.hasNext()) {
        for (int number : batches.next()) {
          if (context.isInterrupted()) {
            throw new TaskKilledException("stopped");
          }
          outcomes.add(sweep.run(number).carryOut(Path.of(folder)));
        }
      }
    } catch (IOException disk) {
      throw new java.io.UncheckedIOException(disk);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TaskKilledException("stopped");
    }
    return outcomes;
  }

  private Sweep sweep() {
    Sweep known = current;
    if (known == null || known.seed() != seed || !known.text().equals(text)) {
      known = Sweep.parse(text, OptionalLong.of(seed));
      current = known;
    }
    return known;
  }
}
