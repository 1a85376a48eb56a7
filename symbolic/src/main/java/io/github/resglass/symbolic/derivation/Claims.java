package io.github.resglass.symbolic.derivation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** All claims that are on the class path. */
public final class Claims {

  private static final int NEAREST = 3;

  private Claims() {}

  /**
   * Derives all claims, those of the toolkit first, on the threads of the common pool; the result
   * does not depend on their number.
   *
   * @throws RejectedStepException if a step of one does not pass its check
   */
  public static List<Claim> all() {
    List<ClaimProvider> providers =
        ServiceLoader.load(ClaimProvider.class).stream().map(ServiceLoader.Provider::get).toList();
    List<List<Claim>> derived = providers.parallelStream().map(ClaimProvider::claims).toList();
    Map<String, ClaimProvider> providersById = new HashMap<>();
    for (int i = 0; i < providers.size(); i++) {
      for (Claim claim : derived.get(i)) {
        ClaimProvider other = providersById.putIfAbsent(claim.id(), providers.get(i));
        if (other != null) {
          throw new IllegalStateException(
              "two claims are called "
                  + claim.id()
                  + "; the second is from "
                  + providers.get(i).getClass());
        }
      }
    }
    return derived.stream().flatMap(List::stream).toList();
  }

  /**
   * Replays every derivation.
   *
   * @return in the order of the claims
   * @throws RejectedStepException if a step no longer passes
   */
  public static List<Replay> replay(List<Claim> claims) {
    return claims.parallelStream().map(claim -> claim.derivation().replay()).toList();
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
