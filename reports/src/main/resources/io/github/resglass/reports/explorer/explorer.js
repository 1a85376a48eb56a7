/* Sliders, and what they show. */
(function () {
  function at(id) { return document.getElementById("explorer-" + id); }
  var STEPS_PER_DECADE = 100;
  var curve = {of: null, points: []};
  /* Three digits, so that the number that is shown is the number that is computed with. */
  function gainOf(step) { return Number(Math.pow(10, step / STEPS_PER_DECADE).toPrecision(3)); }
  function stepOf(gain) { return Math.round(STEPS_PER_DECADE * Math.log(gain) / Math.LN10); }
  function within(input, wanted) {
    var value = Number(input.value), fine = input.value.trim() !== "" && value >= Number(input.min) && value <= Number(input.max);
    if (!fine || (wanted === "whole" && value !== Math.floor(value))) {
      throw new Error(input.getAttribute("aria-label") + " is a" + (wanted ? " " + wanted : "") + " number from " + input.min + " to " + input.max + ".");
    }
    return value;
  }
  function rates(paper, p, net) {
    var key = paper ? "p" + p : net;
    if (curve.of !== key) {
      curve.of = key;
      curve.points = [];
      for (var i = 0; i <= (paper ? 120 : 60); i++) {
        var beta = Math.pow(10, -2 + 3 * i / (paper ? 120 : 60)), there;
        try { there = paper ? rateOfPaperNet(p, beta) : weightsOfNet(net, beta); } catch (overflow) { break; }
        if (there.equation31 !== null) { curve.points.push([beta, there.equation31, there.ratio]); }
      }
    }
    return curve.points;
  }
  function panels(found, beta, rate) {
    var p = found.degree, lengthAxis = {from: 0, to: p + (p < 40 ? 1 : 0), label: "path length *r*"};
    var inks = ["blue", "vermilion", "green"], forms = found.laws.length > 1 ? ["line", "dashed", "dotted"] : ["stems"];
    draw(at("epsilon"), {
      x: lengthAxis, y: {from: 0, to: upTo(Math.max.apply(null, found.epsilon)), label: "*\u03b5*_{*r*}"},
      series: [{name: "weights [16]", form: "stems", ink: "blue", points: byLength(found.epsilon)}],
      description: "Weights by path length; the largest at " + found.modes.join(" and ")
    });
    draw(at("laws"), {
      x: lengthAxis, y: {from: 0, to: upTo(Math.max.apply(null, [].concat.apply([], found.laws.map(function (l) { return l.weights; })))), label: "weight of length *r*"},
      series: found.laws.map(function (l, i) { return {name: l.name, form: forms[i], ink: inks[i], points: byLength(l.weights)}; }),
      description: "Laws of the path length: " + found.laws.map(function (l) { return l.name + ", mean " + readable(l.mean); }).join("; ")
    });
    var least = -0.6, most = upTo(Math.max.apply(null, [0.4].concat(rate.map(function (r) { return r[1]; }))));
    draw(at("rate"), {
      x: {from: 0.01, to: 10, logarithmic: true, label: "gain *\u03b2*"}, y: {from: least, to: most, label: "*\u03b8* by [31]"},
      strips: [{from: least, to: 0, label: "*R* < 1: trivial"}],
      rules: found.betaCritical === null ? [] : [{x: found.betaCritical, label: "*R* = 1"}],
      series: [
        {form: "line", ink: "blue", points: rate.filter(function (r) { return r[2] >= 1; })},
        {form: "dashed", ink: "blue", points: rate.filter(function (r) { return r[2] < 1 && r[1] >= least; })},
        {form: "points", ink: "vermilion", points: found.equation31 === null || beta < 0.01 || beta > 10 ? [] : [[beta, found.equation31]]}
      ],
      description: "The rate by equation 31 against the gain; here " + readable(found.equation31)
    });
  }
  function numbers(found) {
    show("explorer-modes", found.modes.join(" "), found.modes.join(" and "));
    show("explorer-nuPrime", found.nuPrime);
    show("explorer-nuDoublePrime", found.nuDoublePrime);
    show("explorer-ratio", found.ratio);
    show("explorer-theta", found.rate);
    show("explorer-betaCritical", found.betaCritical, found.betaCritical === null ? "none" : undefined);
    for (var i = 0; i < 3; i++) {
      var law = found.laws[i];
      show("explorer-mean-" + i, law ? law.mean : null);
      show("explorer-deviation-" + i, law ? law.deviation : null);
      show("explorer-most-" + i, law ? law.modes.join(" ") : null, law ? law.modes.join(" and ") : "\u2013");
    }
    at("weights").innerHTML = found.epsilon.map(function (epsilon, i) {
      return '<tr><th scope="row">' + (i + 1) + "</th>" + [epsilon].concat(found.laws.map(function (l) { return l.weights[i]; })).map(function (w) {
        return '<td class="n"><data value="' + w + '">' + readable(w) + "</data></td>";
      }).join("") + "</tr>";
    }).join("");
  }
  function sentence(found, words) {
    var mode = found.modes.length > 1 ? "The modes are " + found.modes.join(" and ") : "The mode is " + found.modes[0];
    at("sentence").textContent = words + ": " + mode + " of " + found.degree + ". R = " + readable(found.ratio) +
      (found.ratio > 1
        ? ", so the number of critical points grows exponentially with \u039b, that of the minima like e^(" + readable(found.rate) + " \u039b)."
        : ", not above 1: the landscape is trivial, and the number of critical points does not grow exponentially.");
  }
  function update() {
    var paper = at("paper").checked;
    at("depth").disabled = at("depth-number").disabled = !paper;
    at("architecture").disabled = paper;
    try {
      var beta = within(at("gain-number"), ""), p = paper ? within(at("depth-number"), "whole") : 0, net = at("architecture").value;
      at("depth").value = p || at("depth").value;
      at("gain").value = stepOf(beta);
      at("gain").setAttribute("aria-valuetext", String(beta));
      var found = paper ? explore(p, beta) : exploreNet(net, beta);
      at("error").textContent = "";
      at("shown").classList.remove("stale");
      panels(found, beta, paper || found.net.lacksGain ? rates(paper, p, net) : []);
      numbers(found);
      sentence(found, (paper ? "p = " + p : net) + ", \u03b2 = " + beta);
    } catch (wrong) {
      at("error").textContent = wrong.message;
      at("shown").classList.add("stale");
    }
  }
  at("depth").addEventListener("input", function () { at("depth-number").value = at("depth").value; update(); });
  at("gain").addEventListener("input", function () { at("gain-number").value = gainOf(at("gain").value); update(); });
  ["depth-number", "gain-number", "architecture", "paper", "other"].forEach(function (id) { at(id).addEventListener("input", update); });
  at("form").addEventListener("submit", function (event) { event.preventDefault(); });
  update();
}());
