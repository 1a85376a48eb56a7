package io.github.resglass.reports.cli;

import io.github.resglass.reports.assembly.ClaimViews;
import io.github.resglass.reports.json.ReportJson;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Claims;
import io.github.resglass.verify.evidence.Finding;
import io.github.resglass.verify.evidence.Regression;
import io.github.resglass.verify.evidence.Verification;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the independent checks and holds the verdicts against the committed ones. */
@CommandLine.Command(
    name = "verify",
    description = "Runs the checks and prints the evidence.",
    footer = {"", "Example: resglass verify theorem-1 --cases 10000"})
final class VerifyCommand extends Command {

  @Parameters(arity = "0..*", paramLabel = "CLAIM", description = "Ids of claims (default: all).")
  List<String> ids = new ArrayList<>();

  @Option(
      names = "--cases",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many instances each route looks at, roughly (default: 1000).")
  int cases;

  @Override
  public Integer call() {
    if (cases < 1) {
      throw new IllegalArgumentException("--cases is '" + cases + "'; 1 or more is accepted");
    }
    useThreads();
    List<Claim> all = Claims.all();
    List<Claim> chosen =
        ids.isEmpty() ? all : ids.stream().map(id -> Claims.find(id, all)).toList();
    Verification verification = Verification.of(all);
    List<Finding> findings;
    try (ProgressDisplay progress = new ProgressDisplay(err)) {
      int routes = verification.routes(chosen);
      progress.update("verifying", 0, routes);
      findings =
          verification.verifyAll(
              chosen, cases, seedOrDefault(), done -> progress.update("verifying", done, routes));
    }
    List<Regression.Loss> losses =
        ids.isEmpty() ? Regression.compareAll(findings) : Regression.compare(findings);
    out.print(
        json
            ? ReportJson.claims(findings.stream().map(ClaimViews::of).toList())
            : EvidenceTable.of(findings));
    losses.forEach(
        loss ->
            err.println(
                "resglass: "
                    + loss.id()
                    + " was "
                    + loss.committed()
                    + " and is now "
                    + loss.found()));
    return losses.isEmpty() ? ExitStatus.DONE : ExitStatus.REGRESSION;
  }
}
