package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.mixture.PathMixture;
import io.github.resglass.verify.numeric.net.Net;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code mixture}: weights ε_r, ln z, and the constant term that is left out. */
record MixtureQuestion(Net net, boolean dropLinear, Window window) implements Question {

  static final List<String> OPTIONS =
      List.of("depth", "beta", "gains", "architecture", "drop-linear", "weights");

  static MixtureQuestion read(Options options, Reader standardInput) {
    return new MixtureQuestion(
        NetOptions.read(options, standardInput), options.flag("drop-linear"), Window.read(options));
  }

  @Override
  public Answer answer() {
    PathMixture mixture = net.mixture(dropLinear);
    Map<String, Result> results = new LinkedHashMap<>();
    window.put(results, mixture.degree(), mixture::weights, true);
    results.put("logNormalization", new Result.Value(mixture.logNormalization()));
    results.put("constant", new Result.Value(mixture.constant()));
    return new Answer(mixture.method(), results);
  }
}
