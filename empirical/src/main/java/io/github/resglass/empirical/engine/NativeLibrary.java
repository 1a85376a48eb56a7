package io.github.resglass.empirical.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.pytorch.global.torch;

/** Loads LibTorch once, the first time anything needs it. */
final class NativeLibrary {

  /** What the name of the folder ends with that has the natives that know CUDA. */
  private static final String GPU = "-gpu";

  private static boolean loaded;

  private NativeLibrary() {}

  /**
   * After this call LibTorch is there, with the given number of threads.
   *
   * @throws EngineException if the native libraries cannot be unpacked or linked
   */
  static synchronized void require(int threads) {
    load();
    if (ExternalLibrary.folder().isEmpty()) {
      // OpenBLAS ignores torch's setting and at these sizes loses most of its speed to its threads.
      openblas.blas_set_num_threads(1);
    }
    // oneDNN's convolution_backward ends the process in the destructor of its arguments when called
    // through this glue; LibTorch's own convolutions are used instead.
    torch.globalContext().setUserEnabledMkldnn(false);
    // Where NNPACK does not know the processor it says so at every convolution.
    torch.globalContext().setUserEnabledNNPACK(false);
    // A device's convolutions are to agree with the CPU's to single precision.
    torch.globalContext().setAllowTF32CuDNN(false);
    torch.set_num_threads(threads);
  }

  /** After this call LibTorch is there. */
  static synchronized void load() {
    if (!loaded && ExternalLibrary.folder().isPresent()) {
      ExternalLibrary.load(ExternalLibrary.folder().get());
      loaded = true;
    } else if (!loaded) {
      try {
        String folder = folder();
        if (folder.endsWith(GPU) && !EngineTrial.isThisProcess()) {
          requireCudaLibraries();
        }
        Loader.load(openblas.class);
        // libtorch.so pulls in libtorch_cpu.so by name: unpack all three before any is opened, or a
        // libtorch that the system has installed is found first and the process crashes.
        for (String library :
            List.of(
                "libc10.so",
                "libtorch_cpu.so",
                "libc10_cuda.so",
                "libtorch_cuda.so",
                "libtorch.so")) {
          if (Loader.findResource(torch.class, folder + "/" + library) != null) {
            Loader.cacheResource(torch.class, folder + "/" + library);
          }
        }
        Loader.load(torch.class);
      } catch (IOException | LinkageError failure) {
        throw new EngineException(
            "LibTorch does not load on " + Loader.getPlatform() + ": " + failure.getMessage(),
            failure);
      }
      loaded = true;
    }
  }

  /** Natives that know CUDA end a process that loads them where they miss a library of it. */
  private static void requireCudaLibraries() throws IOException {
    Optional<String> problem =
        EngineTrial.problem(
            System.getProperties().stringPropertyNames().stream()
                .filter(
                    name ->
                        name.startsWith("org.bytedeco.javacpp.")
                            || name.equals("java.library.path"))
                .map(name -> name + "=" + System.getProperty(name))
                .toList());
    if (problem.isPresent()) {
      throw new EngineException(CudaLibraries.advice(problem.get(), CudaLibraries.folders()));
    }
  }

  /**
   * Why no CUDA device answers, for people; empty if one does. After {@link #load()}.
   *
   * @throws EngineException if the natives cannot be read
   */
  static Optional<String> cudaAbsence() {
    if (torch.cuda_is_available()) {
      return Optional.empty();
    }
    boolean knows;
    try {
      knows =
          ExternalLibrary.folder()
              .map(libtorch -> Files.exists(libtorch.resolve("libtorch_cuda.so")))
              .orElse(folder().endsWith(GPU));
    } catch (IOException unreadable) {
      throw new EngineException("the natives cannot be read: " + unreadable, unreadable);
    }
    return Optional.of(CudaLibraries.absence(knows, CudaLibraries.folders()));
  }

  /** Where the jars have the natives: the profile gpu brings those that know CUDA. */
  private static String folder() throws IOException {
    String gpu = Loader.getPlatform() + GPU;
    boolean there = Loader.findResource(torch.class, gpu + "/libtorch_cpu.so") != null;
    return there ? gpu : Loader.getPlatform();
  }
}
