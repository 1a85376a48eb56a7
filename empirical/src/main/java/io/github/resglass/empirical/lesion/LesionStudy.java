package io.github.resglass.empirical.lesion;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Decision;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Residual units dropped and exchanged, as Veit et al. did. */
public final class LesionStudy {

  private final Network network;
  private final LabelledInputs inputs;
  private final Loss loss;
  private final ResidualUnits units;
  private final double[] intact;

  /** Prepares a study with given inputs and the loss that the network was trained with. */
  public LesionStudy(Network network, LabelledInputs inputs, Loss loss) {
    this.network = network;
    this.inputs = inputs;
    this.loss = loss;
    this.units = new ResidualUnits(network.description().block());
    this.intact = ForwardPass.of(network, inputs).logits();
  }

  /** Number of residual units. */
  public int units() {
    return units.count();
  }

  /** The network as it is. */
  public Lesion intact() {
    return judge(network.description().block(), List.of());
  }

  /** Each residual unit dropped by itself. */
  public List<Lesion> dropEach() {
    return IntStream.range(0, units.count())
        .mapToObj(unit -> judge(units.without(List.of(unit)), List.of(unit + 1)))
        .toList();
  }

  /**
   * Sets of units, chosen at random, dropped together.
   *
   * @param size units per set
   * @param sets how many sets
   */
  public List<Lesion> dropTogether(int size, int sets, Seed seed) {
    List<Lesion> lesions = new ArrayList<>();
    for (int s = 0; s < sets; s++) {
      List<Integer> dropped = shuffled(seed.child("drop", s)).subList(0, size);
      Collections.sort(dropped);
      lesions.add(judge(units.without(dropped), plusOne(dropped)));
    }
    return List.copyOf(lesions);
  }

  /** Each pair of neighbouring units exchanged, where their widths allow it. */
  public List<Lesion> swapNeighbours() {
    List<Lesion> lesions = new ArrayList<>();
    for (int unit = 0; unit + 1 < units.count(); unit++) {
      if (units.exchangeable(unit, unit + 1)) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, units.count()).boxed().toList());
        Collections.swap(order, unit, unit + 1);
        lesions.add(judge(units.reordered(order), List.of(unit + 1, unit + 2)));
      }
    }
    return List.copyOf(lesions);
  }

  private List<Integer> shuffled(Seed seed) {
    SplittableRandom random = seed.generator();
    List<Integer> order = new ArrayList<>(IntStream.range(0, units.count()).boxed().toList());
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    return order;
  }

  private static List<Integer> plusOne(List<Integer> counted) {
    return counted.stream().map(unit -> unit + 1).toList();
  }

  private Lesion judge(Block block, List<Integer> changed) {
    ForwardPass pass = ForwardPass.through(network, block, inputs);
    double[] outputs = pass.logits();
    double losses = 0;
    double hits = 0;
    double distance = 0;
    double energy = 0;
    for (int i = 0; i < inputs.count(); i++) {
      double[] each = pass.outputs(outputs, i);
      losses += loss.value(each, inputs.label(i));
      hits += Decision.of(each) == inputs.label(i) ? 1 : 0;
    }
    for (int i = 0; i < outputs.length; i++) {
      distance += (outputs[i] - intact[i]) * (outputs[i] - intact[i]);
      energy += intact[i] * intact[i];
    }
    return new Lesion(
        changed, losses / inputs.count(), hits / inputs.count(), Math.sqrt(distance / energy));
  }
}
