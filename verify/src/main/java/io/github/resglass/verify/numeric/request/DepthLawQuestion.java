package io.github.resglass.verify.numeric.request;

import io.github.resglass.verify.numeric.law.IndependentWeightsLaw;
import io.github.resglass.verify.numeric.law.LargeWidthLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.PaperLaw;
import io.github.resglass.verify.numeric.mixture.PathMixture;
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

  /** A law and which computation gave it. */
  record Found(LengthLaw law, String method) {}

  /** Which law, of which net. */
  sealed interface Model {
    Found find();
  }

  record Paper(Net net, boolean dropLinear) implements Model {
    @Override
    public Found find() {
      PathMixture mixture = net.mixture(dropLinear);
      return new Found(PaperLaw.of(mixture), mixture.method());
    }
  }

  /** The net's gains are c_l²/2; its path polynomial generates the law. */
  record Independent(Net energies) implements Model {
    @Override
    public Found find() {
      if (energies instanceof Net.Gains unequal && !unequal.isSmall()) {
        return new Found(
            IndependentWeightsLaw.ofGains(unequal.gains()),
            "product of positive factors in double precision with a rounding bound");
      }
      return energies instanceof Net.Paper equal && !equal.isSmall()
          ? new Found(
              IndependentWeightsLaw.ofEqualGains(equal.depth(), equal.gain()),
              "closed forms, weights around the mode in 256-bit fixed point, rounded once")
          : new Found(IndependentWeightsLaw.of(energies.paths()), EXACT);
    }
  }

  record Wide(List<BigFraction> scales, boolean unit) implements Model {
    @Override
    public Found find() {
      return new Found(
          unit ? LargeWidthLaw.unit(scales) : LargeWidthLaw.sum(scales),
          "positive recurrence in double precision with a rounding bound");
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
          new Paper(Net.read(options, standardInput), options.flag("drop-linear")), window);
    }
    refuse(options, NET_ONLY, "goes with --model paper only; give " + SCALES);
    List<BigFraction> scales = scales(options, standardInput);
    if (model.equals("wide")) {
      return new DepthLawQuestion(new Wide(scales, readout.equals("unit")), window);
    }
    return new DepthLawQuestion(
        new Independent(
            options.has("scale")
                ? new Net.Paper(
                    scales.size(), IndependentWeightsLaw.gains(scales.subList(0, 1)).get(0))
                : new Net.Gains(IndependentWeightsLaw.gains(scales))),
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
    Found found = model.find();
    LengthLaw law = found.law();
    Map<String, Result> results = new LinkedHashMap<>();
    results.put("modes", new Result.Integers(law.modes()));
    results.put("mean", new Result.Value(law.mean()));
    results.put("standardDeviation", new Result.Value(law.standardDeviation()));
    window.put(results, law.degree(), law::weights, false);
    return new Answer(found.method(), results);
  }
}
