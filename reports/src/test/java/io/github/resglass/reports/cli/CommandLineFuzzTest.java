package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Any command line of {@code evaluate} is answered, or refused in one line. */
class CommandLineFuzzTest {

  private static final long SEED = 20161125;
  private static final int CASES = 1_000;
  private static final List<String> QUANTITIES =
      List.of(
          "mixture",
          "depth-law",
          "covariance",
          "complexity",
          "critical-points",
          "triviality",
          "scale-for-depth");
  private static final List<String> OPTIONS =
      List.of(
          "--depth",
          "--beta",
          "--architecture",
          "--gains",
          "--weights",
          "--model",
          "--scale",
          "--scales",
          "--readout",
          "--ratio",
          "--index",
          "--level",
          "--dimension",
          "--mode");
  private static final List<String> FLAGS = List.of("--drop-linear", "--cumulative");
  private static final List<String> VALUES =
      List.of(
          "1",
          "2",
          "3",
          "10",
          "0",
          "-1",
          "0.5",
          "1/3",
          "1/0",
          "1e300",
          "1e-300",
          "1e999999999",
          "NaN",
          "Infinity",
          "",
          " ",
          "x",
          "0.5,0.5",
          "1,,2",
          "1..2",
          "2..1",
          "all",
          "none",
          "paper",
          "wide",
          "independent",
          "sum",
          "unit",
          "layer(0.5)*(skip+layer(0.5))^3",
          "layer^2",
          "(layer",
          "layer(1)^99999999999",
          "-1.6",
          "9999999999999999999999");

  @Test
  void isAnsweredWithFiniteNumbersOrRefusedInOneLine() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    int answered = 0;
    for (int i = 0; i < CASES; i++) {
      List<String> line = commandLine(random);
      Transcript said = Transcript.of(line.toArray(String[]::new));
      String all = "case " + i + " of seed " + SEED + ": " + line + "\n" + said.err();
      if (said.status() == 0) {
        answered++;
        assertFalse(said.out().contains("NaN") || said.out().contains("Infinity"), all);
        new ObjectMapper().readTree(said.out());
      } else {
        assertEquals(2, said.status(), all);
        assertEquals("", said.out(), all);
        assertEquals(1, said.err().lines().count(), all);
      }
    }
    assertTrue(answered > CASES / 50, answered + " answered: the cases are too wild to test much");
  }

  /** Mostly the options that a quantity wants, with values that are mostly good, and mistakes. */
  private static List<String> commandLine(SplittableRandom random) {
    List<String> line = new ArrayList<>(List.of("evaluate", "--json"));
    line.add(one(QUANTITIES, random));
    if (random.nextInt(3) > 0) {
      line.addAll(List.of("--depth", String.valueOf(random.nextInt(0, 40))));
      line.addAll(List.of("--beta", one(VALUES.subList(0, 12), random)));
    }
    for (int options = random.nextInt(3); options > 0; options--) {
      line.add(one(OPTIONS, random));
      line.add(one(VALUES, random));
    }
    if (random.nextInt(4) == 0) {
      line.add(one(FLAGS, random));
    }
    return line;
  }

  private static String one(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
