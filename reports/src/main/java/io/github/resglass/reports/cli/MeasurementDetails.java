package io.github.resglass.reports.cli;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.gates.GateStatistics;
import io.github.resglass.empirical.lesion.Lesion;
import io.github.resglass.empirical.lesion.LesionStudy;
import io.github.resglass.empirical.measurement.GradientMeasurement;
import io.github.resglass.empirical.measurement.Participation;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Moments;
import io.github.resglass.empirical.network.Network;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code measure --details} tells besides the laws of the outputs. */
final class MeasurementDetails {

  private MeasurementDetails() {}

  static Map<String, Object> of(
      Network network, PathMeasurement measurement, LabelledInputs inputs, Loss loss) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("layers", layers(network, measurement));
    details.put("gradient", gradient(GradientMeasurement.measure(network, inputs, loss)));
    Map<String, Object> participation = new LinkedHashMap<>();
    participation.put("unit", participation(Participation.inUnits(network, inputs)));
    participation.put("output", participation(Participation.inOutputs(network, inputs)));
    details.put("participation", participation);
    details.put("gates", gates(GateStatistics.of(network, inputs)));
    LesionStudy study = new LesionStudy(network, inputs, loss);
    Map<String, Object> lesions = new LinkedHashMap<>();
    lesions.put("intact", lesion(study.intact()));
    lesions.put("dropped", study.dropEach().stream().map(MeasurementDetails::lesion).toList());
    lesions.put(
        "exchanged", study.swapNeighbours().stream().map(MeasurementDetails::lesion).toList());
    details.put("lesions", lesions);
    return details;
  }

  private static Map<String, Object> layers(Network network, PathMeasurement measurement) {
    Map<String, Object> layers = new LinkedHashMap<>();
    layers.put("lambda", network.scales());
    layers.put("sigma", network.deviations());
    layers.put("weightNorm", network.weights().stream().map(Matrix::norm).toList());
    layers.put("input", moments(measurement.layers().stream().map(each -> each.input()).toList()));
    layers.put(
        "branch", moments(measurement.layers().stream().map(each -> each.output()).toList()));
    layers.put("last", moments(List.of(measurement.last())));
    return layers;
  }

  private static Map<String, Object> moments(List<Moments> each) {
    Map<String, Object> moments = new LinkedHashMap<>();
    moments.put("mean", each.stream().map(Moments::mean).toList());
    moments.put("variance", each.stream().map(m -> m.meanSquare() - m.mean() * m.mean()).toList());
    return moments;
  }

  private static Map<String, Object> gradient(GradientMeasurement measured) {
    Map<String, Object> gradient = new LinkedHashMap<>();
    gradient.put("input", MeasureCommand.law(measured.input()));
    gradient.put("layers", measured.layers().stream().map(MeasureCommand::law).toList());
    gradient.put("products", measured.products());
    return gradient;
  }

  private static Map<String, Object> participation(Participation measured) {
    Map<String, Object> participation = new LinkedHashMap<>();
    participation.put("share", measured.share());
    participation.put("energy", measured.energy());
    return participation;
  }

  private static Map<String, Object> gates(GateStatistics measured) {
    Map<String, Object> gates = new LinkedHashMap<>();
    gates.put("rho", measured.rho());
    gates.put("openPaths", measured.openPaths().stream().map(f -> f.isNaN() ? null : f).toList());
    gates.put("neighbourCorrelation", measured.neighbourCorrelation());
    return gates;
  }

  private static Map<String, Object> lesion(Lesion lesion) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("blocks", lesion.blocks());
    told.put("loss", lesion.loss());
    told.put("accuracy", lesion.accuracy());
    told.put("outputChange", lesion.outputChange());
    return told;
  }
}
