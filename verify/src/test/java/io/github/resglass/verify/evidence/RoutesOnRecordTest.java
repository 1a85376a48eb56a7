package io.github.resglass.verify.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A route that is no longer offered is missed, although nothing that is left fails. */
class RoutesOnRecordTest {

  @Test
  void theRoutesAreThoseOnRecord() {
    assertEquals(
        new TreeSet<>(EveryRouteTest.RECORD.stringPropertyNames()),
        EveryRouteTest.routes()
            .map(route -> (String) route.get()[0])
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
