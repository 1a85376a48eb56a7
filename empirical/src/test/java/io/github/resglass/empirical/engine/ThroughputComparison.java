package io.github.resglass.empirical.engine;

import com.sun.management.OperatingSystemMXBean;
import io.github.resglass.empirical.data.BatchOrder;
import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.symbolic.architecture.Architecture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Training steps per second here and in Python's torch on this machine: the same net, batch 256,
 * all processors, windows of the two in turn, medians. Not part of the suite, as it needs
 * python3-torch and a quiet machine:
 *
 * <pre>mvn -pl empirical -am test -Dtest=ThroughputComparison \
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * On a GPU the same with {@code -Pgpu -Dresglass.device=cuda -Dresglass.peak=…} (10¹² operations
 * per second in single precision), which tells the share of the device's peak too.
 *
 * <p>{@code -Dresglass.python=…} names another interpreter, {@code -Dresglass.windows=…} the number
 * of windows for each side, {@code -Dresglass.seconds=…} their length, {@code -Dresglass.threads=…}
 * the threads of both.
 */
class ThroughputComparison {

  private static final int WINDOWS = Integer.getInteger("resglass.windows", 5);
  private static final double SECONDS =
      Double.parseDouble(System.getProperty("resglass.seconds", "2"));
  private static final Device.Choice DEVICE =
      Device.Choice.of(System.getProperty("resglass.device", "cpu"));

  private static final int THREADS =
      Integer.getInteger("resglass.threads", Runtime.getRuntime().availableProcessors());

  /** The device's peak in single precision, in 10¹² operations per second; 0 if it is not told. */
  private static final double PEAK = Double.parseDouble(System.getProperty("resglass.peak", "0"));

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final int BATCH = 256;
  private static final int EXAMPLES = 20_000;

  @TempDir Path folder;

  /** Steps per second of wall-clock time and of the processor's time. */
  private record Rate(double wall, double cpu) {}

  @Test
  void stepsPerSecond() throws IOException {
    Path script = folder.resolve("throughput.py");
    try (InputStream stream = ThroughputComparison.class.getResourceAsStream("throughput.py")) {
      Files.write(script, stream.readAllBytes());
    }
    System.out.println("normalisation depth width: here, torch (steps/s, medians), ratio; by CPU");
    for (Normalisation normalisation :
        new Normalisation[] {Normalisation.NONE, Normalisation.SCALE_ONLY}) {
      for (int depth : new int[] {10, 100}) {
        for (int width : new int[] {64, 256}) {
          compare(script, normalisation, depth, width);
        }
      }
    }
  }

  private static void compare(Path script, Normalisation normalisation, int depth, int width)
      throws IOException {
    Process python =
        new ProcessBuilder(
                System.getProperty("resglass.python", "/usr/bin/python3"),
                script.toString(),
                "" + depth,
                "" + width,
                normalisation.text(),
                DEVICE.find().text(),
                "" + THREADS)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Rate[] here = new Rate[WINDOWS];
    Rate[] there = new Rate[WINDOWS];
    String version;
    try (BufferedReader answers = python.inputReader(StandardCharsets.UTF_8);
        PrintWriter questions = new PrintWriter(python.outputWriter(StandardCharsets.UTF_8), true);
        TrainableNetwork network = network(normalisation, depth, width)) {
      BatchOrder order = new BatchOrder(EXAMPLES, BATCH, new Seed(3));
      version = answers.readLine();
      window(network, order);
      for (int w = 0; w < WINDOWS; w++) {
        here[w] = window(network, order);
        questions.println(SECONDS);
        String[] numbers = answers.readLine().split(" ", -1);
        double steps = Double.parseDouble(numbers[0]);
        there[w] =
            new Rate(
                steps / Double.parseDouble(numbers[1]), steps / Double.parseDouble(numbers[2]));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-10s %3d %3d: %7.1f, %7.1f (torch %s), ratio %.2f; by CPU %7.1f, %7.1f, ratio %.2f; %s%n",
        normalisation.text(),
        depth,
        width,
        median(here, false),
        median(there, false),
        version,
        median(here, false) / median(there, false),
        median(here, true),
        median(there, true),
        median(here, true) / median(there, true),
        shareOfPeak(median(here, false), depth, width));
  }

  /** Products of matrices alone: 6 operations for each weight and input, forward and backward. */
  private static String shareOfPeak(double stepsPerSecond, int depth, int width) {
    double weights = 32.0 * width + (depth - 1.0) * width * width + 50.0 * width;
    double operations = 6 * weights * BATCH * stepsPerSecond;
    String rate = String.format(Locale.ROOT, "%.1f Gflop/s", operations / 1e9);
    return PEAK > 0
        ? rate + String.format(Locale.ROOT, ", %.1f %% of the peak", operations / PEAK / 1e10)
        : rate;
  }

  private static TrainableNetwork network(Normalisation normalisation, int depth, int width) {
    NetworkDescription description =
        new NetworkDescription(
            Architecture.parse("layer * (skip + layer)^" + (depth - 1)),
            32,
            width,
            50,
            normalisation,
            OptionalDouble.of(1));
    OptimiserSettings settings =
        new OptimiserSettings(OptimiserSettings.Method.SGD, 0.9, 0.999, 1e-4, 0);
    LabelledInputs inputs =
        GaussianClasses.draw(new GaussianTask(50, 32, 3), new Seed(1))
            .sample(EXAMPLES, new Seed(2));
    Network drawn = Network.initialise(description, new Seed(1));
    return new TrainableNetwork(
        description,
        TrainableNetwork.initialState(drawn, settings),
        Loss.CROSS_ENTROPY,
        settings,
        inputs,
        DEVICE.find(),
        THREADS);
  }

  private static Rate window(TrainableNetwork network, BatchOrder order) {
    long start = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    long steps = 0;
    while (System.nanoTime() - start < SECONDS * 1e9) {
      // A rate of nearly 0: at depth 100 without normalisation a real one would diverge.
      network.step(order.batch(network.steps()), 1e-9);
      steps++;
    }
    double wall = (System.nanoTime() - start) / 1e9;
    double used = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
    return new Rate(steps / wall, steps / used);
  }

  private static double median(Rate[] rates, boolean cpu) {
    double[] sorted =
        Arrays.stream(rates).mapToDouble(rate -> cpu ? rate.cpu() : rate.wall()).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
