package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.network.NetworkDescription;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A whole batch, or a part of one, worked out by one thread but for what it hands to a second. */
final class TrainingGraph implements TrainingStep {

  private final Operator body;
  private final LossFunction loss;
  private final double share;
  private final Tensor readout;
  private final Tensor transposedReadout;
  private final Tensor readoutGradient;
  private final Tensor outputs;
  private final Tensor last;
  private final Workspace workspace;
  private final int inputChannels;

  /**
   * @param readout V, learned or not
   * @param batch inputs over which the loss is a mean, of which these are a part
   */
  TrainingGraph(
      NetworkDescription description,
      ParameterViews values,
      ParameterViews gradient,
      Tensor readout,
      LossFunction loss,
      int batch,
      Workspace workspace) {
    Memory memory = workspace.memory();
    this.loss = loss;
    this.share = 1.0 / batch;
    this.workspace = workspace;
    this.inputChannels = description.inputShape().channels();
    this.readout = readout;
    this.transposedReadout = memory.keep(readout.t());
    this.readoutGradient = gradient.readout();
    this.body =
        new Operators(description.normalisation(), values.layers(), gradient.layers(), workspace)
            .build(description.block(), description.inputShape());
    this.outputs = memory.buffer(workspace.batch(), description.outputs());
    this.last = memory.buffer(workspace.batch(), description.block().outputs());
  }

  @Override
  public int batch() {
    return workspace.batch();
  }

  @Override
  public Tensor step(Tensor inputs, Tensor labels) {
    Tensor hidden = body.forward(inputs.view(-1, inputChannels));
    torch.mm_out(outputs, hidden, readout);
    LossFunction.Result result = loss.of(outputs, labels, share);
    if (readoutGradient != null) {
      torch.mm_out(readoutGradient, hidden.t(), result.gradient());
    }
    body.backward(torch.mm_out(last, result.gradient(), transposedReadout), false);
    workspace.second().await();
    return result.value();
  }
}
