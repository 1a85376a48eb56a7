package io.github.resglass.empirical.engine;

import com.sun.management.OperatingSystemMXBean;
import io.github.resglass.empirical.data.BatchOrder;
import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Network;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Training here, for a while at a time. One network has all threads to itself; of several each has
 * one thread, as in sweeps, and the threads share them out.
 */
final class TrainingWindows implements AutoCloseable {

  private static final int EXAMPLES = 20_000;

  /** Of nearly 0: at depth 100 without normalisation a real one would diverge. */
  private static final double RATE = 1e-9;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final List<TrainableNetwork> networks = new ArrayList<>();
  private final BatchOrder order = new BatchOrder(EXAMPLES, ThroughputCase.BATCH, new Seed(3));
  private final int threads;

  TrainingWindows(ThroughputCase net, Device device, int threads) {
    this.threads = Math.min(threads, net.seeds());
    OptimiserSettings settings =
        new OptimiserSettings(OptimiserSettings.Method.SGD, 0.9, 0.999, 1e-4, 0);
    LabelledInputs inputs =
        GaussianClasses.draw(
                new GaussianTask(ThroughputCase.CLASSES, ThroughputCase.DIMENSION, 3), new Seed(1))
            .sample(EXAMPLES, new Seed(2));
    for (int seed = 1; seed <= net.seeds(); seed++) {
      Network drawn = Network.initialise(net.description(), new Seed(seed));
      networks.add(
          new TrainableNetwork(
              net.description(),
              TrainableNetwork.initialState(drawn, settings),
              Loss.CROSS_ENTROPY,
              settings,
              inputs,
              device,
              net.seeds() == 1 ? threads : 1));
    }
  }

  /** Trains for that long; counts the steps of all networks. */
  StepRate window(double seconds) {
    long start = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    long end = start + (long) (seconds * 1e9);
    long[] steps = new long[threads];
    List<Thread> others =
        IntStream.range(1, threads)
            .mapToObj(thread -> new Thread(() -> steps[thread] = train(thread, end)))
            .toList();
    others.forEach(Thread::start);
    steps[0] = train(0, end);
    others.forEach(TrainingWindows::join);
    return StepRate.of(
        (double) LongStream.of(steps).sum(),
        (System.nanoTime() - start) / 1e9,
        (PROCESS.getProcessCpuTime() - cpu) / 1e9);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** A step of each of the thread's networks in turn. */
  private long train(int thread, long end) {
    long steps = 0;
    while (System.nanoTime() < end) {
      for (int i = thread; i < networks.size(); i += threads) {
        TrainableNetwork network = networks.get(i);
        network.step(order.batch(network.steps()), RATE);
        steps++;
      }
    }
    return steps;
  }

  @Override
  public void close() {
    networks.forEach(TrainableNetwork::close);
  }
}
