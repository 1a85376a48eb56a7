package io.github.resglass.reports.assembly;

import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.run.Training;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs that do not depend on each other, several at a time. */
final class ParallelTraining {

  private static final long SECONDS_TO_STOP = 30;

  private final List<TrainingConfiguration> configurations;
  private final Progress progress;
  private final long[] steps;

  private ParallelTraining(List<TrainingConfiguration> configurations, Progress progress) {
    this.configurations = configurations;
    this.progress = progress;
    this.steps = new long[configurations.size()];
  }

  /**
   * Trains all of them; the bits of each are those of training it alone.
   *
   * @param threads how many runs at a time
   * @param store where they are kept, and taken from if they are there already
   * @throws InterruptedIOException if the thread is interrupted; the runs have saved checkpoints
   */
  static List<RunRecord> run(
      List<TrainingConfiguration> configurations, int threads, Path store, Progress progress)
      throws IOException {
    return new ParallelTraining(configurations, progress).run(threads, store);
  }

  private List<RunRecord> run(int threads, Path store) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, configurations.size()));
    try {
      List<Future<RunRecord>> futures = new ArrayList<>();
      for (int i = 0; i < configurations.size(); i++) {
        int run = i;
        TrainingConfiguration configuration = configurations.get(i);
        futures.add(
            pool.submit(
                () ->
                    Training.inStore(
                        configuration, store, (label, done, total) -> advance(run, done))));
      }
      List<RunRecord> records = new ArrayList<>();
      for (Future<RunRecord> future : futures) {
        records.add(future.get());
      }
      return records;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while training");
    } catch (ExecutionException failed) {
      throw asItWas(failed.getCause());
    } finally {
      stop(pool);
    }
  }

  private synchronized void advance(int run, long done) {
    steps[run] = done;
    long sum = 0;
    long total = 0;
    for (int i = 0; i < steps.length; i++) {
      sum += steps[i];
      total += configurations.get(i).steps();
    }
    progress.update("training " + steps.length + " networks", sum, total);
  }

  private static IOException asItWas(Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException failure ? failure : new IOException(cause);
  }

  /** An interrupted run still writes its checkpoint. */
  private static void stop(ExecutorService pool) {
    pool.shutdownNow();
    try {
      if (!pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        throw new IllegalStateException("training does not stop");
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }
}
