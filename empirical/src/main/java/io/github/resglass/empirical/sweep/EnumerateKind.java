package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.ExactNumber;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.spinglass.AllCriticalPoints;
import io.github.resglass.verify.spinglass.CriticalPoint;
import io.github.resglass.verify.spinglass.Enumeration;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code run: enumerate}: one random Hamiltonian with the mixture of a net, and all its critical
 * points.
 *
 * @param levels whether the level of every critical point is kept
 */
record EnumerateKind(boolean levels) implements Kind {

  private static final Set<String> FIELDS =
      Set.of("architecture", "beta", "dimension", "drop-linear");
  private static final int LARGEST_DIMENSION = 100;

  /** Ensembles are the same for all samples of a point, and have tables that take time to make. */
  private static final Map<JsonNode, MixtureEnsemble> ENSEMBLES = new ConcurrentHashMap<>();

  private static final int ENSEMBLES_KEPT = 100;

  @Override
  public String name() {
    return "enumerate";
  }

  @Override
  public boolean random() {
    return true;
  }

  @Override
  public Task task(Settings settings) {
    for (Setting setting : settings.all()) {
      if (!FIELDS.contains(setting.name())) {
        throw setting
            .place()
            .refuse("is not a field of enumerate; architecture, beta, dimension, drop-linear are");
      }
    }
    Setting net = required(settings, "architecture", "a net, as evaluate --architecture takes it,");
    Setting size = required(settings, "dimension", "2 to " + LARGEST_DIMENSION);
    int dimension =
        size.value().isIntegralNumber() && size.value().canConvertToInt()
            ? size.value().intValue()
            : 0;
    if (dimension < 2 || dimension > LARGEST_DIMENSION) {
      throw size.place()
          .refuse("is '" + size.text() + "'; 2 to " + LARGEST_DIMENSION + " is accepted");
    }
    ObjectNode configuration = JsonNodeFactory.instance.objectNode();
    settings.all().forEach(one -> configuration.put(one.name(), one.text()));
    configuration.put("levels", levels);
    try {
      if (ENSEMBLES.size() > ENSEMBLES_KEPT) {
        ENSEMBLES.clear();
      }
      MixtureEnsemble ensemble =
          ENSEMBLES.computeIfAbsent(configuration, unused -> ensemble(settings, net, dimension));
      return new Enumerate(ensemble, ensemble.complexCriticalPoints(), configuration, levels);
    } catch (IllegalArgumentException refused) {
      throw settings.refuse(refused.getMessage());
    }
  }

  private static Setting required(Settings settings, String name, String accepted) {
    return settings
        .named(name)
        .orElseThrow(() -> settings.refuse(name + " is missing; " + accepted + " is accepted"));
  }

  private static MixtureEnsemble ensemble(Settings settings, Setting net, int dimension) {
    Architecture architecture = Architecture.parse(net.text());
    if (settings.named("beta").isPresent()) {
      BigFraction gain = ExactNumber.parse(settings.named("beta").get().text());
      if (gain.signum() <= 0) {
        throw new IllegalArgumentException("beta is " + gain + "; a positive number is accepted");
      }
      architecture = architecture.withDefaultGain(Expression.constant(gain));
    }
    if (architecture.lacksGain()) {
      throw new IllegalArgumentException("architecture has a layer without a gain; give beta");
    }
    PathPolynomial paths = PathPolynomial.of(architecture);
    boolean withoutLinear =
        settings.named("drop-linear").map(one -> one.text().equals("true")).orElse(false);
    Mixture mixture = withoutLinear ? Mixture.withoutLinearTerm(paths) : Mixture.of(paths);
    return MixtureEnsemble.of(mixture.law(), dimension);
  }

  private record Enumerate(
      MixtureEnsemble ensemble, int solutions, JsonNode configuration, boolean levels)
      implements Task {

    /** Seconds for a path to one complex solution, per Λ³, from the timings of CONTRIBUTING. */
    private static final double SECONDS_PER_PATH = 4e-6;

    @Override
    public double seconds() {
      return SECONDS_PER_PATH * solutions * Math.pow(ensemble.dimension(), 3);
    }

    @Override
    public Map<String, Object> carryOut(long seed, RunPlace place) {
      Enumeration found = AllCriticalPoints.of(ensemble.sample(seed, 0));
      Map<String, Object> row = new LinkedHashMap<>();
      if (!(found instanceof Enumeration.Complete complete)) {
        row.put("complete", false);
        row.put("reason", ((Enumeration.Incomplete) found).reason());
        return row;
      }
      row.put("complete", true);
      row.put("complexCriticalPoints", complete.complexSolutions());
      row.put("criticalPoints", complete.points().size());
      for (int k = 0; k < ensemble.dimension(); k++) {
        row.put("index" + k, complete.count(k));
      }
      List<CriticalPoint> byLevel =
          complete.points().stream()
              .sorted(Comparator.comparingDouble(point -> point.level().value()))
              .toList();
      if (!byLevel.isEmpty()) {
        CriticalPoint ground = byLevel.get(0);
        row.put("lowestLevel", ground.level().value());
        row.put("lowestLevel.errorBound", ground.level().errorBound());
      }
      if (levels) {
        row.put(
            "levels",
            byLevel.stream()
                .map(point -> point.index() + ":" + point.level().value())
                .collect(Collectors.joining(";")));
      }
      return row;
    }
  }
}
