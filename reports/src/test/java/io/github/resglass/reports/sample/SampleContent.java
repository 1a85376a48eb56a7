package io.github.resglass.reports.sample;

import io.github.resglass.reports.content.CheckView;
import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.EvidenceView;
import io.github.resglass.reports.content.ExperimentView;
import io.github.resglass.reports.content.FindingView;
import io.github.resglass.reports.content.FunctionView;
import io.github.resglass.reports.content.LawView;
import io.github.resglass.reports.content.PlacedFigure;
import io.github.resglass.reports.content.Provenance;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.content.TrajectoryView;
import io.github.resglass.reports.content.TrendView;
import io.github.resglass.reports.content.Typeset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A report with one of everything. Its numbers are made up: only tests see it. */
public final class SampleContent {

  /** Every character that XML gives a meaning to, to be found again as text. */
  public static final String HOSTILE = "a < b && c > \"d\" 'e' ]]> <script>alert(1)</script>";

  private SampleContent() {}

  public static ReportContent report() {
    return report(List.of());
  }

  /** The same with an explorer. */
  public static ReportContent report(List<FunctionView> functions) {
    return new ReportContent(
        "layer(1/2) * (skip + layer(1/2))^9",
        provenance("unknown"),
        List.of(
            new FindingView(
                "At initialisation the measured mean path length is $7.84 \\pm 0.10$ of $p = 20$;"
                    + " the large-width law says $7.81$, the paper $7.25$.",
                "measured",
                "comparison-start",
                "Section 5"),
            new FindingView(
                "The mode of $\\varepsilon_r$ is $\\left\\lfloor 1+\\frac{\\beta p}{1+\\beta}\\right\\rfloor$.",
                "proved",
                "theorem-1",
                "Theorem 1"),
            new FindingView(HOSTILE, "refuted", "theorem-1", HOSTILE)),
        claims(),
        List.of(experiment()),
        List.of(comparison()),
        List.of(trend()),
        figures(),
        functions,
        List.of(trajectory()));
  }

  private static TrendView trend() {
    return new TrendView(
        "ratio-along-training",
        "Complexity along training",
        "Four networks; intervals at level 0.99.",
        "step",
        List.of(
            new TrendView.PanelView(
                "*R*",
                false,
                List.of(
                    new TrendView.CurveView(
                        "measured",
                        false,
                        List.of(0.0, 100.0),
                        List.of(3.5, 2.0),
                        List.of(0.1, 0.2)),
                    new TrendView.CurveView(
                        "paper\u2019s law",
                        true,
                        List.of(0.0, 100.0),
                        List.of(3.4, 3.3),
                        List.of())))),
        List.of(
            new TrendView.EffectView(
                "$R$ at the end less $R$ at the start", -1.5, 0.2, 0.99, 0, "falls")),
        "The landscape becomes simpler in training.");
  }

  public static Provenance provenance(String commit) {
    return new Provenance(
        1,
        List.of("--seed", "1"),
        Map.of("derive", 1.25),
        "17.0.15",
        "Linux",
        "2 cores",
        "LibTorch 2.10.0",
        "cpu",
        Map.of("symja", "3.0.0"),
        commit);
  }

  private static List<PlacedFigure> figures() {
    return List.of(
        new PlacedFigure(PlacedFigure.Section.THEORY, SampleFigures.mixtures(), List.of()),
        new PlacedFigure(PlacedFigure.Section.THEORY, SampleFigures.complexity(), List.of()),
        new PlacedFigure(PlacedFigure.Section.EXPERIMENT, SampleFigures.scales(), List.of()),
        new PlacedFigure(PlacedFigure.Section.COMPARISON, SampleFigures.laws(), List.of()));
  }

