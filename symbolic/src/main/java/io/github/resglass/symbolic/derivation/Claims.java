package io.github.resglass.symbolic.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All claims that are on the class path. */
public final class Claims {

  private static final int NEAREST = 3;

  private Claims() {}

  /**
   * Derives all claims, those of the toolkit first.
   *
   * @throws RejectedStepException if a step of one does not pass its check
   */
  public static List<Claim> all() {
    List<Claim> claims = new ArrayList<>();
    for (ClaimProvider provider : ServiceLoader.load(ClaimProvider.class)) {
      for (Claim claim : provider.claims()) {
        if (claims.stream().anyMatch(c -> c.id().equals(claim.id()))) {
          throw new IllegalStateException(
              "two claims are called "
                  + claim.id()
                  + "; the second is from "
                  + provider.getClass());
        }
        claims.add(claim);
      }
    }
    return List.copyOf(claims);
  }

  /**
   * Derives the claim with this id. Deriving one means deriving all, so whoever looks for several
   * derives them first and calls {@link #find(String, List)}.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest ids
   */
  public static Claim find(String id) {
    return find(id, all());
  }

  /**
   * The one of these claims with this id.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest ids
   */
  public static Claim find(String id, List<Claim> all) {
    return all.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no claim '" + id + "'; nearest: " + String.join(", ", nearest(id, all))));
  }

  private static List<String> nearest(String id, List<Claim> claims) {
    return claims.stream()
        .map(Claim::id)
        .sorted(Comparator.comparingInt((String c) -> editDistance(id, c)).thenComparing(c -> c))
        .limit(NEAREST)
        .toList();
  }

  /** Levenshtein's distance. */
  private static int editDistance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
