package io.github.resglass.empirical.engine;

import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Where the engine keeps its numbers and works on them. */
public enum Device {
  /** The same inputs and steps give the same bits again. */
  CPU("cpu"),
  /** The first CUDA device; sums are taken in an order that may change from run to run. */
  CUDA("cuda");

  private final String text;

  Device(String text) {
    this.text = text;
  }

  /** The name as records write it. */
  public String text() {
    return text;
  }

  /** What a user may ask for. */
  public enum Choice {
    /** CUDA if a device answers, else the CPU. */
    AUTO("auto"),
    CPU("cpu"),
    CUDA("cuda");

    private final String text;

    Choice(String text) {
      this.text = text;
    }

    /** The name as the command line writes it. */
    public String text() {
      return text;
    }

    /**
     * The choice of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Choice of(String text) {
      return Arrays.stream(values())
          .filter(choice -> choice.text.equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "the device is '" + text + "'; auto, cpu and cuda are accepted"));
    }

    /**
     * The device; loads the engine unless the CPU was asked for.
     *
     * @throws IllegalArgumentException if CUDA was asked for and no device answers
     * @throws EngineException if the engine does not load
     */
    public Device find() {
      if (this == CPU) {
        return Device.CPU;
      }
      NativeLibrary.load();
      boolean found = torch.cuda_is_available();
      if (this == CUDA && !found) {
        throw new IllegalArgumentException(
            "the device is 'cuda', but the engine finds no CUDA device; auto and cpu are accepted");
      }
      return found ? Device.CUDA : Device.CPU;
    }
  }

  /** A tensor made on the CPU, there. */
  Tensor place(Tensor made) {
    return this == CUDA ? made.cuda() : made;
  }
}
