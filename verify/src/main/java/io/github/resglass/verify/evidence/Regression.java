package io.github.resglass.verify.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Findings against the committed verdicts, which this module reads and never writes: {@code
 * verdicts.properties}, one line {@code id = word} for each claim.
 */
public final class Regression {

  private static final String COMMITTED = "verdicts.properties";

  /** From the best to the worst. */
  private static final List<String> ORDER =
      List.of("proved", "verified", "conditional", "open", "refuted");

  private Regression() {}

  /**
   * A claim whose verdict is worse than the committed one.
   *
   * @param id of the claim
   * @param committed word of the verdict that used to hold
   * @param found word of the verdict now
   */
  public record Loss(String id, String committed, String found) {}

  /** The claims among these whose verdict is worse than the committed one. */
  public static List<Loss> compare(Collection<Finding> findings) {
    return compare(findings, committed());
  }

  /** As {@link #compare}; a committed claim that is not among the findings is a loss too. */
  public static List<Loss> compareAll(Collection<Finding> findings) {
    return compareAll(findings, committed());
  }

  static List<Loss> compareAll(Collection<Finding> findings, Map<String, String> committed) {
    List<Loss> losses = new ArrayList<>(compare(findings, committed));
    List<String> found = findings.stream().map(finding -> finding.claim().id()).toList();
    committed.forEach(
        (id, verdict) -> {
          if (!found.contains(id)) {
            losses.add(new Loss(id, verdict, "missing"));
          }
        });
    return List.copyOf(losses);
  }

  static List<Loss> compare(Collection<Finding> findings, Map<String, String> committed) {
    List<Loss> losses = new ArrayList<>();
    for (Finding finding : findings) {
      String before = committed.get(finding.claim().id());
      String now = finding.verdict().word();
      if (before != null && ORDER.indexOf(now) > ORDER.indexOf(before)) {
        losses.add(new Loss(finding.claim().id(), before, now));
      }
    }
    return List.copyOf(losses);
  }

  /** The committed verdicts by the id of their claim. */
  public static Map<String, String> committed() {
    Properties lines = new Properties();
    try (InputStream file = Regression.class.getResourceAsStream(COMMITTED)) {
      lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> verdicts = new TreeMap<>();
    for (String id : lines.stringPropertyNames()) {
      String word = lines.getProperty(id).strip();
      if (!ORDER.contains(word)) {
        throw new IllegalStateException(COMMITTED + ": '" + word + "' is no verdict");
      }
      verdicts.put(id, word);
    }
    return verdicts;
  }
}
