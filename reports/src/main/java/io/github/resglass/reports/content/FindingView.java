package io.github.resglass.reports.content;

import io.github.resglass.reports.typesetting.Prose;
import java.util.Objects;

/**
 * One sentence with its number, and where its evidence stands.
 *
 * @param sentence prose with {@code $TeX$}
 * @param standing in a word: proved, verified, conditional, refuted, open, or measured
 * @param evidence the anchor on the page: a claim's, comparison's, experiment's or figure's id
 * @param evidenceName what the link is called
 */
public record FindingView(String sentence, String standing, String evidence, String evidenceName) {
  public FindingView {
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(evidenceName, "evidenceName");
  }

  /** The sentence for a terminal. */
  public String text() {
    return Prose.toText(sentence);
  }
}
