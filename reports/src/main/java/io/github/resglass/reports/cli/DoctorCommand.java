package io.github.resglass.reports.cli;

import io.github.resglass.empirical.engine.EngineException;
import io.github.resglass.empirical.engine.EngineReport;
import io.github.resglass.empirical.engine.ExternalLibrary;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** What was found on this machine, and whether a tiny training step works. */
@CommandLine.Command(
    name = "doctor",
    description = "Says what was found: JDK, threads, engine, device, a tiny training step.",
    footer = {"", "Example: resglass doctor --json"})
final class DoctorCommand extends Command {

  @Override
  public Integer call() throws IOException {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("resglass", new Versions().getVersion()[0].replace("resglass ", ""));
    found.put("jdk", System.getProperty("java.vendor") + " " + Runtime.version());
    found.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    found.put("processors", Runtime.getRuntime().availableProcessors());
    found.put("heapMebibytes", Runtime.getRuntime().maxMemory() >> 20);
    boolean works = inspectEngine(found);
    if (json) {
      printJson(found);
    } else {
      found.forEach((name, value) -> out.printf("%-14s %s%n", name, value));
    }
    return works ? ExitStatus.DONE : ExitStatus.STOPPED;
  }

  /**
   * Glue and libtorch that do not fit may crash the process: that is tried in another one first.
   */
  private static boolean fits(Map<String, Object> found) throws IOException {
    found.put("libtorch", ExternalLibrary.folder().orElseThrow().toString());
    Optional<String> problem = ExternalLibrary.problem();
    found.put("fits", problem.isEmpty() ? "yes" : "no: " + problem.get());
    if (problem.isPresent()) {
      found.put("trainingStep", "not possible");
    }
    return problem.isEmpty();
  }

  private static boolean inspectEngine(Map<String, Object> found) throws IOException {
    if (ExternalLibrary.folder().isPresent() && !fits(found)) {
      return false;
    }
    try {
      EngineReport report = EngineReport.of(1);
      found.put("engine", "LibTorch through JavaCPP " + report.version());
      found.put("engineThreads", report.threads());
      found.put("device", report.device().text());
      found.put("cuda", report.cuda());
      found.put("trainingStep", report.works() ? "works" : "wrong gradient");
      found.put("gradientError", report.gradientError());
      return report.works();
    } catch (EngineException missing) {
      found.put("engine", "does not load: " + missing.getMessage());
      found.put("trainingStep", "not possible");
      return false;
    }
  }
}
