package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.mixture.PathMixture;
import io.github.resglass.verify.numeric.ordered.IndexCounts;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code critical-points}: their expected number on the sphere in ℝ^Λ. */
record CriticalPointsQuestion(Ratio ratio, int dimension, Optional<Integer> index)
    implements Question {

  static final List<String> OPTIONS =
      List.of(
          "depth", "beta", "gains", "architecture", "drop-linear", "ratio", "dimension", "index");

  static CriticalPointsQuestion read(Options options, Reader standardInput) {
    Ratio ratio = Ratio.read(options, standardInput);
    int dimension = options.integer("dimension", 2, CriticalPoints.LARGEST_DIMENSION);
    if (!options.has("index")) {
      return new CriticalPointsQuestion(ratio, dimension, Optional.empty());
    }
    if (dimension > IndexCounts.LARGEST_DIMENSION) {
      throw options.bad(
          "dimension", "with --index, 2 to " + IndexCounts.LARGEST_DIMENSION + " is accepted");
    }
    int index = options.integer("index", 0, dimension - 1);
    return new CriticalPointsQuestion(ratio, dimension, Optional.of(index));
  }

  @Override
  public Answer answer() {
    Optional<Covariance> covariance = ratio.mixture().map(PathMixture::covariance);
    Map<String, Result> results = new LinkedHashMap<>();
    if (index.isPresent()) {
      int k = index.get();
      BoundedReal count =
          covariance
              .map(of -> IndexCounts.expected(of, dimension, k))
              .or(() -> ratio.given().map(r -> IndexCounts.expected(r, dimension, k)))
              .orElseThrow();
      results.put("expected", new Result.Value(count));
      return new Answer(
          dimension <= 3
              ? "total count, symmetry of the law and Morse's relation"
              : "densities of the ordered eigenvalues by Pfaffians, trapezoidal rule",
          results);
    }
    BoundedReal count =
        covariance
            .map(of -> CriticalPoints.expected(of, dimension))
            .or(() -> ratio.given().map(r -> CriticalPoints.expected(r, dimension)))
            .orElseThrow();
    results.put("expected", new Result.Value(count));
    return new Answer("recurrence for the eigenvalue density, linear in the dimension", results);
  }
}
