package io.github.resglass.spark;

import io.github.resglass.empirical.store.CodeVersion;
import io.github.resglass.empirical.sweep.PlannedRun;
import io.github.resglass.empirical.sweep.RunPlace;
import io.github.resglass.empirical.sweep.Sweep;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.resource.ResourceInformation;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * What an executor does: reads the specification (once, it is kept), and carries out the runs of
 * its batch, on the GPU that Spark gives to the task if they train on one. It draws on nothing but
 * the specification, so it gives the same wherever it runs.
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
    RunPlace place = new RunPlace(Path.of(folder), gpu(context));
    List<PlannedRun.Outcome> outcomes = new ArrayList<>();
    try {
      while (batches.hasNext()) {
        for (int number : batches.next()) {
          if (context.isInterrupted()) {
            throw new TaskKilledException("stopped");
          }
          outcomes.add(sweep.run(number).carryOut(place));
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

  /**
   * The device that Spark has set aside for this task while it lasts; 0 where it was not asked to.
   */
  private static int gpu(TaskContext context) {
    ResourceInformation resource = context.resourcesJMap().get("gpu");
    if (resource == null) {
      return 0;
    }
    String[] addresses = resource.addresses();
    if (addresses.length != 1 || !addresses[0].matches("\\d{1,3}")) {
      throw new IllegalStateException(
          "Spark gives the gpus "
              + String.join(", ", addresses)
              + " to a task; one is needed, by its number (spark.task.resource.gpu.amount=1, and a"
              + " discovery script that prints CUDA's numbers)");
    }
    return Integer.parseInt(addresses[0]);
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
