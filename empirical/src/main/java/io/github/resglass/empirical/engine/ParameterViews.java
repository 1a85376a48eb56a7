package io.github.resglass.empirical.engine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * The one array of all parameters, or of a gradient, with its parts as matrices.
 *
 * @param flat the array
 * @param layers its views, layer by layer
 * @param readout its view V, last layer × outputs; null for a readout that is not learned
 */
record ParameterViews(Tensor flat, List<LayerParameters> layers, Tensor readout) {

  /**
   * @param flat an array that somebody keeps
   * @param memory that keeps the views
   */
  static ParameterViews of(Tensor flat, ParameterLayout layout, Memory memory) {
    List<LayerParameters> layers = new ArrayList<>();
    boolean scaled = layout.gains().isEmpty() && layout.scales().length() > 0;
    for (int l = 0; l < layout.weights().size(); l++) {
      layers.add(
          new LayerParameters(
              memory.keep(matrix(flat, layout.weights().get(l))),
              scaled ? memory.keep(flat.select(0, layout.scales().offset() + l)) : null,
              vector(flat, layout.gains(), l, memory),
              vector(flat, layout.shifts(), l, memory)));
    }
    boolean learned = layout.classifier().length() > 0;
    return new ParameterViews(
        flat, List.copyOf(layers), learned ? memory.keep(matrix(flat, layout.classifier())) : null);
  }

  private static Tensor vector(
      Tensor flat, List<ParameterLayout.Slice> slices, int layer, Memory memory) {
    return slices.isEmpty()
        ? null
        : memory.keep(flat.narrow(0, slices.get(layer).offset(), slices.get(layer).length()));
  }

  private static Tensor matrix(Tensor flat, ParameterLayout.Slice slice) {
    return flat.narrow(0, slice.offset(), slice.length()).view(slice.rows(), slice.columns());
  }
}
