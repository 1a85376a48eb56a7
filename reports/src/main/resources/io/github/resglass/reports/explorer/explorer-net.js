/* Reads a net as `resglass evaluate --architecture` does and gives the coefficients of its path polynomial,
   [c_0, c_1, ...]; every term is positive, so nothing cancels. Layers without a gain take the one given. */
function pathPolynomial(text, gain) {
  var DEEPEST = 200, LONGEST = 400;
  var position = 0, nesting = 0, lacking = 0, given = 0;
  function fail(at, what) {
    var found = at < text.length ? "'" + text.charAt(at) + "'" : "the end";
    throw new Error("Character " + (at + 1) + ": " + what + ", found " + found + ".");
  }
  function space() { while (position < text.length && /\s/.test(text.charAt(position))) { position++; } }
  function accept(sign) {
    space();
    if (text.charAt(position) === sign) { position++; return true; }
    return false;
  }
  function number(value) { return {scalar: value}; }
  function net(at, coefficients) {
    if (coefficients.length > LONGEST + 1) { fail(at, "paths longer than " + LONGEST + " are too long for this page"); }
    if (!coefficients.every(isFinite)) { fail(at, "the path polynomial overflows here; use resglass evaluate"); }
    return {coefficients: coefficients};
  }
  function asNet(piece, at) {
    if (piece.coefficients) { return piece; }
    if (piece.scalar < 0) { fail(at, "a gate is not negative"); }
    return net(at, [piece.scalar]);
  }
  function plus(a, b, at) {
    var sum = [];
    for (var i = 0; i < Math.max(a.length, b.length); i++) { sum.push((a[i] || 0) + (b[i] || 0)); }
    return net(at, sum);
  }
  function times(a, b, at) {
    if (a.length + b.length > LONGEST + 2) { fail(at, "paths longer than " + LONGEST + " are too long for this page"); }
    var product = [];
    for (var n = 0; n < a.length + b.length - 1; n++) {
      var sum = 0;
      for (var i = Math.max(0, n - b.length + 1); i <= Math.min(n, a.length - 1); i++) { sum += a[i] * b[n - i]; }
      product.push(sum);
    }
    return net(at, product);
  }
  function repeat(base, count, at) {
    if (count !== Math.floor(count) || count < 0) { fail(at, "a repetition is a whole number"); }
    if ((base.length - 1) * count > LONGEST || count > 100000) { fail(at, "paths longer than " + LONGEST + " are too long for this page"); }
    var result = [1];
    for (var power = base; count > 0; count = Math.floor(count / 2)) {
      if (count % 2 === 1) { result = times(result, power, at).coefficients; }
      if (count > 1) { power = times(power, power, at).coefficients; }
    }
    return net(at, result);
  }
  function sum() {
    var left = product();
    for (;;) {
      space();
      var start = position;
      if (accept("+")) {
        var right = product();
        left = left.coefficients || right.coefficients
          ? plus(asNet(left, start).coefficients, asNet(right, start).coefficients, start)
          : number(left.scalar + right.scalar);
      } else if (accept("-")) {
        var less = product();
        if (left.coefficients || less.coefficients) { fail(start, "'-' stands between numbers only"); }
        left = number(left.scalar - less.scalar);
      } else { return left; }
    }
  }
  function product() {
    var left = power();
    for (;;) {
      space();
      var start = position;
      if (accept("*")) {
        var right = power();
        left = left.coefficients || right.coefficients
          ? times(asNet(left, start).coefficients, asNet(right, start).coefficients, start)
          : number(left.scalar * right.scalar);
      } else if (accept("/")) {
        var divisor = power();
        if (left.coefficients || divisor.coefficients) { fail(start, "'/' stands between numbers only"); }
        if (divisor.scalar === 0) { fail(start, "division by zero"); }
        left = number(left.scalar / divisor.scalar);
      } else { return left; }
    }
  }
  function power() {
    var base = atom();
    space();
    var start = position;
    if (!accept("^")) { return base; }
    var exponent = atom();
    if (exponent.coefficients) { fail(start + 1, "a repetition is a whole number"); }
    return base.coefficients
      ? repeat(base.coefficients, exponent.scalar, start + 1)
      : number(Math.pow(base.scalar, exponent.scalar));
  }
  function atom() {
    space();
    var start = position;
    if (++nesting > DEEPEST) { fail(start, "more than " + DEEPEST + " parentheses inside one another"); }
    try {
      if (accept("(")) { return closed(sum()); }
      if (accept("-")) {
        var piece = atom();
        if (piece.coefficients) { fail(start, "'-' stands before or between numbers only"); }
        return number(-piece.scalar);
      }
      var digits = /^(\d+\/\d+(?![\d.]))|^(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?/.exec(text.slice(position));
      if (digits) {
        position += digits[0].length;
        var parts = digits[0].split("/");
        if (parts.length === 2 && Number(parts[1]) === 0) { fail(start, "division by zero"); }
        return number(Number(parts[0]) / Number(parts[1] || 1));
      }
      var name = /^[A-Za-z][A-Za-z0-9_]*/.exec(text.slice(position));
      if (name) { position += name[0].length; return named(name[0], start); }
      return fail(start, "expected layer, skip, a number or (");
    } finally { nesting--; }
  }
  function closed(piece) {
    if (!accept(")")) { fail(position, "expected )"); }
    return piece;
  }
  function named(name, start) {
    if (name === "skip") { return net(start, [1]); }
    if (name !== "layer") { fail(start, "'" + name + "' is a symbol, which has no value here"); }
    if (text.charAt(position) !== "(") { lacking++; return net(start, [0, gain]); }
    position++;
    var inside = position;
    var own = closed(sum());
    if (own.coefficients || !(own.scalar > 0)) { fail(inside, "a gain is a positive number"); }
    given++;
    return net(inside, [0, own.scalar]);
  }
  var whole = sum();
  space();
  if (position < text.length) { fail(position, "expected +, *, ^ or the end"); }
  var coefficients = asNet(whole, 0).coefficients.slice();
  while (coefficients.length > 1 && coefficients[coefficients.length - 1] === 0) { coefficients.pop(); }
  return {coefficients: coefficients, everyLayerLacksGain: lacking > 0 && given === 0, lacksGain: lacking > 0};
}
