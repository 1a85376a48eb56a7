package io.github.resglass.verify.evidence;

import java.util.List;
import java.util.Map;

/**
 * Adds routes of evidence to the toolkit: name an implementation in {@code
 * META-INF/services/io.github.resglass.verify.evidence.EvidenceProvider} of a jar of your own.
 */
public interface EvidenceProvider {

  /** Routes by the id of the claim that they test. */
  Map<String, List<Route>> routes();
}
