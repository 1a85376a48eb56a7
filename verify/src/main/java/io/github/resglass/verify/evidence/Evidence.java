package io.github.resglass.verify.evidence;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What one independent route says about a claim. The kinds are types, because they do not weigh the
 * same; {@link VerdictRules} says how they weigh.
 */
public sealed interface Evidence {

  /** The route in a few words. */
  String route();

  /** One word or two for tables. */
  String kind();

  /** How many cases were looked at. */
  long cases();

  /** What the random numbers were made from; empty where there are none. */
  OptionalLong seed();

  /** Largest deviation seen, in the units of the tolerance; 0 where all agreed exactly. */
  double worstError();

  Tolerance tolerance();

  Outcome outcome();

  /** Whether it speaks for the claim, with or without a condition. */
  default boolean supports() {
    return !(outcome() instanceof Outcome.Contradicts);
  }

  /**
   * The derivation of the claim, of which every step was accepted by its check.
   *
   * @param checks number of steps by the kind of their check
   * @param quoted whether it or a claim that it uses rests on a quoted result
   */
  record Derived(String route, Map<String, Integer> checks, boolean quoted) implements Evidence {
    public Derived {
      checks = Map.copyOf(checks);
    }

    @Override
    public String kind() {
      return "derivation";
    }

    @Override
    public long cases() {
      return checks.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public OptionalLong seed() {
      return OptionalLong.empty();
    }

    @Override
    public double worstError() {
      return 0;
    }

    @Override
    public Tolerance tolerance() {
      return Tolerance.NONE;
    }

    @Override
    public Outcome outcome() {
      return new Outcome.Agrees();
    }
  }

  /** Integers or rational numbers, compared for equality or by order at random instances. */
  record Exact(String route, long cases, OptionalLong seed, Outcome outcome) implements Evidence {
    @Override
    public String kind() {
      return "exact";
    }

    @Override
    public double worstError() {
      return 0;
    }

    @Override
    public Tolerance tolerance() {
      return Tolerance.NONE;
    }
  }

  /** Every instance within stated limits, compared exactly. */
  record Enumeration(String route, long cases, Outcome outcome) implements Evidence {
    @Override
    public String kind() {
      return "complete enumeration";
    }

    @Override
    public OptionalLong seed() {
      return OptionalLong.empty();
    }

    @Override
    public double worstError() {
      return 0;
    }

    @Override
    public Tolerance tolerance() {
      return Tolerance.NONE;
    }
  }

  /**
   * Proofs by the computer of single instances, by interval arithmetic or in integers: existence,
   * uniqueness, completeness. Instances left undecided are not among the cases, and say nothing.
   */
  record Certified(String route, long cases, OptionalLong seed, Outcome outcome)
      implements Evidence {
    @Override
    public String kind() {
      return "certificate";
    }

    @Override
    public double worstError() {
      return 0;
    }

    @Override
    public Tolerance tolerance() {
      return Tolerance.NONE;
    }
  }

  /** Floating-point or many-digit numbers within a tolerance that has a reason. */
  record Numerical(
      String route,
      long cases,
      OptionalLong seed,
      double worstError,
      Tolerance tolerance,
      Outcome outcome)
      implements Evidence {
    @Override
    public String kind() {
      return "high precision";
    }
  }

  /** An integral by quadrature within a tolerance that has a reason. */
  record Quadrature(
      String route,
      long cases,
      OptionalLong seed,
      double worstError,
      Tolerance tolerance,
      Outcome outcome)
      implements Evidence {
    @Override
    public String kind() {
      return "quadrature";
    }
  }

  /**
   * A random experiment.
   *
   * @param samples drawn
   * @param worstError largest deviation, in standard errors
   * @param standardError of the estimate that deviated most
   * @param falseAlarmRate probability, at most, that a true claim is contradicted
   */
  record MonteCarlo(
      String route,
      long samples,
      OptionalLong seed,
      double worstError,
      double standardError,
      double falseAlarmRate,
      Tolerance tolerance,
      Outcome outcome)
      implements Evidence {
    @Override
    public String kind() {
      return "Monte Carlo";
    }

    @Override
    public long cases() {
      return samples;
    }
  }
}
