package io.github.resglass.symbolic.law;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.Y;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.overLengths;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expectation.Mean;
import io.github.resglass.symbolic.expectation.Moments;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.mixture.BinomialTheorem;
import io.github.resglass.symbolic.path.PathClaims;
import io.github.resglass.symbolic.path.PathCounts;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;

/**
 * Independent weights of mean 0 make different paths uncorrelated, so that the weight of a length
 * is its number of paths times ρ^r C^{2r}: r − 1 is binomial, Bin(p−1, b/(1+b)) with b = ρnC².
 */
final class IndependentWeights {

  /** b = ρ n C². */
  static final Symbol GAIN = symbol("b");

  static final Domain NET = Domain.EVERYWHERE.integer(P, 1).positive(GAIN);

  static final Symbol WIDTH = symbol("n");
  private static final Symbol INPUTS = symbol("d");
  static final Symbol OPEN = symbol("rho");
  static final Symbol SCALE = symbol("C");
  static final Symbol ROOT = symbol("s");
  private static final Symbol LAYER = symbol("l");
  private static final Symbol WEIGHT = symbol("w");
  private static final Symbol GATE = symbol("A");
  private static final Symbol REST = symbol("v");
  private static final Domain LENGTH = Domain.EVERYWHERE.integer(R, 1).integer(P, R).positive(GAIN);
  private static final Expression DEPTH = P.minus(1);

  /** q′ = b/(1+b). */
  private static final Expression SHARE = GAIN.over(ONE.plus(GAIN));

  private final Proof proof = new Proof("independent-weights");

  private IndependentWeights() {}

  /** The weight of length r among all. */
  static Call weight(Expression r) {
    return call("w", r, GAIN, P);
  }

  /** C(p−1, r−1) b^r. */
  private static Expression energy(Expression r) {
    return binomial(DEPTH, r.minus(1)).times(GAIN.power(r));
  }

  /** C(p−1, r−1) b^{r−1} (1+b)^{1−p}. */
  private static Expression binomialLaw() {
    return binomial(DEPTH, R.minus(1))
        .times(GAIN.power(R.minus(1)))
        .times(ONE.plus(GAIN).power(ONE.minus(P)));
  }

  static Claim derive() {
    return new IndependentWeights().claim();
  }

  private Claim claim() {
    Fact path = path();
    Fact different = different();
    PathCounts.Result counts = PathClaims.counts();
    Fact mass =
        proof.apply(counts.mass().domain(), Cited.rule(counts.claim().derivation(), counts.mass()));
    Fact energy = energies(mass);
    Fact sum = sum();
    Fact law = law(sum);
    Fact unit = unit(sum);
    Fact first = telescoped(R.minus(1), DEPTH.times(overLengths(binomialLaw())));
    Fact second =
        telescoped(
            R.minus(1).power(2),
            DEPTH
                .minus(1)
                .times(overLengths(R.minus(1).times(binomialLaw())))
                .plus(DEPTH.times(overLengths(binomialLaw()))));
    Fact mean = mean(law, unit, first);
    Fact variance = variance(law, unit, first, second);
    PaperComparison.Result paper = PaperComparison.derive(proof, mean, variance);
    Statement statement =
        Statement.words("Let all weights of a net be independent with mean 0 and variance C², ")
            .and("and its gates open with probability ρ, independently of the weights. A path of ")
            .and("length r has the mean square ")
            .and(path.formula())
            .and(", and two different paths are uncorrelated, ")
            .and(different.formula())
            .and(" for a weight w that only one of them contains. The paths of length r together ")
            .and("therefore have the mean square ")
            .and(energy.formula())
            .and(": with b = ρnC² the length r has the weight ")
            .and(law.formula())
            .and(", that is, r − 1 has the law Bin(p − 1, q′) with q′ = b/(1 + b), with ")
            .and(mean.formula())
            .and(" and ")
            .and(variance.formula())
            .and(". Against the paper's law, with s = √Λ and q = β/(1 + β): ")
            .and(paper.same().formula())
            .and("; at equal gains, with the h of length-moments, 0 ≤ h ≤ 1, ")
            .and(paper.mean().formula())
            .and(", while ")
            .and(paper.variance().formula())
            .and(" and, with m = p − 1, ")
            .and(paper.limit().formula())
            .and(" as m → ∞: the means agree up to 1/2, the paper's law is never wider, and ")
            .and("in deep nets has half the variance.");
    return new Claim(
        "independent-weights",
        "Path lengths of nets with independent weights",
        statement,
        "this project",
        Statement.domain(
                paper
                    .domain()
                    .integer(R, 1)
                    .integer(M, 1)
                    .integer(WIDTH, 1)
                    .integer(INPUTS, 1)
                    .positive(OPEN)
                    .positive(SCALE)
                    .positive(ROOT)
                    .positive(GAIN))
            .and(", ")
            .and(P.atLeast(R))
            .and(", ρ ≤ 1, weights independent of each other and of the gates"),
        List.of("equation-8", "length-moments"),
        proof.derivation());
  }

