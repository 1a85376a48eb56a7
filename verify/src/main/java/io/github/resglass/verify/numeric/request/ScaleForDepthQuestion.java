package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.net.Net;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code scale-for-depth}: the gains β for which k is a mode of the paper's net of depth p,
 * (k−1)/(p−k+1) ≤ β ≤ k/(p−k). At the ends k is tied with a neighbour.
 */
record ScaleForDepthQuestion(int depth, int mode) implements Question {

  static final List<String> OPTIONS = List.of("depth", "mode");

  static ScaleForDepthQuestion read(Options options, Reader standardInput) {
    int depth = options.integer("depth", 1, Net.DEEPEST);
    return new ScaleForDepthQuestion(depth, options.integer("mode", 1, depth));
  }

  @Override
  public Answer answer() {
    Result from = end(mode - 1, depth - mode + 1);
    Result to =
        mode == depth
            ? new Result.Absent("the interval has no end: every larger gain has this mode too")
            : end(mode, depth - mode);
    Map<String, Result> results = new LinkedHashMap<>();
    results.put("betaInterval", new Result.Interval(from, to));
    return new Answer("exact: (k-1)/(p-k+1) <= beta <= k/(p-k), Lemma 4 made explicit", results);
  }

  private static Result end(int above, int below) {
    return new Result.Value(BoundedReal.of(new BigFraction(above, below)));
  }
}
