package com.example.theory;

import static io.github.resglass.verify.property.TheoryAssertions.assertIdentity;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.property.FixedSeeds;
import io.github.resglass.verify.property.SpherePoint;
import io.github.resglass.verify.property.TheoryArbitraries;
import io.github.resglass.verify.spinglass.MixtureHamiltonian;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Properties written from scratch with the generators. */
@AddLifecycleHook(FixedSeeds.class)
class OwnPropertiesTest {

  @Property(tries = 200)
  void twoBranchesAddUp(@ForAll Architecture one, @ForAll Architecture other) {
    PathPolynomial sum = PathPolynomial.of(Architecture.parallel(one, other));
    for (int r = 0; r <= sum.degree(); r++) {
      if (!sum.coefficient(r)
          .equals(
              PathPolynomial.of(one)
                  .coefficient(r)
                  .add(PathPolynomial.of(other).coefficient(r)))) {
        throw new AssertionError("at length " + r);
      }
    }
  }

  @Provide
  Arbitrary<Tuple2<MixtureHamiltonian, SpherePoint>> landscapes() {
    return Combinators.combine(
            TheoryArbitraries.hamiltonians(3, 4), TheoryArbitraries.points(3))
        .as(net.jqwik.api.Tuple::of);
  }

  @Property(tries = 200)
  void theGradientAlongTheSphereIsTangent(
      @ForAll("landscapes") Tuple2<MixtureHamiltonian, SpherePoint> landscape) {
    double[] w = landscape.get2().coordinates();
    double[] gradient = landscape.get1().riemannianGradient(w);
    double radial = 0;
    double size = 1;
    for (int i = 0; i < w.length; i++) {
      radial += w[i] * gradient[i];
      size += Math.abs(w[i] * landscape.get1().gradient(w)[i]);
    }
    if (Math.abs(radial) > 1e-12 * size) {
      throw new AssertionError("radial part " + radial);
    }
  }

  @Example
  void theBinomialTheoremIsAnIdentity() {
    Expression x = Expression.symbol("x");
    Expression y = Expression.symbol("y");
    assertIdentity(
        x.plus(y).power(2), x.power(2).plus(Expression.product(Expression.constant(2), x, y)).plus(y.power(2)));
  }
}
