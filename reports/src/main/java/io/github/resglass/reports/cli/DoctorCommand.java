package io.github.resglass.reports.cli;

import io.github.resglass.empirical.engine.EngineException;
import io.github.resglass.empirical.engine.EngineReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
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

  private static boolean inspectEngine(Map<String, Object> found) {
    try {
      EngineReport report = EngineReport.of(1);
      found.put("engine", "LibTorch through JavaCPP " + report.version());
      found.put("engineThreads", report.threads());
      found.put("device", report.device().text());
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
