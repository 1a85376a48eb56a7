package io.github.resglass.empirical.engine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Native objects that outlive the scope they were made in, until they are released together. */
final class Memory {

  private final Device device;

  private final List<Pointer> kept = new ArrayList<>();

  Memory(Device device) {
    this.device = device;
  }

  <P extends Pointer> P keep(P pointer) {
    pointer.retainReference();
    kept.add(pointer);
    return pointer;
  }

  /** A buffer of undefined numbers. */
  Tensor buffer(long... shape) {
    return place(torch.empty(shape));
  }

  /** A tensor made on the CPU, on the device, kept. */
  Tensor place(Tensor made) {
    return keep(device.place(made));
  }

  void release() {
    kept.forEach(Pointer::releaseReference);
    kept.clear();
  }
}
