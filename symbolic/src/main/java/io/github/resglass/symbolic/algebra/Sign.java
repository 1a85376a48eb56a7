package io.github.resglass.symbolic.algebra;

/** What is known of a value's sign on a domain. */
enum Sign {
  POSITIVE,
  NOT_NEGATIVE,
  ZERO,
  NOT_POSITIVE,
  NEGATIVE,
  UNKNOWN;

  boolean isNotNegative() {
    return this == POSITIVE || this == NOT_NEGATIVE || this == ZERO;
  }

  boolean isNotPositive() {
    return this == NEGATIVE || this == NOT_POSITIVE || this == ZERO;
  }

  boolean isNotZero() {
    return this == POSITIVE || this == NEGATIVE;
  }

  /** Whether nothing more can be learned: less than, equal to or greater than zero. */
  boolean isStrict() {
    return isNotZero() || this == ZERO;
  }

  /** What follows if both are true. */
  Sign and(Sign other) {
    if (this == UNKNOWN || other.isStrict()) {
      return other;
    }
    if (isStrict() || other == UNKNOWN || this == other) {
      return this;
    }
    return ZERO;
  }

  Sign negated() {
    return switch (this) {
      case POSITIVE -> NEGATIVE;
      case NOT_NEGATIVE -> NOT_POSITIVE;
      case ZERO -> ZERO;
      case NOT_POSITIVE -> NOT_NEGATIVE;
      case NEGATIVE -> POSITIVE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  Sign times(Sign other) {
    if (this == ZERO || other == ZERO) {
      return ZERO;
    }
    if (this == UNKNOWN || other == UNKNOWN) {
      return UNKNOWN;
    }
    boolean strict = isNotZero() && other.isNotZero();
    boolean same = isNotNegative() == other.isNotNegative();
    return same ? (strict ? POSITIVE : NOT_NEGATIVE) : (strict ? NEGATIVE : NOT_POSITIVE);
  }

  Sign plus(Sign other) {
    if (this == ZERO) {
      return other;
    }
    if (other == ZERO) {
      return this;
    }
    if (isNotNegative() && other.isNotNegative()) {
      return this == POSITIVE || other == POSITIVE ? POSITIVE : NOT_NEGATIVE;
    }
    if (isNotPositive() && other.isNotPositive()) {
      return this == NEGATIVE || other == NEGATIVE ? NEGATIVE : NOT_POSITIVE;
    }
    return UNKNOWN;
  }

  static Sign of(int signum) {
    return signum > 0 ? POSITIVE : signum < 0 ? NEGATIVE : ZERO;
  }
}
