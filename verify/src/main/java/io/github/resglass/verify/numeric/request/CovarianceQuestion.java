package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import io.github.resglass.verify.numeric.net.Net;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code covariance}: ν', ν'', R and α². */
record CovarianceQuestion(Net net, boolean dropLinear) implements Question {

  static final List<String> OPTIONS =
      List.of("depth", "beta", "gains", "architecture", "drop-linear");

  static CovarianceQuestion read(Options options, Reader standardInput) {
    return new CovarianceQuestion(
        NetOptions.read(options, standardInput), options.flag("drop-linear"));
  }

  @Override
  public Answer answer() {
    PathMixture mixture = net.mixture(dropLinear);
    Covariance covariance = mixture.covariance();
    BigDecimal error = covariance.relativeError();
    Map<String, Result> results = new LinkedHashMap<>();
    results.put("nuPrime", new Result.Value(BoundedReal.of(covariance.nuPrime(), error)));
    results.put(
        "nuDoublePrime", new Result.Value(BoundedReal.of(covariance.nuDoublePrime(), error)));
    results.put("ratio", new Result.Value(BoundedReal.of(covariance.ratio(), error)));
    results.put("alphaSquared", new Result.Value(BoundedReal.of(covariance.alphaSquared(), error)));
    return new Answer(mixture.method(), results);
  }

  @Override
  public Optional<Answer> inDoubles() {
    return dropLinear ? Optional.empty() : net.closedForm().map(DoubleAnswers::covariance);
  }
}
