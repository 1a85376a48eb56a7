package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.BoundedReal;
import io.github.resglass.verify.numeric.Covariance;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code covariance}: ν', ν'', R and α². */
record CovarianceQuestion(Net net, boolean dropLinear) implements Question {

  static final List<String> OPTIONS =
      List.of("depth", "beta", "gains", "architecture", "drop-linear");

  static CovarianceQuestion read(Options options, Reader standardInput) {
    return new CovarianceQuestion(Net.read(options, standardInput), options.flag("drop-linear"));
  }

  @Override
  public Answer answer() {
    Covariance covariance = net.mixture(dropLinear).covariance();
    Map<String, Result> results = new LinkedHashMap<>();
    results.put("nuPrime", new Result.Value(BoundedReal.of(covariance.nuPrime())));
    results.put("nuDoublePrime", new Result.Value(BoundedReal.of(covariance.nuDoublePrime())));
    results.put("ratio", new Result.Value(BoundedReal.of(covariance.ratio())));
    results.put("alphaSquared", new Result.Value(BoundedReal.of(covariance.alphaSquared())));
    return new Answer(EXACT, results);
  }
}
