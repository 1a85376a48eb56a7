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

  /** Probability of a length up to r measured minus predicted. */
  double cumulativeDifference(MeasuredLaw measured, int r) {
    double sum = 0;
    for (int s = 0; s <= r; s++) {
      sum += measured.weights().get(s) - weights.get(s);
    }
    return sum;
  }

  /**
   * (Σ_r (r − μ)² w_r − s²)/2s, μ and s predicted, w measured: to first order the measured less the
   * predicted standard deviation. Being linear in w, it is 0 on average if the prediction is true,
   * however much networks scatter; the deviation of a single network's law would be too small then.
   */
  double deviationDifference(MeasuredLaw measured) {
    double square = 0;
    for (int r = 0; r < measured.weights().size(); r++) {
      square += (r - mean) * (r - mean) * measured.weights().get(r);
    }
    double variance = standardDeviation * standardDeviation;
    return variance > 0 ? (square - variance) / (2 * standardDeviation) : Math.sqrt(square);
  }
}
