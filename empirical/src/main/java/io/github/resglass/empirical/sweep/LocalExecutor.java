package io.github.resglass.empirical.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of this process. Each takes the next few runs when it is free, and hands over what it
 * has when that is a second old, so that memory is bounded and little is lost when it is killed.
 *
 * @param threads at least 1
 */
public record LocalExecutor(int threads) implements SweepExecutor {

  private static final long NANOS_BETWEEN_COMMITS = 1_000_000_000L;
  private static final int MOST_RESULTS = 4_096;
  private static final double SECONDS_AT_ONCE = 0.02;

  @Override
  public void execute(Sweep sweep, int[] numbers, Path folder, Sink sink)
      throws IOException, InterruptedException {
    if (numbers.length == 0) {
      return;
    }
    double secondsPerRun = sweep.seconds() / sweep.size();
    int chunk = (int) Math.max(1, Math.min(1_000, SECONDS_AT_ONCE / secondsPerRun));
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      ExecutorCompletionService<Void> workers = new ExecutorCompletionService<>(pool);
      for (int i = 0; i < threads; i++) {
        workers.submit(
            () -> {
              new Worker(sweep, numbers, folder, sink, next, chunk).work();
              return null;
            });
      }
      for (int i = 0; i < threads; i++) {
        workers.take().get();
      }
    } catch (ExecutionException failed) {
      // The others stop after what they are at, and hand it over if the disk still takes it.
      if (failed.getCause() instanceof IOException disk) {
        throw disk;
      }
      if (failed.getCause() instanceof InterruptedException) {
        throw new InterruptedException(failed.getCause().getMessage());
      }
      throw new IllegalStateException(failed.getCause());
    } finally {
      pool.shutdownNow();
      awaitEnd(pool);
    }
  }

  private static void awaitEnd(ExecutorService pool) {
    boolean interrupted = false;
    while (true) {
      try {
        if (pool.awaitTermination(1, TimeUnit.DAYS)) {
          break;
        }
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One thread's share. */
  private static final class Worker {

    private final Sweep sweep;
    private final int[] numbers;
    private final RunPlace place;
    private final Sink sink;
    private final AtomicInteger next;
    private final int chunk;
    private final List<PlannedRun.Outcome> outcomes = new ArrayList<>();
    private long lastCommit = System.nanoTime();

    Worker(Sweep sweep, int[] numbers, Path folder, Sink sink, AtomicInteger next, int chunk) {
      this.sweep = sweep;
      this.numbers = numbers;
      this.place = RunPlace.in(folder);
      this.sink = sink;
      this.next = next;
      this.chunk = chunk;
    }

    void work() throws IOException, InterruptedException {
      try {
        while (true) {
          int from = next.getAndAdd(chunk);
          if (from >= numbers.length || from < 0) {
            break;
          }
          for (int i = from; i < Math.min(numbers.length, from + chunk); i++) {
            if (Thread.currentThread().isInterrupted()) {
              throw new InterruptedException();
            }
            outcomes.add(sweep.run(numbers[i]).carryOut(place));
          }
          if (outcomes.size() >= MOST_RESULTS
              || System.nanoTime() - lastCommit > NANOS_BETWEEN_COMMITS) {
            commit();
          }
        }
      } finally {
        // A thread that is interrupted may still write; only a failing disk ends without.
        boolean interrupted = Thread.interrupted();
        commit();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private void commit() throws IOException {
      sink.accept(List.copyOf(outcomes));
      outcomes.clear();
      lastCommit = System.nanoTime();
    }
  }
}
