package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.store.AtomicFile;
import io.github.resglass.empirical.store.CodeVersion;
import io.github.resglass.empirical.store.ResultStore;
import io.github.resglass.empirical.store.RunKey;
import io.github.resglass.empirical.store.StoredResult;
import io.github.resglass.empirical.training.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A sweep in a folder: {@code sweep.json} (what it is), {@code sweep.yaml} (its specification),
 * {@code results/} (a store by key), {@code runs/} (folders of training runs), and at the end
 * {@code table.csv} with {@code table.schema.json}, which describes its columns.
 */
public final class SweepFolder {

  private static final String DESCRIPTION = "sweep.json";
  private static final String TABLE = "table.csv";

  private final Path folder;

  private SweepFolder(Path folder) {
    this.folder = folder;
  }

  public static SweepFolder at(Path folder) {
    return new SweepFolder(folder);
  }

  /** Whether a sweep was begun here. */
  public boolean holdsSweep() {
    return Files.isRegularFile(folder.resolve(DESCRIPTION));
  }

  /**
   * The folders of runs that folders stand for: a sweep's for its finished training runs, any other
   * for itself.
   *
   * @throws IllegalArgumentException in one line for a sweep that has none
   */
  public static List<Path> runsIn(List<Path> folders) throws IOException {
    return runsIn(folders, RunRecord::finished);
  }

  /** The same with a sweep's diverged runs as well. */
  public static List<Path> endedRunsIn(List<Path> folders) throws IOException {
    return runsIn(folders, RunRecord::ended);
  }

  private static List<Path> runsIn(List<Path> folders, Predicate<RunRecord> wanted)
      throws IOException {
    List<Path> runs = new ArrayList<>();
    for (Path folder : folders) {
      SweepFolder sweep = at(folder);
      List<Path> its = sweep.holdsSweep() ? sweep.runs(wanted) : List.of(folder);
      if (its.isEmpty()) {
        throw new IllegalArgumentException(
            "'"
                + folder
                + "' is a sweep without folders of finished training runs; one of 'run: train' that"
                + " keeps folders is accepted");
      }
      runs.addAll(its);
    }
    return runs;
  }

  /** The folders of its training runs, in the order of their names. */
  private List<Path> runs(Predicate<RunRecord> wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(folder.resolve(TrainKind.RUNS))) {
      return found;
    }
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(folder.resolve(TrainKind.RUNS))) {
      for (Path run : runs) {
        if (Files.isRegularFile(run.resolve("run.json")) && wanted.test(RunRecord.read(run))) {
          found.add(run);
        }
      }
    }
    found.sort(null);
    return found;
  }

  /**
   * Carries out the runs that have no result yet, and writes the table.
   *
   * @throws SweepStopped if it was interrupted or the disk or the cluster failed
   */
  public SweepSummary carryOut(Sweep sweep, SweepExecutor executor, Progress progress) {
    ResultStore store = null;
    try {
      Files.createDirectories(folder);
      AtomicFile.removeUnfinished(folder);
      describe(sweep);
      store = ResultStore.open(folder.resolve("results"));
      Collector collector = new Collector(sweep, store, progress);
      int[] missing = collector.missing();
      executor.execute(sweep, missing, folder, collector);
      SweepTable.write(sweep, store, collector.keys, collector.failures, folder.resolve(TABLE));
      return new SweepSummary(
          folder.resolve(TABLE),
          sweep.size(),
          sweep.size() - missing.length,
          List.copyOf(collector.failures.values()),
          store.damaged());
    } catch (InterruptedException interrupted) {
      throw stopped("interrupted", sweep, store, interrupted);
    } catch (IOException failed) {
      throw stopped(String.valueOf(failed.getMessage()), sweep, store, failed);
    }
  }

  private SweepStopped stopped(String why, Sweep sweep, ResultStore store, Exception cause) {
    int saved = store == null ? 0 : Math.min(store.size(), sweep.size());
    return new SweepStopped(
        why + "; " + saved + " of " + sweep.size() + " runs are saved in " + folder, cause);
  }

  private void describe(Sweep sweep) throws IOException {
    CodeVersion version = CodeVersion.current();
    ObjectNode document = new JsonMapper().createObjectNode();
    document
        .put("run", sweep.kind())
        .put("runs", sweep.size())
        .put("seed", sweep.seed())
        .put("code", version.hash())
        .put("libraries", version.libraries());
    AtomicFile.write(folder.resolve("sweep.yaml"), sweep.text().getBytes(StandardCharsets.UTF_8));
    AtomicFile.write(
        folder.resolve(DESCRIPTION),
        (document.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Commits, counts and tells. */
  private static final class Collector implements SweepExecutor.Sink {

    private final Sweep sweep;
    private final ResultStore store;
    private final Progress progress;
    private final TreeMap<Integer, PlannedRun.Failed> failures = new TreeMap<>();

    /** The first bits of the key of every run that has a result, by its number. */
    private final long[] keys;

    private int done;

    Collector(Sweep sweep, ResultStore store, Progress progress) {
      this.sweep = sweep;
      this.store = store;
      this.progress = progress;
      this.keys = new long[sweep.size()];
    }

    /** The runs that have no result. */
    int[] missing() throws IOException {
      boolean[] present = new boolean[sweep.size()];
      if (store.size() > 0) {
        IntStream.range(0, sweep.size())
            .parallel()
            .forEach(
                number -> {
                  RunKey key = sweep.run(number).key();
                  present[number] = store.holds(key);
                  keys[number] = key.bits();
                });
      }
      int[] missing = IntStream.range(0, sweep.size()).filter(number -> !present[number]).toArray();
      done = sweep.size() - missing.length;
      progress.update("runs", done, sweep.size());
      return missing;
    }

    @Override
    public void accept(List<PlannedRun.Outcome> outcomes) throws IOException {
      List<StoredResult> results = new ArrayList<>();
      for (PlannedRun.Outcome outcome : outcomes) {
        if (outcome instanceof PlannedRun.Done finished) {
          results.add(finished.result());
        }
      }
      store.commit(results);
      synchronized (this) {
        for (PlannedRun.Outcome outcome : outcomes) {
          if (outcome instanceof PlannedRun.Done finished) {
            keys[outcome.number()] = new RunKey(finished.result().key()).bits();
          } else {
            failures.put(outcome.number(), (PlannedRun.Failed) outcome);
          }
        }
        done = Math.min(sweep.size(), done + outcomes.size());
        progress.update("runs", done, sweep.size());
      }
    }
  }
}
