package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.Normalisation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Training steps per second here and in Python's torch on this machine: the same net, batch 256,
 * windows in turn, medians. The peer runs with one thread and with all processors, and is held to
 * whichever is better for the net at hand. Not part of the suite, as it needs python3-torch and a
 * quiet machine:
 *
 * <pre>mvn -pl empirical -am test -Dtest=ThroughputComparison \
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * With {@code -Dresglass.seeds=8} eight networks of different seeds at a time: stacked in one
 * network of batched products there, each by itself here, on all threads, as in a sweep.
 *
 * <p>On a GPU with {@code -Pgpu -Dresglass.device=cuda -Dresglass.peak=…} (10¹² operations per
 * second in single precision), which tells the share of the device's peak too. {@code
 * -Dresglass.python=…} names another interpreter, {@code -Dresglass.windows=…} the number of
 * windows for each side, {@code -Dresglass.seconds=…} their length, {@code -Dresglass.threads=…}
 * the most threads of both, {@code -Dresglass.depths=…} and {@code -Dresglass.widths=…} the nets.
 */
class ThroughputComparison {

  private static final int WINDOWS = Integer.getInteger("resglass.windows", 7);
  private static final double SECONDS =
      Double.parseDouble(System.getProperty("resglass.seconds", "2"));
  private static final Device.Choice DEVICE =
      Device.Choice.of(System.getProperty("resglass.device", "cpu"));
  private static final int THREADS =
      Integer.getInteger("resglass.threads", Runtime.getRuntime().availableProcessors());
  private static final int SEEDS = Integer.getInteger("resglass.seeds", 1);

  /** The device's peak in single precision, in 10¹² operations per second; 0 if it is not told. */
  private static final double PEAK = Double.parseDouble(System.getProperty("resglass.peak", "0"));

  @TempDir Path folder;

  @Test
  void stepsPerSecond() throws IOException {
    Path script = folder.resolve("throughput.py");
    try (InputStream stream = ThroughputComparison.class.getResourceAsStream("throughput.py")) {
      Files.write(script, stream.readAllBytes());
    }
    // OPENBLAS_CORETYPE, for one, halves the speed of both sides' products on some machines.
    System.out.println(
        "environment of both sides: "
            + new TreeMap<>(System.getenv())
                .entrySet().stream()
                    .filter(variable -> variable.getKey().matches("(OPENBLAS|OMP|MKL|GOMP)_.*"))
                    .map(Object::toString)
                    .collect(Collectors.joining(" ")));
    for (Normalisation normalisation :
        new Normalisation[] {Normalisation.NONE, Normalisation.SCALE_ONLY}) {
      for (int depth : numbers("resglass.depths", "10,100")) {
        for (int width : numbers("resglass.widths", "64,256")) {
          compare(script, new ThroughputCase(normalisation, depth, width, SEEDS));
        }
      }
    }
  }

  private static List<Integer> numbers(String property, String usual) {
    return List.of(System.getProperty(property, usual).split(",", -1)).stream()
        .map(Integer::valueOf)
        .toList();
  }

  private static void compare(Path script, ThroughputCase net) throws IOException {
    Device device = DEVICE.find();
    List<StepRate> here = new ArrayList<>();
    List<List<StepRate>> there = List.of(new ArrayList<>(), new ArrayList<>());
    String version;
    try (TrainingWindows ours = new TrainingWindows(net, device, THREADS);
        TorchPeer one = new TorchPeer(script, net, device.text(), 1);
        TorchPeer all = new TorchPeer(script, net, device.text(), THREADS)) {
      version = one.version();
      ours.window(SECONDS);
      for (int w = 0; w < WINDOWS; w++) {
        here.add(ours.window(SECONDS));
        there.get(0).add(one.window(SECONDS));
        there.get(1).add(all.window(SECONDS));
      }
    }
    report(net, version, here, there);
  }

  private static void report(
      ThroughputCase net, String version, List<StepRate> here, List<List<StepRate>> there) {
    List<StepRate> better =
        there.stream()
            .max(Comparator.comparingDouble(rates -> StepRate.median(rates).wall()))
            .orElseThrow();
    StepRate median = StepRate.median(here);
    StepRate peer = StepRate.median(better);
    double[] ratios =
        IntStream.range(0, here.size())
            .mapToDouble(w -> here.get(w).wall() / better.get(w).wall())
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "%-18s%s steps/s: %.1f; torch %s with 1 and %d threads %.1f, %.1f, better with %d;"
            + " ratio of the pairs %.2f (%.2f to %.2f); by CPU %.1f, %.1f, ratio %.2f; %s%n",
        net,
        net.seeds() == 1 ? "" : " " + net.seeds() + " seeds",
        median.wall(),
        version,
        THREADS,
        StepRate.median(there.get(0)).wall(),
        StepRate.median(there.get(1)).wall(),
        better == there.get(0) ? 1 : THREADS,
        ratios[ratios.length / 2],
        ratios[0],
        ratios[ratios.length - 1],
        median.cpu(),
        peer.cpu(),
        median.cpu() / peer.cpu(),
        shareOfPeak(median.wall() * net.operationsPerStep()));
  }

  private static String shareOfPeak(double operations) {
    String rate = String.format(Locale.ROOT, "%.1f Gflop/s", operations / 1e9);
    return PEAK > 0
        ? rate + String.format(Locale.ROOT, ", %.1f %% of the peak", operations / PEAK / 1e10)
        : rate;
  }
}
