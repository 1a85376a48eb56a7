package io.github.resglass.empirical.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;

/** Numbers out of the engine. */
final class TensorCopy {

  private TensorCopy() {}

  static float[] floats(Tensor tensor) {
    float[] copy = new float[Math.toIntExact(tensor.numel())];
    if (copy.length > 0) {
      new FloatPointer(tensor.cpu().contiguous().data_ptr()).get(copy);
    }
    return copy;
  }
}
