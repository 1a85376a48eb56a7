package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  @Test
  void derivingOnEightThreadsAtOnceGivesTheSameBytesAsOnOne() throws Exception {
    String alone = written();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(threads.submit(ThreadsTest::written));
      }
      for (Future<String> each : all) {
        assertEquals(alone, each.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Everything that a derivation says, with its checks. */
  private static String written() {
    StringBuilder text = new StringBuilder();
    for (Claim claim : Claims.all()) {
      text.append(claim.id()).append(claim.statement()).append(claim.domain()).append('\n');
      for (Step step : claim.derivation().steps()) {
        text.append(step.rule())
            .append(step.before())
            .append(step.after())
            .append(step.check())
            .append('\n');
      }
    }
    return text.toString();
  }
}
