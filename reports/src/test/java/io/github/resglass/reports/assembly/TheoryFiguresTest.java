package io.github.resglass.reports.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.figures.Figure;
import io.github.resglass.reports.figures.Series;
import io.github.resglass.reports.figures.drawing.Svg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TheoryFiguresTest {

  @Test
  void theBellsStandAtTheModesOfTheoremOne() throws IOException {
    Figure figure = TheoryFigures.mixtures();
    save(figure);
    List<Integer> modes =
        figure.panels().stream()
            .map(panel -> panel.series().get(0).data())
            .map(
                data ->
                    data.stream().max(Comparator.comparingDouble(Series.Datum::y)).orElseThrow())
            .map(datum -> (int) datum.x())
            .toList();
    // floor(1 + beta p/(1+beta)) at p = 100 and beta = 1/10, 1/2, 2; no tie among them.
    assertEquals(List.of(10, 34, 67), modes);
  }

  @Test
  void theRateIsSolidFromZeroUpwardsAndDashedBelow() throws IOException {
    Figure figure = TheoryFigures.complexity();
    save(figure);
    for (Series series : figure.panels().get(0).series()) {
      List<Double> rates = series.data().stream().map(Series.Datum::y).toList();
      assertEquals(rates.stream().sorted().toList(), rates, "the rate rises with the gain");
      if (series.form() == Series.Form.LINE) {
        assertTrue(rates.stream().allMatch(rate -> rate >= 0));
      } else {
        assertTrue(rates.subList(0, rates.size() - 1).stream().allMatch(rate -> rate < 0));
      }
    }
  }

  private static void save(Figure figure) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "theory-figures"));
    Files.writeString(folder.resolve(figure.id() + ".svg"), Svg.standalone(figure));
  }
}
