package io.github.resglass.reports.cli;

import io.github.resglass.empirical.training.Progress;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far the work has come and how much time is left, on the error stream: a bar on a terminal,
 * now and then a plain line elsewhere.
 */
final class ProgressDisplay implements Progress, AutoCloseable {

  /** The start script sets it: only the shell knows for sure whether the stream is a terminal. */
  private static final String TERMINAL_PROPERTY = "resglass.terminal";

  private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;
  private static final int BAR_WIDTH = 78;
  private static final int REFRESH_MILLIS = 250;

  private final PrintStream err;
  private final boolean terminal;
  private ProgressBar bar;
  private String label = "";
  private long started;
  private long lastLine;

  ProgressDisplay(PrintStream err) {
    this.err = err;
    this.terminal = Boolean.getBoolean(TERMINAL_PROPERTY);
  }

  @Override
  public void update(String what, long done, long total) {
    if (!what.equals(label)) {
      close();
      label = what;
      started = System.nanoTime();
      lastLine = started;
      if (terminal) {
        bar = open(what, total);
      } else {
        err.println(what + " …");
      }
    }
    if (terminal) {
      bar.maxHint(total);
      bar.stepTo(done);
    } else {
      line(done, total);
    }
  }

  private ProgressBar open(String what, long total) {
    return new ProgressBarBuilder()
        .setTaskName(what)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(err, BAR_WIDTH))
        .build();
  }

  private void line(long done, long total) {
    long now = System.nanoTime();
    if (done == 0 || done >= total || now - lastLine < NANOS_BETWEEN_LINES) {
      return;
    }
    lastLine = now;
    Duration left = Duration.ofNanos((long) ((now - started) * ((total - done) / (double) done)));
    err.printf("%s: %d of %d, about %d s left%n", label, done, total, left.toSeconds() + 1);
  }

  /** Ends the bar that is on the screen. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
