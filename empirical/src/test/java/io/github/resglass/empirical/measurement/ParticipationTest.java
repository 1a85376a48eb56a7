package io.github.resglass.empirical.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipationTest {

  private static Network net(String architecture, int classes, Normalisation normalisation) {
    return ForwardPass.calibrate(
        Nets.unequal(
            Network.initialise(Nets.net(architecture, 5, 8, classes, normalisation), new Seed(3))),
        inputs());
  }

  private static LabelledInputs inputs() {
    return Nets.gaussian(5, 40, 7);
  }

  /** Every path of length r passes r layers, so Σ_l Y_(l) = Σ_r r Y_r. */
  @ParameterizedTest
  @EnumSource
  void sharesAddUpToTheSignedMeanLength(Normalisation normalisation) {
    for (String architecture :
        List.of(
            "layer(0.5) * (skip + layer(0.5))^5",
            "layer(0.5) * (skip + layer(0.5)^2 + 0.5*layer(1))^2")) {
      Network network = net(architecture, 0, normalisation);
      PathContributions parts = PathContributions.of(network, inputs());
      double signed = 0;
      double energy = 0;
      for (int i = 0; i < inputs().count(); i++) {
        double whole = 0;
        double weighted = 0;
        for (int r = 0; r <= parts.degree(); r++) {
          whole += parts.sum(r, i);
          weighted += r * parts.sum(r, i);
        }
        signed += whole * weighted;
        energy += whole * whole;
      }
      Participation participation = Participation.inOutputs(network, inputs());
      double shares = participation.share().stream().mapToDouble(s -> s).sum();
      assertEquals(signed / energy, shares, 1e-10 * parts.degree());
    }
  }

  @Test
  void allEnergyPassesTheLayerThatNothingSkips() {
    Network network = net("layer(0.5) * (skip + layer(0.5))^5", 3, Normalisation.SCALE_ONLY);
    for (Participation each :
        List.of(
            Participation.inOutputs(network, inputs()), Participation.inUnits(network, inputs()))) {
      assertEquals(1, each.share().get(0), 1e-12);
      assertEquals(1, each.energy().get(0), 1e-12);
      assertTrue(each.energy().get(3) < 1);
    }
  }

  /**
   * Euler: Y_r is homogeneous of degree r in the weights, so Σ_l ⟨W_l, g_{l,r}⟩ = r E ∂L/∂y·Y_r.
   */
  @ParameterizedTest
  @EnumSource(names = {"NONE", "SCALE_ONLY", "SCALAR"})
  void weightGradientsObeyEulersIdentity(Normalisation normalisation) {
    Network network = net("layer(0.5) * (skip + layer(0.5))^5", 3, normalisation);
    LabelledInputs inputs = inputs();
    PathContributions parts = PathContributions.of(network, inputs);
    double[] delta =
        PathGradients.outputGradient(
            network, inputs, ForwardPass.of(network, inputs), Loss.CROSS_ENTROPY);
    double[] products = new double[parts.degree() + 1];
    PathGradients.of(
        network,
        inputs,
        Loss.CROSS_ENTROPY,
        (layer, byLength) -> {
          double[] weights = network.weights().get(layer).toDoubles();
          for (int r = 0; r < byLength.length; r++) {
            for (int w = 0; byLength[r] != null && w < weights.length; w++) {
              products[r] += weights[w] * byLength[r][w];
            }
          }
        });
    for (int r = 0; r <= parts.degree(); r++) {
      double expected = 0;
      double absolute = 0;
      for (int i = 0; i < inputs.count(); i++) {
        for (int j = 0; j < parts.units(); j++) {
          double term = r * delta[i * parts.units() + j] * parts.unit(r, i, j) / inputs.count();
          expected += term;
          absolute += Math.abs(term);
        }
      }
      assertEquals(expected, products[r], 1e-11 * absolute);
    }
  }

  /**
   * Along −g the loss falls by |g|² per unit of length, frozen constants or not, when nothing is
   * normalised: Σ_{r,s} g_rᵀg_s is −dL/dμ, taken from two evaluations of the loss.
   */
  @Test
  void productsOfGradientsAddUpToTheDescentOfTheLoss() {
    Network network = net("layer(0.5) * (skip + layer(0.5))^4", 3, Normalisation.NONE);
    LabelledInputs inputs = inputs();
    GradientMeasurement measured = GradientMeasurement.measure(network, inputs, Loss.CROSS_ENTROPY);
    double square =
        measured.products().stream().flatMap(List::stream).mapToDouble(value -> value).sum();
    double[][] total = new double[network.weights().size()][];
    PathGradients.of(
        network,
        inputs,
        Loss.CROSS_ENTROPY,
        (layer, byLength) ->
            total[layer] = Polynomials.sum(byLength, network.weights().get(layer).values().length));
    double step = 1e-3 / Math.sqrt(square);
    double slope = (loss(network, total, inputs, -step) - loss(network, total, inputs, step));
    assertEquals(square, slope / (2 * step), 1e-3 * square);
    assertTrue(measured.input().residual() < 1e-12);
    assertEquals(1, measured.input().weights().stream().mapToDouble(w -> w).sum(), 1e-12);
  }

  private static double loss(
      Network network, double[][] direction, LabelledInputs inputs, double step) {
    List<Matrix> moved = new ArrayList<>();
    for (int l = 0; l < direction.length; l++) {
      Matrix old = network.weights().get(l);
      float[] values = old.values();
      for (int w = 0; w < values.length; w++) {
        values[w] -= (float) (step * direction[l][w]);
      }
      moved.add(new Matrix(old.rows(), old.columns(), values));
    }
    Network other =
        new Network(
            network.description(),
            moved,
            network.classifier(),
            network.scales(),
            network.deviations());
    ForwardPass pass = ForwardPass.of(other, inputs);
    double[] logits = pass.logits();
    double sum = 0;
    for (int i = 0; i < inputs.count(); i++) {
      sum += Loss.CROSS_ENTROPY.value(pass.outputs(logits, i), inputs.label(i));
    }
    return sum / inputs.count();
  }
}
