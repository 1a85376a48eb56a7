package io.github.resglass.verify.evidence;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Gathers the evidence for claims: their derivations, and every route that an {@link
 * EvidenceProvider} has for them. Each route gets a seed of its own, made from the common one, the
 * claim's id and the route's place, so that a claim verified alone gives the same evidence as among
 * others.
 */
public final class Verification {

  private final Map<String, Claim> claims;
  private final Map<String, List<Route>> routes;

  private Verification(Map<String, Claim> claims, Map<String, List<Route>> routes) {
    this.claims = claims;
    this.routes = routes;
  }

  /**
   * With the routes of all providers on the class path.
   *
   * @param claims all claims that one of them may rest on
   */
  public static Verification of(Collection<Claim> claims) {
    return of(claims, ServiceLoader.load(EvidenceProvider.class));
  }

  /** Without any route: claims are judged by their derivations. */
  public static Verification ofDerivationsAlone(Collection<Claim> claims) {
    return of(claims, List.of());
  }

  static Verification of(Collection<Claim> claims, Iterable<EvidenceProvider> providers) {
    Map<String, List<Route>> routes = new TreeMap<>();
    for (EvidenceProvider provider : providers) {
      provider
          .routes()
          .forEach((id, more) -> routes.computeIfAbsent(id, i -> new ArrayList<>()).addAll(more));
    }
    return new Verification(
        claims.stream().collect(Collectors.toMap(Claim::id, Function.identity())), routes);
  }

  /**
   * Gathers the evidence for a claim and judges it.
   *
   * @param cases how many instances each route looks at, roughly
   * @param seed fixes every random number
   */
  public Finding verify(Claim claim, int cases, long seed) {
    return verifyAll(List.of(claim), cases, seed, done -> {}).get(0);
  }

  /**
   * Gathers the evidence for claims and judges each, the routes of all claims side by side on the
   * threads of the common pool. The findings do not depend on the number of threads, nor on which
   * claims are among them.
   *
   * @param progress told the number of routes done, of {@link #routes(List)}; by several threads,
   *     one at a time
   */
  public List<Finding> verifyAll(List<Claim> chosen, int cases, long seed, IntConsumer progress) {
    if (cases < 1) {
      throw new IllegalArgumentException("--cases is '" + cases + "'; 1 or more is accepted");
    }
    List<Task> tasks = new ArrayList<>();
    for (Claim claim : chosen) {
      List<Route> own = routes.getOrDefault(claim.id(), List.of());
      for (int i = 0; i < own.size(); i++) {
        tasks.add(new Task(own.get(i), seed(seed, claim.id(), i)));
      }
    }
    int[] done = new int[1];
    List<Evidence> found =
        tasks.parallelStream()
            .map(
                task -> {
                  Evidence evidence = task.route().examine(cases, task.seed());
                  synchronized (done) {
                    progress.accept(++done[0]);
                  }
                  return evidence;
                })
            .toList();
    List<Finding> findings = new ArrayList<>();
    int next = 0;
    for (Claim claim : chosen) {
      List<Evidence> evidence = new ArrayList<>();
      if (!claim.derivation().steps().isEmpty()) {
        evidence.add(derived(claim));
      }
      int own = routes(List.of(claim));
      evidence.addAll(found.subList(next, next + own));
      next += own;
      findings.add(new Finding(claim, evidence, VerdictRules.judge(evidence)));
    }
    return List.copyOf(findings);
  }

  /** How many routes there are to these claims. */
  public int routes(List<Claim> chosen) {
    return chosen.stream()
        .mapToInt(claim -> routes.getOrDefault(claim.id(), List.of()).size())
        .sum();
  }

  private record Task(Route route, long seed) {}

  /** A number of its own for each route: SplitMix64 scatters neighbouring places. */
  private static long seed(long common, String id, int place) {
    return new SplittableRandom(common + 0x9E3779B97F4A7C15L * (31L * id.hashCode() + place))
        .nextLong();
  }

  private Evidence.Derived derived(Claim claim) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (Step step : claim.derivation().steps()) {
      kinds.merge(step.check().kind(), 1, Integer::sum);
    }
    return new Evidence.Derived(
        "derivation, every step checked", kinds, restsOnQuoted(claim, new HashSet<>()));
  }

  /**
   * Whether a step here, or in a claim that this one uses, is quoted, or such a claim is unknown.
   */
  private boolean restsOnQuoted(Claim claim, Set<String> seen) {
    seen.add(claim.id());
    if (!claim.derivation().isProof()) {
      return true;
    }
    for (String id : claim.restsOn()) {
      Claim used = claims.get(id);
      if (used == null || (!seen.contains(id) && restsOnQuoted(used, seen))) {
        return true;
      }
    }
    return false;
  }
}
