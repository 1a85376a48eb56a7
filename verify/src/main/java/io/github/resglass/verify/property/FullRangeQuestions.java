package io.github.resglass.verify.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Questions for {@code evaluate} whose numbers are spread over the whole promised ranges, each by
 * its logarithm, with its ends and its special points among it: depths 1 … 10⁷, gains 10⁻³⁰⁰ …
 * 10³⁰⁰, lists of up to 10⁵ gains, architectures of degree up to 10⁵, R from 10⁻⁶ to 10⁷ with 1 and
 * its neighbours, Λ up to 10⁴, every index, every level. What takes a second is drawn rarely.
 */
public final class FullRangeQuestions {

  /**
   * A question as it is typed.
   *
   * @param options by their names without dashes; flags are "true"
   */
  public record Question(String quantity, Map<String, String> options) {}

  /** One kind of question: which quantity, with which options. */
  private record Kind(String quantity, Function<SplittableRandom, Map<String, String>> options) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("mixture", random -> with(net(random), "weights", "none")),
          new Kind("mixture", random -> with(shallow(random), "weights", "all")),
          new Kind("depth-law", random -> with(shallow(random), "weights", "1..1")),
          new Kind("depth-law", FullRangeQuestions::scales),
          new Kind("covariance", FullRangeQuestions::net),
          new Kind("covariance", FullRangeQuestions::paper),
          new Kind("complexity", FullRangeQuestions::net),
          new Kind("complexity", random -> with(net(random), "index", index(random))),
          new Kind("complexity", FullRangeQuestions::level),
          new Kind("complexity", FullRangeQuestions::level),
          new Kind("complexity", random -> with(ratio(random), "index", index(random))),
          new Kind("critical-points", random -> with(ratio(random), "dimension", few(random))),
          new Kind("critical-points", random -> with(paper(random), "dimension", few(random))),
          new Kind("critical-points", FullRangeQuestions::byIndex),
          new Kind("triviality", random -> Map.of("depth", depth(random))),
          new Kind("scale-for-depth", FullRangeQuestions::mode));

  private final SplittableRandom random;
  private int asked;

  /** The questions of a seed; the kinds take turns. */
  public FullRangeQuestions(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The next question. */
  public Question next() {
    Kind kind = KINDS.get(asked++ % KINDS.size());
    return new Question(kind.quantity(), kind.options().apply(random));
  }

  private static Map<String, String> with(Map<String, String> options, String... more) {
    Map<String, String> all = new LinkedHashMap<>(options);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private static Map<String, String> net(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> Map.of("gains", gains(random, size(random, 40, 100_000)));
      case 1 -> with(paper(random), "drop-linear", "true", "depth", "" + (2 + random.nextInt(99)));
      case 2 -> Map.of("architecture", blocks(random));
      default -> paper(random);
    };
  }

  private static Map<String, String> paper(SplittableRandom random) {
    return Map.of("depth", depth(random), "beta", gain(random));
  }

  private static Map<String, String> shallow(SplittableRandom random) {
    return Map.of("depth", "" + (1 + random.nextInt(300)), "beta", gain(random));
  }

  private static String depth(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> "1";
      case 1 -> "2";
      case 2 -> "10000000";
      default -> "" + (int) Math.exp(random.nextDouble() * Math.log(1e7));
    };
  }

  private static String gain(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> "1";
      case 1 -> random.nextBoolean() ? "1e-300" : "1e300";
      case 2 -> "1." + "0".repeat(random.nextInt(14)) + "1";
      case 3 -> "0." + "9".repeat(1 + random.nextInt(14));
      case 4 -> power(600 * random.nextDouble() - 300);
      default -> power(8 * random.nextDouble() - 7);
    };
  }

  /** From 1 to {@code few}, or rarely to {@code many}. */
  private static int size(SplittableRandom random, int few, int many) {
    return random.nextInt(100) == 0
        ? (int) Math.exp(random.nextDouble() * Math.log(many + 1.0))
        : 1 + random.nextInt(few);
  }

  private static String power(double exponent) {
    int whole = (int) Math.floor(exponent);
    String digits = String.valueOf(Math.pow(10, exponent - whole));
    return digits.substring(0, Math.min(digits.length(), 8)) + "e" + whole;
  }

  private static String gains(SplittableRandom random, int count) {
    double width = random.nextInt(3) == 0 ? 299 : 3;
    List<String> gains = new ArrayList<>();
    for (int l = 0; l < count; l++) {
      gains.add(power(width * (2 * random.nextDouble() - 1)));
    }
    return String.join(",", gains);
  }

  private static String blocks(SplittableRandom random) {
    String layer = "layer(" + gain(random) + ")";
    int inner = 1 + random.nextInt(4);
    String branch = "layer(" + gain(random) + ")^" + inner;
    return layer + " * (skip + " + branch + ")^" + size(random, 60, 99_999 / inner);
  }

  private static Map<String, String> scales(SplittableRandom random) {
    int layers = 1 + random.nextInt(40);
    return random.nextBoolean()
        ? Map.of("model", "independent", "depth", depth(random), "scale", gain(random))
        : with(
            Map.of("model", "wide", "readout", random.nextBoolean() ? "sum" : "unit"),
            random.nextBoolean()
                ? new String[] {"scales", gains(random, layers)}
                : new String[] {"depth", "" + layers, "scale", gain(random)});
  }

  private static String index(SplittableRandom random) {
    return "" + (int) (Math.exp(random.nextDouble() * Math.log(1e9 + 1)) - 1);
  }

  private static Map<String, String> level(SplittableRandom random) {
    double size = random.nextInt(3) == 0 ? Math.pow(10, 12 * random.nextDouble() - 6) : 3;
    String u = "" + (random.nextInt(6) == 0 ? 0 : (float) (size * (2 * random.nextDouble() - 1)));
    Map<String, String> options = with(net(random), "level", u);
    options = random.nextBoolean() ? with(options, "cumulative", "true") : options;
    return random.nextBoolean() ? with(options, "index", index(random)) : options;
  }

  private static Map<String, String> ratio(SplittableRandom random) {
    String near = "0".repeat(11 + random.nextInt(8)) + (1 + random.nextInt(9));
    String ratio =
        switch (random.nextInt(5)) {
          case 0 -> "1";
          case 1 -> "1." + near;
          case 2 -> "0." + "9".repeat(11 + random.nextInt(8));
          default -> power(13 * random.nextDouble() - 6);
        };
    return Map.of("ratio", ratio);
  }

  /** Dimensions up to 10⁴, the large ones, which take half a second, rarely. */
  private static String few(SplittableRandom random) {
    double skewed = Math.pow(random.nextDouble(), random.nextInt(100) == 0 ? 1 : 3);
    return "" + (int) (2 * Math.exp(skewed * Math.log(5_000)));
  }

  private static Map<String, String> byIndex(SplittableRandom random) {
    int dimension = 2 + random.nextInt(random.nextInt(4) == 0 ? 29 : 9);
    return with(
        random.nextBoolean() ? ratio(random) : paper(random),
        "dimension",
        "" + dimension,
        "index",
        "" + random.nextInt(dimension));
  }

  private static Map<String, String> mode(SplittableRandom random) {
    String depth = depth(random);
    return Map.of("depth", depth, "mode", "" + (1 + random.nextInt(Integer.parseInt(depth))));
  }
}
