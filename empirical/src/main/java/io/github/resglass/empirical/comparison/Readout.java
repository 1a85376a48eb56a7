package io.github.resglass.empirical.comparison;

import io.github.resglass.empirical.measurement.MeasuredLaw;
import io.github.resglass.empirical.measurement.PathMeasurement;

/** Which output of a network its path-length law is taken of. */
public enum Readout {
  /** The paper's scalar output. */
  SUM("sum of the last layer", Prediction.Model.LARGE_WIDTH_UNIT),
  /** The last layer's units one by one. */
  UNIT("units of the last layer", Prediction.Model.LARGE_WIDTH_SUM);

  private final String words;
  private final Prediction.Model aboutTheOther;

  Readout(String words, Prediction.Model aboutTheOther) {
    this.words = words;
    this.aboutTheOther = aboutTheOther;
  }

  /** The name in a sentence. */
  public String words() {
    return words;
  }

  /** The measured law of this output. */
  public MeasuredLaw of(PathMeasurement measurement) {
    return this == SUM ? measurement.sum() : measurement.units();
  }

  /** Whether a theory speaks of this output. */
  boolean concerns(Prediction prediction) {
    return prediction.model() != aboutTheOther;
  }
}
