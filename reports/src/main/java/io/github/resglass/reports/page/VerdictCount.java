package io.github.resglass.reports.page;

import io.github.resglass.reports.content.ClaimView;
import java.util.ArrayList;
import java.util.List;

/** How many claims have a verdict, for the line above the claims. */
public record VerdictCount(String word, long count) {

  static List<VerdictCount> of(List<ClaimView> claims) {
    List<VerdictCount> counts = new ArrayList<>();
    for (String word : List.of("proved", "verified", "conditional", "refuted", "open")) {
      long count = claims.stream().filter(claim -> claim.verdict().word().equals(word)).count();
      if (count > 0) {
        counts.add(new VerdictCount(word, count));
      }
    }
    return counts;
  }
}
