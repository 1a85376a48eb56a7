package io.github.resglass.spark;

import io.github.resglass.empirical.store.CodeVersion;
import io.github.resglass.empirical.sweep.PlannedRun;
import io.github.resglass.empirical.sweep.Sweep;
import io.github.resglass.empirical.sweep.SweepExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * One Spark job for a sweep: each task a batch of runs that takes about two seconds, or a single
 * longer run. What a task comes to is handed over when it ends, so that a driver that is killed
 * loses only what is under way. Spark repeats a task whose worker is lost; a run that fails for a
 * reason of its own does not fail its task.
 */
final class SparkExecutor implements SweepExecutor {

  private static final double SECONDS_PER_TASK = 2;
  private static final int MOST_RUNS_PER_TASK = 4_096;
  private static final int MOST_TASKS = 20_000;
  private static final int TASKS_PER_CORE = 3;

  private final String master;
  private final Map<String, String> settings;

  SparkExecutor(String master, Map<String, String> settings) {
    this.master = master;
    this.settings = Map.copyOf(settings);
  }

  @Override
  public void execute(Sweep sweep, int[] numbers, Path folder, Sink sink)
      throws IOException, InterruptedException {
    if (numbers.length == 0) {
      return;
    }
    try (JavaSparkContext context = new JavaSparkContext(configuration())) {
      execute(context, sweep, numbers, folder, sink, runsPerTask(sweep, numbers.length, context));
    } catch (RuntimeException refused) {
      throw new IOException("the cluster at " + master + " failed: " + reason(refused), refused);
    }
  }

  SparkConf configuration() {
    SparkConf conf = new SparkConf().setMaster(master).setAppName("resglass sweep");
    conf.set("spark.ui.enabled", "false");
    // Results are put on the disk as they come, and do not add up in memory.
    conf.set("spark.driver.maxResultSize", "0");
    conf.set(
        "spark.executor.extraJavaOptions",
        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0 --enable-native-access=ALL-UNNAMED"
            + " -Dlog4j2.loggerContextFactory=org.apache.logging.log4j.core.impl.Log4jContextFactory");
    ProgramJars.tell(conf);
    settings.forEach(conf::set);
    // The same run twice at once would be two trainings in one folder.
    conf.set("spark.speculation", "false");
    return conf;
  }

  private static int runsPerTask(Sweep sweep, int runs, JavaSparkContext context) {
    double byTime = SECONDS_PER_TASK * sweep.size() / sweep.seconds();
    int cores = Math.max(1, context.defaultParallelism());
    double byCores = Math.ceil(runs / (double) (TASKS_PER_CORE * cores));
    int perTask = (int) Math.max(1, Math.min(MOST_RUNS_PER_TASK, Math.min(byTime, byCores)));
    return Math.max(perTask, runs / MOST_TASKS);
  }

  /** As above, on a cluster that is at hand. */
  void execute(
      JavaSparkContext context, Sweep sweep, int[] numbers, Path folder, Sink sink, int perTask)
      throws IOException, InterruptedException {
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < numbers.length; from += perTask) {
      batches.add(Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + perTask)));
    }
    SweepTask task =
        new SweepTask(
            sweep.text(),
            sweep.seed(),
            CodeVersion.current().hash(),
            folder.toAbsolutePath().toString());
    Thread interruptible = Thread.currentThread();
    try {
      context
          .sc()
          .runJob(
              context.parallelize(batches, batches.size()).rdd(),
              task,
              new HandOver(sink),
              ClassTag$.MODULE$.<List<PlannedRun.Outcome>>apply(List.class));
    } catch (Exception failed) { // Scala does not declare what it throws
      if (failed instanceof InterruptedException || interruptible.isInterrupted()) {
        context.sc().cancelAllJobs();
        throw new InterruptedException("interrupted");
      }
      for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
        if (cause instanceof HandOver.Refused refused) {
          throw refused.disk();
        }
      }
      throw new IOException("the cluster at " + master + " failed: " + reason(failed), failed);
    }
  }

  private static String reason(Exception failed) {
    Throwable told = failed;
    while (told instanceof SparkException && told.getCause() != null) {
      told = told.getCause();
    }
    return String.valueOf(told.getMessage()).lines().findFirst().orElse("");
  }

  /** Takes what a task has come to, in the driver. */
  private static final class HandOver
      extends AbstractFunction2<Object, List<PlannedRun.Outcome>, BoxedUnit> {

    private final Sink sink;

    HandOver(Sink sink) {
      this.sink = sink;
    }

    /** The disk of the driver failed. */
    static final class Refused extends RuntimeException {
      private static final long serialVersionUID = 1L;

      Refused(IOException disk) {
        super(disk);
      }

      IOException disk() {
        return (IOException) getCause();
      }
    }

    @Override
    public BoxedUnit apply(Object task, List<PlannedRun.Outcome> outcomes) {
      try {
        sink.accept(outcomes);
      } catch (IOException disk) {
        throw new Refused(disk);
      }
      return BoxedUnit.UNIT;
    }
  }
}
