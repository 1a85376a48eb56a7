package io.github.resglass.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: exit status 2, one line on the error stream that names the value, nothing else. */
class BadInputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "frobnicate",
        "evaluate",
        "evaluate frobnicate",
        "evaluate mixture",
        "evaluate mixture --frobnicate 3",
        "evaluate mixture --depth 0 --beta 0.5",
        "evaluate mixture --depth 10 --beta -1",
        "evaluate mixture --depth 10 --beta x",
        "evaluate mixture --depth 10 --beta 0",
        "evaluate mixture --depth 10",
        "evaluate mixture --depth 10 --depth 11 --beta 1",
        "evaluate mixture --depth 1.5 --beta 1",
        "evaluate mixture --depth 10 --beta 0.5 --architecture layer(1)",
        "evaluate mixture --depth 10 --beta 0.5 --weights 3..1",
        "evaluate mixture --architecture layer(0.5",
        "evaluate mixture --architecture layer",
        "evaluate mixture --architecture skip",
        "evaluate mixture --architecture layer(b)",
        "evaluate mixture --gains 0.5,,0.5",
        "evaluate mixture --gains @/nowhere/at/all",
        "evaluate depth-law --depth 20 --scale 1 --model paper",
        "evaluate depth-law --depth 20 --model wide",
        "evaluate complexity --ratio -1",
        "evaluate complexity --ratio 2 --level 1",
        "evaluate complexity --depth 10 --beta 1 --index -1",
        "evaluate --batch /nowhere/at/all",
        "sweep spec.yaml",
        "derive theorem-0",
        "derive --all theorem-1",
        "derive theorem-1 --format pdf",
        "verify theorem-0",
        "verify --cases 0",
        "train",
        "train /nowhere/at/all.json",
        "measure /nowhere/at/all",
        "evaluate complexity --ratio 3 --threads 0",
        "evaluate complexity --ratio 3 --threads two",
        "verify --seed x",
        "compare",
        "compare /nowhere/at/all /nowhere/else",
        "compare /nowhere/at/all --at noon",
        "report --out /dev/null/report",
        "report --claims theorem-0",
        "report --runs /nowhere/at/all",
        "report --from /nowhere/at/all.json",
        "report --from pom.xml",
        "report --from pom.xml --quick",
      })
  void isToldInOneLine(String commandLine) {
    Transcript said = Transcript.of(commandLine.isEmpty() ? new String[0] : commandLine.split(" "));
    assertAll(
        () -> assertEquals(2, said.status(), said.err()),
        () -> assertEquals("", said.out()),
        () -> assertEquals(1, said.err().lines().count(), said.err()),
        () -> assertTrue(said.err().startsWith("resglass: "), said.err()));
  }
}
