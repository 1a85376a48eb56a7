package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import java.util.ArrayList;
import java.util.List;

/**
 * A law of the path length that a theory predicts for one network.
 *
 * @param model which theory, and from which of the network's numbers
 * @param weights w_0, w_1, …, w_degree
 */
public record Prediction(Model model, List<Double> weights, double mean, double standardDeviation) {

  /** The theories (theory, section 9). */
  public enum Model {
    /** ε_r², coherent paths, with the gains that the architecture is written with. */
    PAPER("the paper's law"),
    /** ε_r², coherent paths, with β_l = c_l|λ_l|/(2σ_l) of the network at hand. */
    PAPER_MEASURED_GAINS("the paper's law with measured gains"),
    /** Incoherent paths, with c_l|λ_l|/σ_l of the network at hand. */
    INDEPENDENT_WEIGHTS("the law of independent weights"),
    /** Mean-field limit at random weights, sum readout. */
    LARGE_WIDTH_SUM("the large-width law of the sum"),
    /** Mean-field limit at random weights, energies of single units. */
    LARGE_WIDTH_UNIT("the large-width law of a unit");

    private final String words;

    Model(String words) {
      this.words = words;
    }

    /** The name in a sentence. */
    public String words() {
      return words;
    }
  }

  public Prediction {
    weights = List.copyOf(weights);
  }

  static Prediction of(Model model, LengthLaw law) {
    List<Double> weights = new ArrayList<>();
    for (int r = 0; r <= law.weights().to(); r++) {
      weights.add(r < law.weights().from() ? 0 : law.weights().get(r));
    }
    return new Prediction(model, weights, law.mean().value(), law.standardDeviation().value());
  }

  /** ½ Σ_r |w_r − v_r|: the largest difference in probability that the two laws give any event. */
  static double totalVariation(List<Double> one, List<Double> other) {
    double sum = 0;
    for (int r = 0; r < Math.max(one.size(), other.size()); r++) {
      double w = r < one.size() ? one.get(r) : 0;
      double v = r < other.size() ? other.get(r) : 0;
      sum += Math.abs(w - v);
    }
    return sum / 2;
  }

  /** Mean length measured minus predicted. */
  double meanDifference(MeasuredLaw measured) {
    return measured.mean() - mean;
  }

  /** Standard deviation of the length measured minus predicted. */
  double deviationDifference(MeasuredLaw measured) {
    return measured.standardDeviation() - standardDeviation;
  }
}
