package io.github.resglass.empirical.measurement;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * Which path lengths the gradient of the loss comes along.
 *
 * @param input law of ∂loss_i/∂x, energies added over inputs and coordinates
 * @param layers law of ∂L/∂W_l for each layer, energies added over its entries; lengths are those
 *     of whole paths through layer l
 * @param products g_rᵀg_s for r, s = 0, 1, …, g_r being the part of the gradient with respect to
 *     all W_l that comes along paths of length r: the quantities of Theorems 3 and 4
 */
public record GradientMeasurement(
    MeasuredLaw input, List<MeasuredLaw> layers, List<List<Double>> products) {

  public GradientMeasurement {
    layers = List.copyOf(layers);
    products = products.stream().map(List::copyOf).toList();
  }

  /**
   * Takes the gradient apart.
   *
   * @throws IllegalArgumentException if a gradient is 0 throughout, as after a perfect fit under
   *     the hinge loss
   */
  public static GradientMeasurement measure(Network network, LabelledInputs inputs, Loss loss) {
    int layers = network.weights().size();
    MeasuredLaw[] laws = new MeasuredLaw[layers];
    double[][][] total = new double[1][][];
    PathGradients gradients =
        PathGradients.of(
            network,
            inputs,
            loss,
            (layer, byLength) -> {
              double[][] products = products(byLength);
              if (total[0] == null) {
                total[0] = new double[products.length][products.length];
              }
              double[] energies = new double[products.length];
              for (int r = 0; r < products.length; r++) {
                energies[r] = products[r][r];
                for (int s = 0; s < products.length; s++) {
                  total[0][r][s] += products[r][s];
                }
              }
              laws[layer] = MeasuredLaw.of(energies, 0, inputs.count());
            });
    List<List<Double>> rows = new ArrayList<>();
    for (double[] row : total[0]) {
      List<Double> copy = new ArrayList<>();
      for (double value : row) {
        copy.add(value);
      }
      rows.add(copy);
    }
    return new GradientMeasurement(input(gradients, network, inputs, loss), List.of(laws), rows);
  }

  private static MeasuredLaw input(
      PathGradients gradients, Network network, LabelledInputs inputs, Loss loss) {
    double[] whole = wholeGradient(network, inputs, loss);
    EnergyTally tally = new EnergyTally(gradients.degree());
    double[] parts = new double[gradients.degree() + 1];
    int dimension = inputs.dimension();
    for (int i = 0; i < inputs.count(); i++) {
      for (int j = 0; j < dimension; j++) {
        for (int r = 0; r < parts.length; r++) {
          parts[r] = gradients.input(r, i, j);
        }
        tally.add(parts, whole[i * dimension + j]);
      }
    }
    return tally.law(inputs.count());
  }

  /** ∂loss_i/∂x by ordinary backpropagation, which the parts have to add up to. */
  private static double[] wholeGradient(Network network, LabelledInputs inputs, Loss loss) {
    ForwardPass pass = ForwardPass.of(network, inputs);
    FrozenLayers layers = new FrozenLayers(network, pass, 0, inputs.count());
    return Backpropagation.through(
        network.description().block(),
        layers,
        PathGradients.outputGradient(network, inputs, pass, loss));
  }

  private static double[][] products(double[][] byLength) {
    double[][] products = new double[byLength.length][byLength.length];
    for (int r = 0; r < byLength.length; r++) {
      for (int s = 0; s <= r; s++) {
        if (byLength[r] != null && byLength[s] != null) {
          double sum = 0;
          for (int i = 0; i < byLength[r].length; i++) {
            sum += byLength[r][i] * byLength[s][i];
          }
          products[r][s] = sum;
          products[s][r] = sum;
        }
      }
    }
    return products;
  }
}
