package io.github.resglass.empirical.assumption;

import io.github.resglass.empirical.comparison.ComparedPrediction;
import io.github.resglass.empirical.comparison.ComparedPrediction.Agreement;
import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.training.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For each assumption how the law that rests on it does without and with it.
 *
 * @param asItIs the untrained network without any change
 * @param cases one for each {@link Assumption}
 */
public record Attribution(LawComparison asItIs, List<Case> cases) {

  private static final int NARROWER = 8;

  /**
   * One assumption.
   *
   * @param without its law on networks that lack the assumption
   * @param with its law on networks to which it is given back
   */
  public record Case(Assumption assumption, ComparedPrediction without, ComparedPrediction with) {

    /** Whether it is the assumption that fails: its law fails without it and fits with it. */
    public boolean fails() {
      return without.agreement() == Agreement.DOES_NOT_FIT && with.agreement() == Agreement.FITS;
    }

    /** What the control shows, in words. */
    public String verdict() {
      String effect =
          assumption.law().words()
              + " is off by "
              + without.meanDifference()
              + " in the mean length, and by "
              + with.meanDifference()
              + " with "
              + assumption.control();
      if (fails()) {
        return "it fails: " + effect;
      }
      return (without.agreement() == Agreement.FITS ? "not needed here: " : "not decided: ")
          + effect;
    }
  }

  public Attribution {
    cases = List.copyOf(cases);
  }

  /** Measures the network as it is, narrow, and under each control. */
  public static Attribution measure(
      ControlledNetworks networks, Seed root, double level, Progress progress) {
    int work = Assumption.values().length + 1;
    progress.update("controls of the assumptions", 0, work);
    LawComparison asItIs = networks.compare(Optional.empty(), root.child("as it is"), level);
    List<Case> cases = new ArrayList<>();
    for (Assumption assumption : Assumption.values()) {
      progress.update("controls of the assumptions", cases.size() + 1L, work);
      Seed seed = root.child(assumption.name());
      boolean width = assumption == Assumption.LARGE_WIDTH;
      LawComparison without =
          width ? networks.narrower(NARROWER).compare(Optional.empty(), seed, level) : asItIs;
      LawComparison with = width ? asItIs : networks.compare(Optional.of(assumption), seed, level);
      cases.add(new Case(assumption, without.of(assumption.law()), with.of(assumption.law())));
    }
    progress.update("controls of the assumptions", work, work);
    return new Attribution(asItIs, cases);
  }
}
