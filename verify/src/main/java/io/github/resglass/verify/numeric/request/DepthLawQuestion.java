package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.law.IndependentWeightsLaw;
import io.github.resglass.verify.numeric.law.LargeWidthLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.PaperLaw;
import io.github.resglass.verify.numeric.net.Net;
import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** {@code depth-law}: the law of the path length under one of three models. */
record DepthLawQuestion(Model model, Window window) implements Question {

  static final List<String> OPTIONS =
      List.of(
          "depth",
          "beta",
          "gains",
          "architecture",
          "drop-linear",
          "weights",
          "model",
          "scale",
          "scales",
          "readout");

  private static final List<String> NET_ONLY =
      List.of("beta", "gains", "architecture", "drop-linear");
  private static final List<String> SCALES_ONLY = List.of("scale", "scales");
  private static final String SCALES = "--depth p --scale c, or --scales c1,c2,…";

  /** Which law, of which net. */
  sealed interface Model {
    LengthLaw law();
  }

  record Paper(Net net, boolean dropLinear) implements Model {
    @Override
    public LengthLaw law() {
      return PaperLaw.of(net.mixture(dropLinear));
    }
  }

  record Independent(List<BigFraction> scales) implements Model {
    @Override
    public LengthLaw law() {
      return IndependentWeightsLaw.ofGains(IndependentWeightsLaw.gains(scales));
    }
  }

  record Wide(List<BigFraction> scales, boolean unit) implements Model {
    @Override
    public LengthLaw law() {
      return unit ? LargeWidthLaw.unit(scales) : LargeWidthLaw.sum(scales);
    }
  }

  static DepthLawQuestion read(Options options, Reader standardInput) {
    String model = options.choice("model", "paper", "independent", "wide");
    Window window = Window.read(options);
    String readout = options.choice("readout", "sum", "unit");
    if (options.has("readout") && !model.equals("wide")) {
      throw options.bad("readout", "--readout goes with --model wide only");
    }
    if (model.equals("paper")) {
      refuse(options, SCALES_ONLY, "goes with --model independent or wide only");
      return new DepthLawQuestion(
          new Paper(NetOptions.read(options, standardInput), options.flag("drop-linear")), window);
    }
    refuse(options, NET_ONLY, "goes with --model paper only; give " + SCALES);
    List<BigFraction> scales = scales(options, standardInput);
    return new DepthLawQuestion(
        model.equals("wide") ? new Wide(scales, readout.equals("unit")) : new Independent(scales),
        window);
  }

  private static void refuse(Options options, List<String> names, String why) {
    for (String name : names) {
      if (options.has(name)) {
        throw options.bad(name, "--" + name + " " + why);
      }
    }
  }

  private static List<BigFraction> scales(Options options, Reader standardInput) {
    options.exclude("scale", "scales");
    if (options.has("scales")) {
      List<BigFraction> scales = NumberList.read(options, "scales", standardInput);
      if (options.has("depth") && options.integer("depth", 1, Net.DEEPEST) != scales.size()) {
        throw options.bad("depth", "--scales gives " + scales.size() + " layers");
      }
      return scales;
    }
    if (!options.has("depth") || !options.has("scale")) {
      throw new IllegalArgumentException("no scales are given; give " + SCALES);
    }
    int depth = options.integer("depth", 1, Net.DEEPEST);
    return Collections.nCopies(depth, options.number("scale", NumberRange.POSITIVE));
  }

  @Override
  public Answer answer() {
    LengthLaw law = model.law();
    Map<String, Result> results = new LinkedHashMap<>();
    results.put("modes", new Result.Integers(law.modes()));
    results.put("mean", new Result.Value(law.mean()));
    results.put("standardDeviation", new Result.Value(law.standardDeviation()));
    window.put(results, law.degree(), law::weights, false);
    return new Answer(law.method(), results);
  }
}
