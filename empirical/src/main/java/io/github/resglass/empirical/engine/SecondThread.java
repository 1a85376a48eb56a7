package io.github.resglass.empirical.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;

/**
 * Carries out work that nothing waits for before the step ends, such as the products for the
 * weights' gradients: a third of a step's operations. Each piece runs as a whole and on numbers of
 * its own, so that the bits of a step are the same with it and without. OpenBLAS's and OpenMP's own
 * threads would cut each product into pieces; they wait in a busy loop, which on a machine with
 * other work makes a step ten times slower.
 */
final class SecondThread implements AutoCloseable {

  /** Multiplications below which waking the thread costs more than it saves. */
  private static final long WORTH_WAKING = 1L << 22;

  /** The same where pieces come so fast that the thread stays awake through a step. */
  private static final long WORTH_QUEUEING = 1L << 20;

  private static final int MANY_PIECES = 32;

  private final ExecutorService thread;
  private final long worthHandingOver;
  private final List<CompletableFuture<Void>> begun = new ArrayList<>();

  /** Pieces of the steps before. */
  private long done;

  /**
   * @param threads that may be used; with one, all work is carried out at once by the caller
   * @param pieces of work in a step
   */
  SecondThread(int threads, int pieces) {
    this.worthHandingOver = pieces < MANY_PIECES ? WORTH_WAKING : WORTH_QUEUEING;
    this.thread = threads > 1 ? Executors.newSingleThreadExecutor(SecondThread::thread) : null;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "weight gradients");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Carries out the work before {@link #await} returns; what it reads has to stay as it is until
   * then, or until {@link #await(long)} has returned for the {@link #count} after it.
   *
   * @param multiplications that it takes
   */
  void run(long multiplications, Runnable work) {
    if (thread == null || multiplications < worthHandingOver) {
      work.run();
    } else {
      begun.add(CompletableFuture.runAsync(() -> scoped(work), thread));
    }
  }

  /** Pieces of work handed over so far. */
  long count() {
    return done + begun.size();
  }

  /** Returns when the first so many pieces are over; whether they failed {@link #await()} tells. */
  void await(long pieces) {
    if (pieces > done) {
      begun.get((int) (pieces - done) - 1).handle((nothing, failure) -> failure).join();
    }
  }

  /** Native temporaries and the switch for gradients belong to a thread. */
  @SuppressWarnings("try") // scopes and guards are opened for what closing them undoes
  private static void scoped(Runnable work) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard byHand = new NoGradGuard()) {
      work.run();
    }
  }

  /**
   * Returns when all work is done, interrupted or not: what it writes belongs to the step.
   *
   * @throws EngineException if a piece of it failed
   */
  void await() {
    try {
      CompletableFuture.allOf(begun.toArray(new CompletableFuture<?>[0])).join();
    } catch (CompletionException failure) {
      throw new EngineException(
          "a training step failed: " + failure.getCause().getMessage(), failure);
    } finally {
      done += begun.size();
      begun.clear();
    }
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.shutdown();
    }
  }
}
