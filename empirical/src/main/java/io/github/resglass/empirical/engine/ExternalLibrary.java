package io.github.resglass.empirical.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A libtorch that is on the machine already, Python's for one, in place of the one that Maven
 * brings: the portable bundle holds only the glue between Java and libtorch. The launcher says with
 * system properties where both are.
 *
 * <p>Glue and libtorch have to agree on the layout of tensors in memory, which changes from release
 * to release. If they do not, links are missing, shapes are misread, or the process crashes; so
 * {@link #problem} tries it in a process of its own.
 */
public final class ExternalLibrary {

  private static final String LIBTORCH = "resglass.libtorch";
  private static final String GLUE = "resglass.glue";
  private static final int SIDE = 64;

  private ExternalLibrary() {}

  /** The folder of the libtorch that is to be used in place of Maven's. */
  public static Optional<Path> folder() {
    return Optional.ofNullable(System.getProperty(LIBTORCH)).map(Path::of);
  }

  /** Loads libtorch, its CUDA part if there is one that loads, and the glue. */
  static void load(Path libtorch) {
    for (String name : List.of("libc10.so", "libtorch_cpu.so")) {
      if (!Files.isRegularFile(libtorch.resolve(name))) {
        throw new EngineException("there is no " + name + " in '" + libtorch + "'");
      }
    }
    Path glue = Path.of(System.getProperty(GLUE, ""));
    try {
      load(libtorch, "libc10.so");
      load(libtorch, "libtorch_cpu.so");
      loadCuda(libtorch);
      load(glue, "libjnijavacpp.so");
      load(glue, "libjnitorch.so");
    } catch (UnsatisfiedLinkError missing) {
      throw unfit(libtorch, missing.getMessage());
    }
    requireLayout(libtorch);
  }

  private static void load(Path folder, String name) {
    System.load(folder.resolve(name).toAbsolutePath().toString());
  }

  private static void loadCuda(Path libtorch) {
    for (String name : List.of("libc10_cuda.so", "libtorch_cuda.so")) {
      if (!Files.isRegularFile(libtorch.resolve(name))) {
        return;
      }
      try {
        load(libtorch, name);
      } catch (UnsatisfiedLinkError noDriver) {
        return; // a machine without a GPU; the CPU works all the same
      }
    }
  }

  /** What is read out of the tensor's own memory has to be what libtorch put there. */
  private static void requireLayout(Path libtorch) {
    try (Tensor tensor = torch.ones(SIDE, SIDE / 2)) {
      boolean read =
          tensor.dim() == 2
              && tensor.size(0) == SIDE
              && tensor.size(1) == SIDE / 2
              && tensor.stride(0) == SIDE / 2
              && tensor.sizes().size() == 2
              && tensor.numel() == SIDE * SIDE / 2
              && tensor.is_contiguous()
              && tensor.sum().item_float() == SIDE * SIDE / 2;
      if (!read) {
        throw unfit(libtorch, "the shape of a tensor is misread");
      }
    }
  }

  private static EngineException unfit(Path libtorch, String reason) {
    return new EngineException(
        "the glue, made for LibTorch "
            + EngineReport.bindingVersion()
            + ", does not fit the libtorch in '"
            + libtorch
            + "': "
            + reason);
  }

  /** Tries in a process of its own whether glue and libtorch fit; says what is wrong if not. */
  public static Optional<String> problem() throws IOException {
    Path libtorch = folder().orElseThrow();
    return EngineTrial.problem(
            List.of(
                "org.bytedeco.javacpp.loadlibraries=false",
                LIBTORCH + "=" + libtorch,
                GLUE + "=" + System.getProperty(GLUE, "")))
        .map(
            said ->
                said.startsWith(EngineTrial.CRASHED) ? unfit(libtorch, said).getMessage() : said);
  }
}
