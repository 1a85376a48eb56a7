package io.github.resglass.verify.spinglass.dynamics;

/**
 * The three statements of theorems 3 and 4. Each is about a quantity q = a L_m + b L_p that
 * vanishes at w, and says that it is negative after a step w − μg, 0 &lt; μ ≪ 1, g = g_m + g_p; the
 * scale in question then grows. To first order q(w − μg) = −μ⟨a g_m + b g_p, g⟩.
 */
public enum Statement {

  /**
   * Theorem 3 (1), [22]: λ_l ∂L/∂λ_l = L_m + L_p for a layer on paths of both lengths. The
   * coefficient is −‖g‖², so that it holds always.
   */
  THEOREM_3_SHARED_LAYERS {
    @Override
    double shortFactor(TwoLengthLoss loss) {
      return 1;
    }

    @Override
    double longFactor(TwoLengthLoss loss) {
      return 1;
    }
  },

  /**
   * Theorem 3 (2), [23]: λ_l ∂L/∂λ_l = L_p for a layer that the skip leaves out; conditional on
   * ‖g_p‖² + ⟨g_p, g_m⟩ &gt; 0.
   */
  THEOREM_3_OTHER_LAYERS {
    @Override
    double shortFactor(TwoLengthLoss loss) {
      return 0;
    }

    @Override
    double longFactor(TwoLengthLoss loss) {
      return 1;
    }
  },

  /**
   * Theorem 4, [25]: C ∂L/∂C = m L_m + p L_p, by Euler's theorem on homogeneous functions. The
   * bracket m‖g_m‖² + p‖g_p‖² + (m+p)⟨g_p, g_m⟩ can be negative; for some norms it is if and only
   * if the angle has cos &lt; 0 and (m+p)² cos² &gt; 4mp.
   */
  THEOREM_4 {
    @Override
    double shortFactor(TwoLengthLoss loss) {
      return loss.shortLength();
    }

    @Override
    double longFactor(TwoLengthLoss loss) {
      return loss.longLength();
    }
  };

  /** a. */
  abstract double shortFactor(TwoLengthLoss loss);

  /** b. */
  abstract double longFactor(TwoLengthLoss loss);
}
