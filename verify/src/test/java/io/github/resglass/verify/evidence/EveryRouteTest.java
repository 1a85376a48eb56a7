package io.github.resglass.verify.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every route of evidence, whatever it tests. */
class EveryRouteTest {

  private static final long SEED = 16;

  /** What 10 cases are, by provider, claim and place. */
  static final Properties RECORD = record();

  private static Properties record() {
    Properties lines = new Properties();
    try (InputStream file = EveryRouteTest.class.getResourceAsStream("instances.properties")) {
      lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lines;
  }

  /** By claim: maps of the library have another order in every process. */
  static Stream<Arguments> routes() {
    return ServiceLoader.load(EvidenceProvider.class).stream()
        .flatMap(
            provider ->
                provider.get().routes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(
                        entry -> {
                          String claim =
                              provider.type().getSimpleName() + "." + entry.getKey() + ".";
                          List<Route> own = entry.getValue();
                          return IntStream.range(0, own.size())
                              .mapToObj(i -> Arguments.of(claim + i, own.get(i)));
                        }));
  }

  /**
   * It speaks for the claim as it stands, says what it looked at, and stays within the tolerance
   * that it states; a random experiment states its error and how often it may be wrong.
   *
   * <p>`resglass verify` is to take less than 90 s on two cores whatever is added: a second of one
   * processor for each of up to a hundred and fifty routes at 1,000 cases. At 50 cases, where what
   * does not grow with them stands out, three seconds leave room for code that runs for the first
   * time.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void speaksForTheClaimWithinItsToleranceAndItsShareOfTheTime(String name, Route route) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Evidence evidence = route.examine(50, SEED);
    double seconds = (threads.getCurrentThreadCpuTime() - start) * 1e-9;
    assertTrue(seconds < 3, () -> evidence.route() + " took " + seconds + " s");
    assertTrue(evidence.supports(), evidence::toString);
    assertTrue(evidence.cases() > 0, evidence::toString);
    assertFalse(evidence.route().isBlank());
    assertTrue(evidence.worstError() >= 0, evidence::toString);
    assertTrue(evidence.worstError() <= evidence.tolerance().value(), evidence::toString);
    if (evidence instanceof Evidence.MonteCarlo random) {
      assertTrue(random.standardError() > 0, evidence::toString);
      assertTrue(random.falseAlarmRate() > 0 && random.falseAlarmRate() <= 1e-7);
      assertTrue(random.seed().isPresent());
    }
  }

  /** One case is enough to say something, more cases are more, and 10 are those on record. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void oneCaseIsAcceptedAndTheSameSeedGivesTheSame(String name, Route route) {
    Evidence one = route.examine(1, SEED);
    assertTrue(one.supports(), one::toString);
    assertTrue(one.cases() > 0, one::toString);
    assertEquals(one, route.examine(1, SEED));
    Evidence ten = route.examine(10, SEED);
    assertTrue(ten.cases() >= one.cases(), one::toString);
    String outcome = ten.outcome().getClass().getSimpleName();
    assertEquals(
        RECORD.getProperty(name),
        ten.kind() + ", " + ten.cases() + ", " + outcome,
        () -> name + " in instances.properties");
  }
}
