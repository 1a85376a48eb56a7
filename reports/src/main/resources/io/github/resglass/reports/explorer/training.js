/* Moves through training: the scales and the law of the path length at each moment at which a network was kept. */
(function () {
  function at(id) { return document.getElementById("training-" + id); }
  var scales = [].concat.apply([1], TRAJECTORY.map(function (m) { return m.scales; }));
  var weights = [].concat.apply([], TRAJECTORY.map(function (m) { return [].concat.apply([], m.laws.map(function (l) { return l.weights; })); }));
  var highest = upTo(Math.max.apply(null, scales)), step = tickStep(0, highest);
  var lowest = Math.floor(Math.min.apply(null, [0].concat(scales)) / step) * step;
  var forms = ["points", "line", "dashed", "dotted"], inks = ["text", "blue", "vermilion", "green"];
  function update() {
    var moment = TRAJECTORY[Number(at("at").value)], p = moment.scales.length;
    draw(at("scales"), {
      x: {from: 0, to: p + 1, label: "layer *l*"}, y: {from: lowest, to: highest, label: "*\u03bb*_{*l*}"},
      series: [
        {name: "at this step", form: "stems", ink: "blue", points: byLength(moment.scales)},
        {name: "at the start", form: "dotted", ink: "muted", points: [[0.5, 1], [p + 0.5, 1]]}
      ],
      description: "Scales of the layers after " + moment.step + " steps: " + moment.scales.map(function (s) { return s.toPrecision(3); }).join(", ")
    });
    draw(at("law"), {
      x: {from: 0, to: moment.laws[0].weights.length + 1, label: "path length *r*"},
      y: {from: 0, to: upTo(Math.max.apply(null, weights)), label: "weight of length *r*"},
      series: moment.laws.map(function (l, i) { return {name: l.name, form: forms[i], ink: inks[i], points: byLength(l.weights)}; }),
      description: "Law of the path length after " + moment.step + " steps, mean " + readable(moment.laws[0].mean)
    });
    show("training-step", moment.step);
    show("training-mean", moment.laws[0].mean);
    at("at").setAttribute("aria-valuetext", "step " + moment.step + ", mean path length " + readable(moment.laws[0].mean));
  }
  at("at").addEventListener("input", update);
  update();
}());
