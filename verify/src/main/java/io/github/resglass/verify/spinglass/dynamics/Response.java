package io.github.resglass.verify.spinglass.dynamics;

/**
 * The quantity q of a {@link Statement} along w − μg: q(w − μg) = q(w) + μ·first + μ²·second +
 * O(μ³).
 *
 * @param first −⟨a g_m + b g_p, g⟩
 * @param second ½⟨g, (a∇²L_m + b∇²L_p) g⟩
 * @param cosine of the angle between g_m and g_p
 */
public record Response(double first, double second, double cosine) {}