  /** C^{2r} E Π w_l² A_l² = (ρC²)^r; of the law of the weights only the variance matters. */
  private Fact path() {
    Domain domain = Domain.EVERYWHERE.integer(R, 1).positive(OPEN).positive(SCALE);
    Expression square = Mean.entry(WEIGHT, LAYER).power(2).times(Mean.entry(GATE, LAYER).power(2));
    Expression mean =
        SCALE
            .power(R.times(2))
            .times(
                Mean.gates(
                    Mean.normal(new FiniteProduct(LAYER, ONE, R, square), WEIGHT), OPEN, GATE));
    Expression value = OPEN.times(SCALE.power(2)).power(R);
    return proof.apply(
        domain,
        Rule.stating(
            "independent factors",
            mean.equalTo(value),
            mean.equalTo(value.times(OPEN)),
            Moments.with()));
  }

  private Fact different() {
    Expression product = Mean.normal(SCALE.times(WEIGHT).times(REST), WEIGHT);
    return proof.apply(
        Domain.EVERYWHERE.real(REST).positive(SCALE),
        Rule.stating(
            "a weight of mean 0 that nothing else contains",
            product.equalTo(ZERO),
            product.equalTo(SCALE.times(REST)),
            Moments.with()));
  }

  /** ψ_r (ρC²)^r = d C(p−1, r−1) (ρnC²)^r. */
  private Fact energies(Fact mass) {
    Expression each = OPEN.times(SCALE.power(2)).power(R);
    Expression gain = OPEN.times(WIDTH).times(SCALE.power(2));
    Expression left = ((Relation) mass.formula()).left();
    Expression value = INPUTS.times(binomial(DEPTH, R.minus(1))).times(gain.power(R));
    return proof.apply(
        mass.domain().positive(OPEN).positive(SCALE),
        Rule.stating(
            "as many terms as paths",
            left.times(each).equalTo(value),
            left.times(each).equalTo(value.times(gain)),
            Identity.from(Use.of(0).times(each))),
        mass);
  }

  /** Σ_r C(p−1, r−1) b^r = b (1+b)^{p−1}. */
  private Fact sum() {
    Fact theorem = BinomialTheorem.derive(proof);
    Expression fromZero = sumOver(K, ZERO, DEPTH, binomial(DEPTH, K).times(GAIN.power(K.plus(1))));
    Expression total = overLengths(energy(R));
    Fact shifted =
        proof.apply(
            NET,
            Rule.stating(
                "count skipped layers from zero",
                total.equalTo(fromZero),
                total.equalTo(fromZero.times(GAIN)),
                IndexShift.by(-1)));
    Expression closed = GAIN.times(ONE.plus(GAIN).power(DEPTH));
    return proof.apply(
        NET,
        Rule.stating(
            "sum by the binomial theorem",
            total.equalTo(closed),
            total.equalTo(closed.times(GAIN)),
            Identity.from(Use.of(0), Use.of(1).at(M, DEPTH).at(Y, GAIN).times(GAIN.negated()))),
        shifted,
        theorem);
  }

