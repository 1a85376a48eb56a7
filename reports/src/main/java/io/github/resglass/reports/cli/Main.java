package io.github.resglass.reports.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Entry point of the program {@code resglass}. */
public final class Main {

  /** A training step takes milliseconds; a checkpoint is on the disk well before this. */
  private static final int SECONDS_TO_SAVE = 20;

  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    CountDownLatch finished = new CountDownLatch(1);
    Thread worker = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> saveWhatIsUnderWay(worker, finished), "interrupt"));
    int status = new Program(out, err).run(arguments);
    out.flush();
    err.flush();
    finished.countDown();
    // The engine and the algebra system leave threads of their own behind.
    System.exit(status);
  }

  /** On Ctrl-C: interrupts the work, and lets it leave a checkpoint and say so. */
  private static void saveWhatIsUnderWay(Thread worker, CountDownLatch finished) {
    if (finished.getCount() == 0) {
      return;
    }
    worker.interrupt();
    try {
      if (!finished.await(SECONDS_TO_SAVE, TimeUnit.SECONDS)) {
        System.err.println("resglass: interrupted; nothing more could be saved");
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
    // The usual end would answer 130; scripts are promised this status for work that was stopped.
    Runtime.getRuntime().halt(ExitStatus.STOPPED);
  }
}
