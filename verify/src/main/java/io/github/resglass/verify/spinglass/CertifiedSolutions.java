package io.github.resglass.verify.spinglass;

import io.github.resglass.verify.spinglass.certificate.Certificate;
import io.github.resglass.verify.spinglass.certificate.Certificate.Proved;
import io.github.resglass.verify.spinglass.certificate.Certifier;
import io.github.resglass.verify.spinglass.certificate.LagrangeSystem;
import io.github.resglass.verify.spinglass.homotopy.Continuation;
import io.github.resglass.verify.spinglass.linear.Discs;
import java.util.ArrayList;
import java.util.List;

/**
 * Complex critical points of one Hamiltonian, each proved and told from the others. With a solution
 * its conjugate is one, and for a form −x too: these count as found.
 */
final class CertifiedSolutions {

  private final MixtureHamiltonian hamiltonian;
  private final Certifier certifier;
  private final List<Proved> all = new ArrayList<>();
  private String shortfall = "no path reached its end";

  CertifiedSolutions(MixtureHamiltonian hamiltonian, LagrangeSystem system) {
    this.hamiltonian = hamiltonian;
    this.certifier = new Certifier(system);
  }

  /** All solutions so far, disjoint. */
  List<Proved> all() {
    return all;
  }

  int count() {
    return all.size();
  }

  /** Why something may be missing. */
  String shortfall() {
    return shortfall;
  }

  /** Tracks all paths once more, with another start system and tighter, and adds what is new. */
  void search(int attempt) {
    shortfall = "paths were lost or ran together";
    new Continuation(hamiltonian.form(), hamiltonian.dimension())
        .track(attempt, (re, im) -> prove(certifier.certify(re, im)));
  }

  private void prove(Certificate certificate) {
    if (certificate instanceof Proved proved) {
      images(proved).forEach(this::add);
    } else if (certificate instanceof Certificate.Undecided undecided) {
      shortfall = undecided.reason();
    }
  }

  /** The solutions that come with this one by symmetry, itself included. */
  List<Proved> images(Proved proved) {
    List<Proved> images = new ArrayList<>();
    for (int sign = 1; sign >= (hamiltonian.homogeneous() ? -1 : 1); sign -= 2) {
      images.add(image(proved, sign, false));
      if (proved instanceof Certificate.NonReal) {
        images.add(image(proved, sign, true));
      }
    }
    return images;
  }

  private void add(Proved proved) {
    if (all.stream().allMatch(proved::disjointFrom)) {
      all.add(proved);
    }
  }

  /** The image under x ↦ ±x, conjugated or not; λ goes to ±λ as the parity of the form says. */
  private Proved image(Proved proved, int sign, boolean conjugate) {
    if (sign == 1 && !conjugate) {
      return proved;
    }
    Discs from = proved.enclosure();
    Discs to = new Discs(from.size());
    int last = from.size() - 1;
    for (int i = 0; i <= last; i++) {
      int factor = i < last || hamiltonian.degree() % 2 == 1 ? sign : 1;
      to.set(i, factor * from.re(i), (conjugate ? -factor : factor) * from.im(i), from.radius(i));
    }
    return proved instanceof Certificate.Real real
        ? new Certificate.Real(to, imageIndex(real.index(), sign))
        : new Certificate.NonReal(to);
  }

  /**
   * For odd degree f(−x) = −f(x): the Hessian changes its sign, on a tangent space of Λ−1
   * dimensions.
   */
  private int imageIndex(int index, int sign) {
    return sign == -1 && hamiltonian.degree() % 2 == 1
        ? hamiltonian.dimension() - 1 - index
        : index;
  }
}