  private Fact law(Fact sum) {
    Expression total = overLengths(energy(R));
    Expression meaning = energy(R).over(total);
    Fact definition =
        proof.apply(
            LENGTH,
            Rule.stating(
                "define the weight of a length",
                weight(R).equalTo(meaning),
                weight(R).equalTo(meaning.times(weight(R))),
                new Definition()));
    Expression closed = GAIN.times(ONE.plus(GAIN).power(DEPTH));
    return proof.apply(
        LENGTH,
        Rule.stating(
            "divide by the sum",
            weight(R).equalTo(binomialLaw()),
            weight(R).equalTo(binomialLaw().times(GAIN)),
            Identity.from(
                Use.of(0), Use.of(1).times(energy(R).over(total.times(closed)).negated()))),
        definition,
        sum);
  }

  private Fact unit(Fact sum) {
    Expression all = overLengths(binomialLaw());
    Expression inverse = GAIN.power(-1).times(ONE.plus(GAIN).power(ONE.minus(P)));
    return proof.apply(
        NET,
        Rule.stating(
            "the weights add up to one",
            all.equalTo(ONE),
            all.equalTo(GAIN),
            Identity.from(Use.of(0).times(inverse))),
        sum);
  }

  /**
   * (1+b) Σ factor w_r = b value, by the certificate −factor w_r; every factor vanishes at r = 1.
   */
  private Fact telescoped(Expression factor, Expression value) {
    Expression left = ONE.plus(GAIN).times(overLengths(factor.times(binomialLaw())));
    return proof.apply(
        NET,
        Rule.stating(
            "telescope a moment",
            left.equalTo(GAIN.times(value)),
            left.equalTo(value),
            new Telescoping(R, ONE, P, factor.times(binomialLaw()).negated())));
  }

  /** Σ factor w_r with the weights written out. */
  private Fact under(Fact law, Expression factor) {
    return proof.apply(
        NET,
        Rule.stating(
            "put in under the sum",
            overLengths(factor.times(weight(R))).equalTo(overLengths(factor.times(binomialLaw()))),
            overLengths(factor.times(weight(R))).equalTo(overLengths(binomialLaw())),
            IndexShift.by(0, Use.of(0).times(factor))),
        law);
  }

  private Fact mean(Fact law, Fact unit, Fact first) {
    Expression left = overLengths(R.times(weight(R)));
    Expression share = ONE.plus(GAIN).power(-1);
    return proof.apply(
        NET,
        Rule.stating(
            "mean of a binomial law",
            left.equalTo(ONE.plus(DEPTH.times(SHARE))),
            left.equalTo(ONE.plus(P.times(SHARE))),
            Identity.from(
                Use.of(0), Use.of(1).times(ONE.plus(DEPTH.times(SHARE))), Use.of(2).times(share))),
        under(law, R),
        unit,
        first);
  }

  /** Σ (r − 1 − mq′)² w_r = m q′ (1 − q′). */
  private Fact variance(Fact law, Fact unit, Fact first, Fact second) {
    Expression centre = ONE.plus(DEPTH.times(SHARE));
    Expression factor = R.minus(centre).power(2);
    Expression left = overLengths(factor.times(weight(R)));
    Expression inverse = ONE.plus(GAIN).power(-1);
    Expression value = DEPTH.times(GAIN).over(ONE.plus(GAIN).power(2));
    Expression linear = DEPTH.minus(1).times(SHARE).minus(DEPTH.times(SHARE).times(2));
    return proof.apply(
        NET,
        Rule.stating(
            "variance of a binomial law",
            left.equalTo(value),
            left.equalTo(value.times(2)),
            Identity.from(
                Use.of(0),
                Use.of(1)
                    .times(
                        DEPTH
                            .times(SHARE)
                            .power(2)
                            .plus(DEPTH.times(SHARE))
                            .plus(linear.times(DEPTH).times(SHARE))),
                Use.of(2).times(linear.times(inverse)),
                Use.of(3).times(inverse))),
        under(law, factor),
        unit,
        first,
        second);
  }
}
