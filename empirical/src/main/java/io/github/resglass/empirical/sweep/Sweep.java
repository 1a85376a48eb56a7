package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.specification.YamlFile;
import io.github.resglass.empirical.store.CodeVersion;
import io.github.resglass.empirical.store.RunKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The runs of a specification: all combinations of its grid, its list and its random draws, each
 * with its seeds. Runs are numbered from 0, the seeds counting fastest and then the factor that is
 * written last; a run is made when it is asked for, so that memory does not grow with their number.
 *
 * <p>The seed of a run is 53 bits of the key of what it does, the seed of the sweep, and its number
 * among those that do the same: it does not depend on what else is in the sweep.
 */
public final class Sweep {

  private final String text;
  private final Specification specification;
  private final int size;

  private Sweep(String text, Specification specification) {
    this.text = text;
    this.specification = specification;
    this.size = (int) specification.size();
  }

  /**
   * Reads a specification; {@link #check()} then looks at every run of it.
   *
   * @param seed in place of the specification's own
   * @throws IllegalArgumentException in one line, with line and field
   */
  public static Sweep parse(String text, OptionalLong seed) {
    return new Sweep(text, Specification.read(YamlFile.read(text), seed));
  }

  /** The specification as it is written. */
  public String text() {
    return text;
  }

  /** The seed of the sweep. */
  public long seed() {
    return specification.seed();
  }

  /** {@code evaluate}, {@code enumerate} or {@code train}. */
  public String kind() {
    return specification.kind().name();
  }

  /** Test inputs that its training runs are measured on; empty unless it keeps their folders. */
  public OptionalInt measuredInputs() {
    return specification.kind() instanceof TrainKind train && train.folders()
        ? OptionalInt.of(train.inputs())
        : OptionalInt.empty();
  }

  /** The number of runs. */
  public int size() {
    return size;
  }

  /**
   * Validates every run.
   *
   * @throws IllegalArgumentException for the first that cannot be, in one line with line and field
   */
  public void check() {
    Optional<IllegalArgumentException> first =
        IntStream.range(0, size / repetitions())
            .parallel()
            .mapToObj(this::refusal)
            .flatMap(Optional::stream)
            .findFirst();
    if (first.isPresent()) {
      throw first.get();
    }
  }

  private Optional<IllegalArgumentException> refusal(int point) {
    try {
      specification.kind().task(settings(point * repetitions()));
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(refused);
    }
  }

  private int repetitions() {
    return specification.repetitions();
  }

  /** A guess at the time of all runs on one thread, in seconds. */
  public double seconds() {
    int looks = Math.min(size, 1_000);
    double sum = 0;
    for (int i = 0; i < looks; i++) {
      int number = (int) ((2L * i + 1) * size / (2L * looks));
      sum += specification.kind().task(settings(number)).seconds();
    }
    return sum / looks * size;
  }

  private Settings settings(int number) {
    List<Setting> settings = new ArrayList<>(specification.fixed());
    settings.addAll(varying(number));
    return new Settings(specification.place(), settings);
  }

  private List<Setting> varying(int number) {
    List<Factor> factors = specification.factors();
    List<Setting> settings = new ArrayList<>();
    long combinations = size / repetitions();
    for (Factor factor : factors) {
      combinations /= factor.size();
      settings.addAll(factor.at(number / repetitions() / combinations % factor.size()));
    }
    return settings;
  }

  /** A run. */
  public PlannedRun run(int number) {
    Kind kind = specification.kind();
    Kind.Task task = kind.task(settings(number));
    ObjectNode configuration = JsonNodeFactory.instance.objectNode();
    configuration.set("task", task.configuration());
    long seed = 0;
    if (kind.random()) {
      int repetition = number % repetitions();
      seed =
          specification.seeds().isEmpty()
              ? derived(configuration, repetition)
              : specification.seeds().get(repetition);
      configuration.put("seed", seed);
    }
    try {
      return new PlannedRun(
          number,
          seed,
          RunKey.of(kind.name(), configuration, CodeVersion.current(), task.dataHash()),
          task);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private long derived(ObjectNode configuration, int repetition) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content
        .put("kind", kind())
        .put("seed", seed())
        .put("repetition", repetition)
        .set("configuration", configuration);
    // What JavaScript and spreadsheets keep of a whole number.
    return RunKey.of(content).bits() >>> 11;
  }

  /** The columns that say which run it is: what varies, then {@code seed} if it is random. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    specification.factors().forEach(factor -> columns.addAll(factor.names()));
    if (specification.kind().random()) {
      columns.add("seed");
    }
    return columns;
  }

  /** The values of {@link #columns()} in a run. */
  List<String> values(int number) {
    List<String> values = new ArrayList<>();
    varying(number).forEach(setting -> values.add(setting.text()));
    if (specification.kind().random()) {
      values.add(Long.toString(run(number).seed()));
    }
    return values;
  }
}
