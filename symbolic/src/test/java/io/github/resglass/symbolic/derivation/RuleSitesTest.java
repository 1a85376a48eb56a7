package io.github.resglass.symbolic.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No line of the toolkit that makes a rule escapes {@link FalsificationTest}. */
class RuleSitesTest {

  @Test
  void everyLineThatMakesARuleIsFalsified() {
    Set<String> written = written();
    Set<String> falsified =
        FalsificationTest.derivations().stream()
            .flatMap(d -> d.steps().stream())
            .map(step -> step.application().rule().origin())
            .map(origin -> place(origin.getClassName(), origin.getLineNumber()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(written.size() > 50, "found " + written);
    Set<String> escaped = new TreeSet<>(written);
    escaped.removeAll(falsified);
    assertEquals(Set.of(), escaped, "lines whose rules no test corrupts");
  }

  /** Where the byte code calls a factory or a constructor of rules. */
  private static Set<String> written() {
    JavaClasses toolkit =
        new ClassFileImporter()
            .importUrl(Rule.class.getProtectionDomain().getCodeSource().getLocation());
    Set<String> places = new TreeSet<>();
    for (JavaAccess<?> call : toolkit.get(Rule.class).getAccessesToSelf()) {
      boolean makes =
          call.getTarget().getName().equals("stating")
              || call.getTarget().getName().equals("<init>");
      String owner = call.getOriginOwner().getName();
      if (makes && !owner.equals(Rule.class.getName())) {
        places.add(place(owner, call.getLineNumber()));
      }
    }
    return places;
  }

  private static String place(String owner, int line) {
    return owner + ":" + line;
  }
}
