package io.github.resglass.reports.assembly;

import io.github.resglass.reports.output.ReportWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainJobTest {

  @Test
  void quick(@TempDir Path runs) throws Exception {
    long start = System.nanoTime();
    var content =
        MainJob.run(
            JobSize.quick(),
            1,
            runs,
            "resglass report --quick --seed 1",
            (label, done, total) -> {
              if (done == 0 || done == total) {
                System.err.printf(
                    "%6.1f %s %d/%d%n", (System.nanoTime() - start) / 1e9, label, done, total);
              }
            });
    ReportWriter.write(content, Files.createDirectories(Path.of("target/quick-report")));
    content.findings().forEach(f -> System.err.println(f.sentence()));
    System.err.println(content.provenance());
  }
}
