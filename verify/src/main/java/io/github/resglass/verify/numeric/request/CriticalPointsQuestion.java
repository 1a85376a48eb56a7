package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.CriticalPoints;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

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
    int index = options.integer("index", 0, dimension - 1);
    if (dimension > 3) {
      throw new NotThereYetException("evaluate critical-points --index beyond --dimension 3");
    }
    return new CriticalPointsQuestion(ratio, dimension, Optional.of(index));
  }

  @Override
  public Answer answer() {
    Map<String, Result> results = new LinkedHashMap<>();
    BigFraction given = ratio.value();
    if (index.isPresent()) {
      results.put(
          "expected",
          new Result.Value(CriticalPoints.expected(given, dimension, index.get()).orElseThrow()));
      return new Answer("total count, symmetry of the law and Morse's relation", results);
    }
    results.put("expected", new Result.Value(CriticalPoints.expected(given, dimension)));
    return new Answer("recurrence for the eigenvalue density, linear in the dimension", results);
  }
}
