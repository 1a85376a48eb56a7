/* What the explorer shows, from the functions above that were translated from formulas. Weights are listed from
   length 1 on. */
var NET = paperNet(), WIDE = largeWidth();
function lengths(p, weight) {
  var list = [];
  for (var r = 1; r <= p; r++) { list.push(weight(r)); }
  return list;
}
function total(list) { return list.reduce(function (sum, value) { return sum + value; }, 0); }
function law(name, positive) {
  var sum = total(positive);
  var weights = positive.map(function (w) { return w / sum; });
  var mean = total(weights.map(function (w, i) { return (i + 1) * w; }));
  var variance = total(weights.map(function (w, i) { return (i + 1 - mean) * (i + 1 - mean) * w; }));
  return {name: name, weights: weights, modes: modes(weights), mean: mean, deviation: Math.sqrt(variance)};
}
/* The largest weights; two that are equal differ by rounding only, and no other two of these nets come so close. */
function modes(weights) {
  var most = Math.max.apply(null, weights), found = [];
  weights.forEach(function (w, i) { if (w >= most * (1 - 1e-10)) { found.push(i + 1); } });
  return found;
}
function wideLaw(p, c) {
  var a = WIDE.wideFirst(c), Q = [0, 1], m = [0, a];
  for (var layer = 2; layer <= p; layer++) {
    Q.push(0);
    m.push(0);
    for (var r = layer; r >= 1; r--) {
      var before = m[r];
      m[r] = WIDE.wideMean(before, Q[r - 1], a, c);
      Q[r] = WIDE.wideCorrelation(Q[r], Q[r - 1], before, a, c);
    }
    a = WIDE.wideShare(a, c);
  }
  return law("large width", m.slice(1).map(function (x) { return x * x; }));
}
function landscape(result) {
  result.ratio = result.nuDoublePrime / result.nuPrime;
  /* [31] where it holds; below R = 1 the rate of minima is 0. */
  result.equation31 = result.ratio > 0 ? NET.theta(result.ratio) : null;
  result.rate = result.ratio >= 1 ? result.equation31 : 0;
  return result;
}
/* Where a function that rises through 0 does so, by halving in the logarithm; null if it does not. */
function crossing(sign, low, high) {
  if (!(sign(low) < 0 && sign(high) > 0)) { return null; }
  var below = Math.log(low), above = Math.log(high);
  for (var i = 0; i < 100; i++) {
    var middle = (below + above) / 2;
    if (sign(Math.exp(middle)) < 0) { below = middle; } else { above = middle; }
  }
  return Math.exp((below + above) / 2);
}
function criticalGain(p) { return crossing(function (beta) { return NET.h(p - 1, beta * beta); }, 1e-9, 10); }
function rateOfPaperNet(p, beta) {
  return landscape({nuPrime: NET.nu_prime(beta, p), nuDoublePrime: NET.nu_doubleprime(beta, p)});
}
function explore(p, beta) {
  var result = rateOfPaperNet(p, beta);
  result.degree = p;
  result.epsilon = lengths(p, function (r) { return NET.epsilon(r, beta, p); });
  var coherent = law("paper", result.epsilon.map(function (e) { return e * e; }));
  /* The formula's mode; a tie is with a neighbour. */
  var mode = NET.M(beta, p);
  result.modes = coherent.modes.indexOf(mode) >= 0 ? coherent.modes : [mode];
  result.betaCritical = criticalGain(p);
  /* Weights N(0, c^2/n) with gates open half of the time: beta = c/2, and b = c^2/2 for independent weights. */
  var independent = lengths(p, function (r) { return NET.e(r, 2 * beta * beta, p); });
  result.laws = [coherent, law("independent weights", independent), wideLaw(p, 2 * beta)];
  return result;
}
function weightsOfNet(text, beta) {
  var net = pathPolynomial(text, beta);
  var ours = net.coefficients.slice(1);
  var largest = Math.max.apply(null, ours.concat([0]));
  if (largest === 0) { throw new Error("No path of this net leads through a layer."); }
  var scaled = ours.map(function (c) { return c / largest; });
  var norm = Math.sqrt(total(scaled.map(function (c) { return c * c; })));
  var epsilon = scaled.map(function (c) { return c / norm; });
  var formulas = anyNet(function (r) { return epsilon[r - 1]; });
  return landscape({
    net: net, degree: epsilon.length, epsilon: epsilon,
    nuPrime: formulas.nu_prime(beta, epsilon.length), nuDoublePrime: formulas.nu_doubleprime(beta, epsilon.length)
  });
}
function exploreNet(text, beta) {
  var result = weightsOfNet(text, beta);
  result.laws = [law("paper", result.epsilon.map(function (e) { return e * e; }))];
  result.modes = result.laws[0].modes;
  result.betaCritical = result.net.everyLayerLacksGain
    ? crossing(function (gain) {
        try { return weightsOfNet(text, gain).ratio - 1; } catch (overflow) { return 1; }
      }, 1e-9, 1e3)
    : null;
  return result;
}
