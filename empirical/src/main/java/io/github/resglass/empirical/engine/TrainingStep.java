package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import org.bytedeco.pytorch.Tensor;

/** Loss and gradient of a batch of one size. */
interface TrainingStep {

  /** Inputs of the batch. */
  int batch();

  /** The loss; the gradient of every parameter is where it is collected. */
  Tensor step(Tensor inputs, Tensor labels);

  /**
   * Whether the halves of a batch share nothing but the sum of their gradients: where no layer
   * takes statistics of the batch. Convolutions have LibTorch's own threads instead.
   */
  static boolean splits(NetworkDescription description, Device device) {
    Normalisation normalisation = description.normalisation();
    return device.equals(Device.CPU)
        && normalisation != Normalisation.SCALE_ONLY
        && normalisation != Normalisation.BATCH
        && description.layers().stream().allMatch(layer -> layer.map().dense());
  }
}
