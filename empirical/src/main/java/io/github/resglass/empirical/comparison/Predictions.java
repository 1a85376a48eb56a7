package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.comparison.Prediction.Model;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.verify.numeric.law.IndependentWeightsLaw;
import io.github.resglass.verify.numeric.law.LargeWidthLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.PaperLaw;
import io.github.resglass.verify.numeric.net.Net;
import java.util.ArrayList;
import java.util.List;

/** What each theory says about a given network. */
public final class Predictions {

  private Predictions() {}

  /**
   * The predictions that can be made: for the paper's shape (a first layer, then residual layers)
   * all of them; for other shapes the paper's law of the architecture as written, if it has gains.
   */
  public static List<Prediction> of(Network network) {
    List<Prediction> predictions = new ArrayList<>();
    Architecture architecture = network.description().architecture();
    if (!architecture.lacksGain()) {
      LengthLaw law = PaperLaw.of(Net.of(architecture).mixture(false));
      predictions.add(Prediction.of(Model.PAPER, law));
    }
    double[] scales = effectiveScales(network);
    boolean usable = hasPapersShape(network);
    for (double scale : scales) {
      usable &= scale > 0 && Double.isFinite(scale);
    }
    if (usable) {
      predictions.addAll(ofScales(Model.PAPER_MEASURED_GAINS, scales));
      if (scales.length <= LargeWidthLaw.DEEPEST_UNIT) {
        predictions.add(Prediction.of(Model.LARGE_WIDTH_UNIT, LargeWidthLaw.unit(scales)));
      }
    }
    return List.copyOf(predictions);
  }

  /** The three laws of the sum in the paper's shape with weights N(0, c_l²/n). */
  public static List<Prediction> ofScales(double... scales) {
    return ofScales(Model.PAPER, scales);
  }

  private static List<Prediction> ofScales(Model paper, double[] scales) {
    return List.of(
        Prediction.of(paper, PaperLaw.ofScales(scales)),
        Prediction.of(Model.INDEPENDENT_WEIGHTS, IndependentWeightsLaw.ofScales(scales)),
        Prediction.of(Model.LARGE_WIDTH_SUM, LargeWidthLaw.sum(scales)));
  }

  /**
   * c_l|λ_l|/σ_l, where c_l = ‖W_l‖/√outputs is what N(0, c_l²/inputs) would have to be for weights
   * of this norm. The laws know no negative scales: the sign of λ_l is left out.
   */
  public static double[] effectiveScales(Network network) {
    double[] scales = new double[network.weights().size()];
    for (int l = 0; l < scales.length; l++) {
      double c = network.weights().get(l).norm() / Math.sqrt(network.weights().get(l).columns());
      scales[l] = c * Math.abs(network.branchScale(l));
    }
    return scales;
  }

  /** Whether the form is layer · (skip + layer) · (skip + layer) · …. */
  public static boolean hasPapersShape(Network network) {
    List<Block> parts = new ArrayList<>();
    flatten(network.description().block(), parts);
    for (int i = 0; i < parts.size(); i++) {
      boolean expected = i == 0 ? parts.get(i) instanceof Block.Weighted : isResidual(parts.get(i));
      if (!expected) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  private static void flatten(Block block, List<Block> parts) {
    if (block instanceof Block.Chain chain) {
      chain.parts().forEach(part -> flatten(part, parts));
    } else {
      parts.add(block);
    }
  }

  private static boolean isResidual(Block block) {
    return block instanceof Block.Sum sum
        && sum.branches().size() == 2
        && sum.branches().stream().anyMatch(Block.Identity.class::isInstance)
        && sum.branches().stream().anyMatch(Block.Weighted.class::isInstance);
  }
}
