package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Formula;
import java.util.List;
import java.util.Objects;

/**
 * A result from the literature, taken over as it stands there. A claim that rests on one is never
 * proved; what is quoted is checked numerically, and the check names that evidence.
 *
 * @param result what the source shows; the step may state nothing but it
 * @param source author, title, number of the statement
 * @param evidence how the result is checked numerically, and where
 */
public record Quotation(Formula result, String source, String evidence) implements Ground {

  public Quotation {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(evidence, "evidence");
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!after.equals(result)) {
      throw new Unproved("the source shows " + result);
    }
    return new Check.Quoted("a result from the literature", source, evidence);
  }
}