  private static List<ClaimView> claims() {
    ClaimView.StepView step =
        new ClaimView.StepView(
            "ratio of neighbours",
            Typeset.formula("\\frac{\\varepsilon_{r+1}}{\\varepsilon_r}"),
            Typeset.formula("\\frac{\\varepsilon_{r+1}}{\\varepsilon_r} = \\frac{p-r}{r}\\,\\beta"),
            Optional.of(Typeset.prose("$p \\ge r+1$")),
            new CheckView(
                "random-evaluation",
                "both sides agree at exact random rational points",
                Optional.empty(),
                OptionalInt.of(20),
                OptionalDouble.of(1e-30),
                List.of()));
    ClaimView.StepView quoted =
        new ClaimView.StepView(
            "quoted",
            Typeset.formula("\\sum_{r=1}^{p} \\varepsilon_r^2 = 1"),
            Typeset.formula(
                "\\operatorname{arg\\,max}_{r} \\varepsilon_r / p \\to \\frac{\\beta}{1+\\beta}"),
            Optional.empty(),
            new CheckView(
                "argument",
                HOSTILE,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of(CheckView.of("normal-form", "one normal form"))));
    List<EvidenceView> evidence =
        List.of(
            new EvidenceView(
                "all p up to 200",
                "complete enumeration",
                40000,
                OptionalLong.empty(),
                0,
                Optional.empty(),
                0,
                "exact arithmetic",
                "agrees",
                ""),
            new EvidenceView(
                "sampled Hamiltonians",
                "Monte Carlo",
                4000,
                OptionalLong.of(17),
                1.8,
                Optional.of(new EvidenceView.Sampling(0.0031, 1e-6)),
                4.9,
                "a two-sided normal test",
                "agrees-if",
                HOSTILE));
    return List.of(
        new ClaimView(
            "theorem-1",
            "Theorem 1: where the weight sits",
            Typeset.prose(
                "$\\operatorname{arg\\,max}_{r} \\varepsilon_r = \\left\\lfloor 1+\\frac{\\beta p}{1+\\beta}\\right\\rfloor$"),
            "arXiv:1611.02525, Theorem 1",
            Typeset.prose("$\\beta > 0$, $p \\ge 2$"),
            List.of(),
            List.of(step, quoted),
            evidence,
            new ClaimView.VerdictView("proved", "")),
        new ClaimView(
            "theorem-4",
            "Theorem 4: growth of the norm",
            Typeset.prose("Under " + "$\\partial L/\\partial C = 0$, $C$ grows."),
            HOSTILE,
            Typeset.prose("$0 < \\mu \\ll 1$"),
            List.of("theorem-1"),
            List.of(),
            List.of(),
            new ClaimView.VerdictView("conditional", "(m+p)² cos² ≤ 4mp")));
  }

  private static TrajectoryView trajectory() {
    List<TrajectoryView.MomentView> moments = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      LawView law =
          new LawView(
              "measured", List.of(0.4 - 0.1 * i, 0.6 + 0.1 * i), List.of(), 1.6 + 0.1 * i, 0, 0.5);
      moments.add(new TrajectoryView.MomentView(100L * i, List.of(1.0, 1 - 0.6 * i), List.of(law)));
    }
    return new TrajectoryView("run-1", moments);
  }

  private static ExperimentView experiment() {
    List<ExperimentView.HistoryPoint> history = new ArrayList<>();
    for (int epoch = 0; epoch < 3; epoch++) {
      history.add(
          new ExperimentView.HistoryPoint(
              100L * epoch,
              3.9 / (1 + epoch),
              0.02 + 0.3 * epoch,
              4.0 / (1 + epoch),
              0.02 + 0.29 * epoch,
              List.of(1.0, 1 + 0.1 * epoch),
              List.of(0.5, 0.9),
              List.of(8.0, 8.1)));
    }
    return new ExperimentView(
        "run-1",
        "Training on 50 Gaussian classes",
        1,
        "0123456789abcdef",
        "The net of $10$ layers.",
        new ExperimentView.Accuracy(0.62, 0.01, 0.77),
        Map.of("layers", "10", "width", "64"),
        history);
  }

  private static ComparisonView comparison() {
    LawView measured =
        new LawView("measured", List.of(0.2, 0.5, 0.3), List.of(0.01, 0.02, 0.01), 2.1, 0.05, 0.7);
    LawView paper = new LawView("paper", List.of(0.3, 0.5, 0.2), List.of(), 1.9, 0, 0.7);
    return new ComparisonView(
        "comparison-start",
        "At the start of training",
        "start",
        "gates frozen, 20 networks",
        measured,
        List.of(new ComparisonView.PredictionView(paper, 0.2, 0.05, 0.1, "does not fit")),
        "The paper's law is too short by $0.2$.");
  }
}
