package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.NetworkDescription;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Loss and gradient of a batch of one size. */
final class TrainingGraph {

  private final Operator body;
  private final LossFunction loss;
  private final Tensor readout;
  private final Tensor transposedReadout;
  private final Tensor readoutGradient;
  private final Tensor outputs;
  private final Tensor last;
  private final Workspace workspace;
  private final int inputChannels;

  /**
   * @param readoutGradient where the classifier's gradient is collected; null for a readout that is
   *     not learned
   */
  TrainingGraph(
      NetworkDescription description,
      List<LayerParameters> values,
      List<LayerParameters> gradients,
      Tensor readout,
      Tensor readoutGradient,
      LossFunction loss,
      Workspace workspace) {
    Memory memory = workspace.memory();
    this.loss = loss;
    this.workspace = workspace;
    this.inputChannels = description.inputShape().channels();
    this.readout = readout;
    this.transposedReadout = memory.keep(readout.t());
    this.readoutGradient = readoutGradient;
    this.body =
        new Operators(description.normalisation(), values, gradients, workspace)
            .build(description.block(), description.inputShape());
    this.outputs = memory.buffer(workspace.batch(), description.outputs());
    this.last = memory.buffer(workspace.batch(), description.block().outputs());
  }

  int batch() {
    return workspace.batch();
  }

  /** The loss; the gradient of every parameter is where it is collected. */
  Tensor step(Tensor inputs, Tensor labels) {
    Tensor hidden = body.forward(inputs.view(-1, inputChannels));
    torch.mm_out(outputs, hidden, readout);
    LossFunction.Result result = loss.of(outputs, labels);
    if (readoutGradient != null) {
      torch.mm_out(readoutGradient, hidden.t(), result.gradient());
    }
    body.backward(torch.mm_out(last, result.gradient(), transposedReadout), false);
    workspace.second().await();
    return result.value();
  }
}
