package io.github.resglass.empirical.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Where the engine keeps its numbers and works on them. On the CPU the same inputs and steps give
 * the same bits again; on a CUDA device sums are taken in an order that may change from run to run.
 *
 * @param kind of device
 * @param number among those of its kind, from 0; does not belong to what decides a result
 */
public record Device(Kind kind, int number) {

  /** The kinds of devices. */
  public enum Kind {
    CPU,
    CUDA
  }

  public static final Device CPU = new Device(Kind.CPU, 0);

  /**
   * The CUDA device that something else has chosen; loads the engine.
   *
   * @throws IllegalArgumentException if the engine does not find it
   * @throws EngineException if the engine does not load
   */
  public static Device cuda(int number) {
    NativeLibrary.load();
    int found = torch.cuda_is_available() ? torch.cuda_device_count() : 0;
    if (number < 0 || number >= found) {
      throw new IllegalArgumentException(
          "CUDA device " + number + " is to be used, but the engine finds " + found + " of them");
    }
    return new Device(Kind.CUDA, number);
  }

  /** The name of its kind, as records write it. */
  public String text() {
    return kind.name().toLowerCase(Locale.ROOT);
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
     * The device; loads the engine, so that one that does not load is told before anything is
     * written.
     *
     * @throws IllegalArgumentException if CUDA was asked for and no device answers
     * @throws EngineException if the engine does not load
     */
    public Device find() {
      NativeLibrary.load();
      if (this == CPU) {
        return Device.CPU;
      }
      Optional<String> absence = NativeLibrary.cudaAbsence();
      if (this == CUDA && absence.isPresent()) {
        throw new IllegalArgumentException(
            "the device is 'cuda', but the engine finds no CUDA device: "
                + absence.get()
                + "; auto and cpu are accepted");
      }
      return absence.isEmpty() ? new Device(Kind.CUDA, 0) : Device.CPU;
    }
  }

  /** A tensor made on the CPU, there. */
  Tensor place(Tensor made) {
    return kind == Kind.CUDA
        ? made.to(new org.bytedeco.pytorch.Device(text() + ":" + number), made.scalar_type())
        : made;
  }
}
