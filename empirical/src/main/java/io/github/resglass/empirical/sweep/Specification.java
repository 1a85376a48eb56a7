package io.github.resglass.empirical.sweep;

import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.engine.Device;
import io.github.resglass.empirical.specification.FieldReader;
import io.github.resglass.empirical.specification.Place;
import io.github.resglass.empirical.specification.Written;
import io.github.resglass.verify.numeric.request.EvaluationRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a specification says.
 *
 * @param kind what the runs do
 * @param place to blame for what no single field is to blame for
 * @param fixed what all runs share
 * @param factors in which they differ
 * @param repetitions of every combination
 * @param seeds of the repetitions; empty if they are derived
 * @param seed of all that is derived
 */
record Specification(
    Kind kind,
    Place place,
    List<Setting> fixed,
    List<Factor> factors,
    int repetitions,
    List<Long> seeds,
    long seed) {

  private static final long MOST_RUNS = 10_000_000;
  private static final int MOST_INPUTS = 1_000_000;
  private static final int MOST_SEEDS = 1_000_000;
  private static final long LARGEST_SEED = Long.MAX_VALUE;

  /** The number of runs. */
  long size() {
    long size = repetitions;
    for (Factor factor : factors) {
      size = Math.multiplyExact(size, factor.size());
    }
    return size;
  }

  static Specification read(Written.Fields document, OptionalLong otherSeed) {
    FieldReader top = new FieldReader(document);
    Written run = top.required("run", "evaluate, enumerate or train");
    Kind kind = kind(run, top);
    long written = top.field("seed").map(one -> FieldReader.whole(one, 0, LARGEST_SEED)).orElse(1L);
    long seed = otherSeed.orElse(written);
    List<Setting> fixed = new ArrayList<>();
    top.field("fixed").ifPresent(one -> flatten("", one.fields("fields of the runs"), fixed));
    List<Factor> factors = new ArrayList<>();
    top.field("grid").ifPresent(one -> factors.addAll(Factors.grid(one)));
    top.field("list").ifPresent(one -> factors.add(Factors.list(one)));
    top.field("random").ifPresent(one -> factors.add(Factors.random(one, new Seed(seed))));
    Optional<Written> repeated = top.field("seeds");
    if (repeated.isPresent() && !kind.random()) {
      throw repeated.get().place().refuse("is not for " + kind.name() + ", which draws nothing");
    }
    List<Long> seeds = new ArrayList<>();
    int repetitions = repeated.map(one -> repetitions(one, seeds)).orElse(1);
    top.finish();
    requireDistinct(fixed, factors, document.place());
    Specification all =
        new Specification(kind, run.place(), fixed, factors, repetitions, seeds, seed);
    all.requireFew();
    return all;
  }

  private void requireFew() {
    double size = repetitions;
    for (Factor factor : factors) {
      size *= factor.size();
    }
    if (size > MOST_RUNS) {
      throw place.refuse(
          String.format(
              java.util.Locale.ROOT,
              "there would be %.3g runs; up to %d are accepted",
              size,
              MOST_RUNS));
    }
  }

  private static Kind kind(Written run, FieldReader top) {
    String name = FieldReader.word(run, "evaluate", "enumerate", "train");
    Optional<Written> quantity = top.field("quantity");
    Optional<Written> measure = top.field("measure");
    Optional<Written> keep = top.field("keep");
    Optional<Written> device = top.field("device");
    if (!name.equals("evaluate") && quantity.isPresent()) {
      throw quantity.get().place().refuse("is for 'run: evaluate' only");
    }
    if (!name.equals("train") && measure.isPresent()) {
      throw measure.get().place().refuse("is for 'run: train' only");
    }
    if (!name.equals("train") && device.isPresent()) {
      throw device.get().place().refuse("is for 'run: train' only");
    }
    if (name.equals("evaluate")) {
      String[] quantities = EvaluationRequest.quantities().toArray(String[]::new);
      Written which = top.required("quantity", String.join(", ", quantities));
      return new EvaluateKind(FieldReader.word(which, quantities), keeps(keep, "values", "exact"));
    }
    if (name.equals("enumerate")) {
      return new EnumerateKind(keeps(keep, "counts", "levels"));
    }
    int inputs = 512;
    if (measure.isPresent()) {
      FieldReader fields = new FieldReader(measure.get().fields("inputs: n"));
      inputs =
          fields
              .field("inputs")
              .map(one -> (int) FieldReader.whole(one, 1, MOST_INPUTS))
              .orElse(inputs);
      fields.finish();
    }
    return new TrainKind(
        inputs,
        !keep.isPresent() || !keeps(keep, "folders", "table"),
        keeps(device, "cpu", "cuda") ? Device.Kind.CUDA : Device.Kind.CPU);
  }

  /** Whether the second word is given rather than the first, which is usual. */
  private static boolean keeps(Optional<Written> written, String usual, String other) {
    return written.map(one -> FieldReader.word(one, usual, other).equals(other)).orElse(false);
  }

  private static int repetitions(Written written, List<Long> seeds) {
    if (written instanceof Written.Items) {
      for (Written one : written.items("a number of seeds, or a list of them")) {
        long value = FieldReader.whole(one, 0, LARGEST_SEED);
        if (seeds.contains(value)) {
          throw one.place().refuse("is " + value + " a second time; different seeds are accepted");
        }
        seeds.add(value);
      }
      return seeds.size();
    }
    return (int) FieldReader.whole(written, 1, MOST_SEEDS);
  }

  private static void flatten(String prefix, Written.Fields fields, List<Setting> into) {
    fields
        .fields()
        .forEach(
            (name, written) -> {
              if (written instanceof Written.Fields inner) {
                flatten(prefix + name + ".", inner, into);
              } else {
                into.add(Setting.of(prefix + name, written));
              }
            });
  }

  private static void requireDistinct(List<Setting> fixed, List<Factor> factors, Place whole) {
    Map<String, Place> set = new HashMap<>();
    fixed.forEach(one -> requireNew(set, one.name(), one.place()));
    for (Factor factor : factors) {
      List<Setting> first = factor.at(0);
      first.forEach(one -> requireNew(set, one.name(), one.place()));
    }
    if (set.isEmpty()) {
      throw whole.refuse("sets nothing; fixed, grid, list or random is needed");
    }
  }

  private static void requireNew(Map<String, Place> set, String name, Place place) {
    Place before = set.putIfAbsent(name, place);
    if (before != null) {
      throw place.refuse("sets " + name + ", which line " + before.line() + " has set already");
    }
  }
}
