package io.github.resglass.empirical.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Python's torch in a process of its own, which trains the same net when it is asked to. */
final class TorchPeer implements AutoCloseable {

  private final int threads;
  private final Process python;
  private final BufferedReader answers;
  private final PrintWriter questions;
  private final String version;

  /**
   * Starts it and waits until it is warm.
   *
   * @param threads of its operations and between them, of OpenMP and of OpenBLAS
   */
  TorchPeer(Path script, ThroughputCase net, String device, int threads) throws IOException {
    this.threads = threads;
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("resglass.python", "/usr/bin/python3"),
            script.toString(),
            "" + net.depth(),
            "" + net.width(),
            net.normalisation().text(),
            device,
            "" + threads,
            "" + net.seeds());
    Map<String, String> environment = builder.environment();
    environment.put("OMP_NUM_THREADS", "" + threads);
    environment.put("OPENBLAS_NUM_THREADS", "" + threads);
    this.python = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.answers = python.inputReader(StandardCharsets.UTF_8);
    this.questions = new PrintWriter(python.outputWriter(StandardCharsets.UTF_8), true);
    this.version = answers.readLine();
    if (version == null) {
      throw new IOException("Python's torch did not start");
    }
  }

  int threads() {
    return threads;
  }

  String version() {
    return version;
  }

  /** Trains for that long. */
  StepRate window(double seconds) throws IOException {
    questions.println(seconds);
    String[] numbers = answers.readLine().split(" ", -1);
    return StepRate.of(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]));
  }

  @Override
  public void close() {
    questions.close();
    python.destroy();
  }
}
