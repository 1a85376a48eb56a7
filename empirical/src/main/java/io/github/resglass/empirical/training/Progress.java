package io.github.resglass.empirical.training;

/** Told how far a long piece of work has come; called from the thread that does the work. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = (label, done, total) -> {};

  /**
   * Called now and then, the last time with done = total.
   *
   * @param label what is being done, the same throughout one piece of work
   * @param done from 0 to total, never less than before
   */
  void update(String label, long done, long total);
}
