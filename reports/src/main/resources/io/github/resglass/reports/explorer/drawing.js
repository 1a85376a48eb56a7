/* Drawings in the manner of the page's figures. Labels carry *italics* and _{what stands below the line}. */
function escaped(text) { return String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"); }
function label(text) {
  return escaped(text)
    .replace(/_\{([^}]*)\}/g, function (all, below) {
      return '<tspan dy=".28em" font-size="72%">' + below.replace(/\*([^*]*)\*/g, '<tspan font-style="italic">$1</tspan>') +
        '</tspan><tspan dy="-.2em">\u200b</tspan>';
    })
    .replace(/\*([^*]*)\*/g, '<tspan font-style="italic">$1</tspan>');
}
/* Six significant digits as a paper prints them. */
function readable(value) {
  if (value === null || !isFinite(value)) { return "\u2013"; }
  var text = value === Math.round(value) && Math.abs(value) < 1e6 ? String(value) : value.toPrecision(6);
  var parts = text.split("e");
  return parts[0].replace("-", "\u2212") + (parts.length > 1 ? "\u2009\u00d7\u200910" + raised(Number(parts[1])) : "");
}
function raised(exponent) {
  return String(exponent).replace(/./g, function (c) {
    return "\u207b\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".charAt("-0123456789".indexOf(c));
  });
}
function tickStep(from, to) {
  var rough = (to - from) / 5, decade = Math.pow(10, Math.floor(Math.log(rough) / Math.LN10));
  return [1, 2, 5, 10].filter(function (f) { return f * decade >= rough * (1 - 1e-9); })[0] * decade;
}
function ticks(axis) {
  var found = [];
  if (axis.logarithmic) {
    for (var e = Math.ceil(Math.log(axis.from) / Math.LN10 - 1e-9); Math.pow(10, e) <= axis.to * (1 + 1e-9); e++) {
      found.push({value: Math.pow(10, e), text: String(Number(Math.pow(10, e).toPrecision(1)))});
    }
    return found;
  }
  var step = tickStep(axis.from, axis.to), decimals = Math.max(0, -Math.floor(Math.log(step) / Math.LN10 + 1e-9));
  for (var i = Math.ceil(axis.from / step - 1e-9); i * step <= axis.to + 1e-9 * step; i++) {
    found.push({value: i * step, text: (i * step).toFixed(decimals).replace("-", "\u2212")});
  }
  return found;
}
function upTo(most) {
  var step = tickStep(0, most > 0 ? most : 1);
  return Math.ceil(most / step - 1e-9) * step || 1;
}
var DASHES = {dashed: ' stroke-dasharray="7 4"', dotted: ' stroke-dasharray="1.5 3.5" stroke-linecap="round"'};
/* Draws axes, strips, rules and series into an svg element that is there already. */
function draw(svg, chart) {
  var LINE = 18, left = 56, right = 306, legend = chart.series.filter(function (s) { return s.name; });
  var top = 14 + LINE * legend.length, bottom = top + 180, out = [];
  function x(value) {
    var a = chart.x;
    var f = a.logarithmic ? Math.log(value / a.from) / Math.log(a.to / a.from) : (value - a.from) / (a.to - a.from);
    return (left + (right - left) * f).toFixed(2);
  }
  function y(value) {
    var f = (value - chart.y.from) / (chart.y.to - chart.y.from);
    return (bottom - (bottom - top) * Math.max(-0.02, Math.min(1.02, f))).toFixed(2);
  }
  function line(x1, y1, x2, y2, ink, width, more) {
    out.push('<line x1="' + x1 + '" y1="' + y1 + '" x2="' + x2 + '" y2="' + y2 + '" style="stroke:var(--ink-' + ink + ')" stroke-width="' +
      width + '"' + (more || "") + "/>");
  }
  function text(px, py, content, anchor, ink) {
    out.push('<text x="' + px + '" y="' + py + '" text-anchor="' + anchor + '" style="fill:var(--ink-' + (ink || "text") + ')">' +
      label(content) + "</text>");
  }
  (chart.strips || []).forEach(function (strip) {
    var low = Math.min(bottom, y(strip.from)), high = Math.max(top, y(strip.to));
    if (low > high) {
      out.push('<rect x="' + left + '" y="' + high + '" width="' + (right - left) + '" height="' + (low - high) + '" style="fill:var(--ink-strip)"/>');
      text(right - 6, low - 6, strip.label, "end", "muted");
    }
  });
  ticks(chart.y).forEach(function (tick) {
    line(left, y(tick.value), right, y(tick.value), "grid", 1);
    text(left - 7, Number(y(tick.value)) + 4.3, tick.text, "end");
  });
  ticks(chart.x).forEach(function (tick) {
    line(x(tick.value), bottom, x(tick.value), bottom + 5, "muted", 1);
    text(x(tick.value), bottom + 19, tick.text, "middle");
  });
  line(left, bottom, right, bottom, "muted", 1);
  text((left + right) / 2, bottom + 37, chart.x.label, "middle");
  out.push('<text transform="translate(13 ' + (top + bottom) / 2 + ') rotate(-90)" text-anchor="middle" style="fill:var(--ink-text)">' +
    label(chart.y.label) + "</text>");
  function mark(series, point) {
    var px = x(point[0]), py = y(point[1]);
    if (series.form === "stems") {
      line(px, y(Math.max(0, chart.y.from)), px, py, series.ink, Math.max(1, Math.min(6, 150 / series.points.length)));
    } else {
      if (series.form === "intervals") { line(px, y(point[2]), px, y(point[3]), series.ink, 1.4); }
      out.push('<circle cx="' + px + '" cy="' + py + '" r="3.2" style="fill:var(--ink-' + series.ink + ')"/>');
    }
  }
  function stroke(series, points) {
    out.push('<path d="' + points.map(function (p, i) { return (i ? "L" : "M") + p[0] + " " + p[1]; }).join("") +
      '" style="fill:none;stroke:var(--ink-' + series.ink + ')" stroke-width="1.8" stroke-linejoin="round"' + (DASHES[series.form] || "") + "/>");
  }
  chart.series.forEach(function (series) {
    if (/line|dashed|dotted/.test(series.form)) {
      if (series.points.length) { stroke(series, series.points.map(function (p) { return [x(p[0]), y(p[1])]; })); }
    } else {
      series.points.forEach(function (point) { mark(series, point); });
    }
  });
  (chart.rules || []).forEach(function (rule) {
    if (rule.x >= chart.x.from && rule.x <= chart.x.to) {
      line(x(rule.x), top, x(rule.x), bottom, "muted", 1, ' stroke-dasharray="2 3"');
      var atLeft = x(rule.x) < (left + right) / 2;
      text(Number(x(rule.x)) + (atLeft ? 4 : -4), top + 12, rule.label, atLeft ? "start" : "end", "muted");
    }
  });
  legend.forEach(function (series, i) {
    var row = 10 + LINE * i;
    if (/line|dashed|dotted/.test(series.form)) { stroke(series, [[left, row], [left + 30, row]]); }
    else if (series.form === "stems") { line(left + 15, row - 6, left + 15, row + 6, series.ink, 3); }
    else { out.push('<circle cx="' + (left + 15) + '" cy="' + row + '" r="3.2" style="fill:var(--ink-' + series.ink + ')"/>'); }
    text(left + 36, row + 4.3, series.name, "start");
  });
  svg.setAttribute("viewBox", "0 0 320 " + (bottom + 44));
  svg.setAttribute("aria-label", chart.description);
  svg.innerHTML = out.join("");
}
function byLength(list) { return list.map(function (value, i) { return [i + 1, value]; }); }
/* A number that is read, with all of its digits behind it. */
function show(id, value, text) {
  var place = document.getElementById(id);
  place.setAttribute("value", value === null ? "" : String(value));
  place.textContent = text === undefined ? readable(value) : text;
}
