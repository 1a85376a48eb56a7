#!/usr/bin/env python3
"""Times the numeric layer against NumPy and SciPy, in turns, and prints the ratios.

    side_by_side.py CLASSPATH [ROUNDS]

The peers compute the same quantities to the same accuracy the way a competent user would: vectorised, in log space,
recurrences over whole grids, products by FFT. They get what helps them for free (logarithms of the binomial coefficients
and grids are made once, outside the time). What the two sides find is compared first. Tested with NumPy 1.24, SciPy 1.10,
mpmath 1.2 (Debian: python3-numpy python3-scipy python3-mpmath).
"""
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time

# One thread, as the other side has; and no guess of a processor that this one is not.
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(name, None)
os.environ["OMP_NUM_THREADS"] = "1"

import mpmath  # noqa: E402
import numpy as np  # noqa: E402
from scipy import special  # noqa: E402

JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"

P = 1000
K = np.arange(P)
R = K + 1.0
LOG_BINOMIAL = special.gammaln(P) - special.gammaln(K + 1) - special.gammaln(P - K)


def ratio_and_theta(beta):
    log = 2 * (LOG_BINOMIAL + R * math.log(beta))
    weight = np.exp(log - log.max())
    first = R @ weight
    second = (R * (R - 1)) @ weight
    ratio = second / first
    return ratio, 0.5 * math.log(ratio) - (ratio - 1) / (ratio + 1)


class Count:
    """2 sqrt(2/(1+R)) R^(N/2) times the integral of rho_N(s) exp(-h s^2), rho_N by Hermite functions on a grid."""

    def __init__(self, points, dimension=200):
        self.dimension = dimension
        end = math.sqrt(2 * dimension) + 12
        self.s = np.linspace(-end, end, points)

    def __call__(self, ratio):
        s, n, r2 = self.s, self.dimension, math.sqrt(2)
        before, now = np.zeros_like(s), np.exp(-s * s / 2) / math.pi**0.25
        # Antiderivatives: centred for even functions, vanishing at infinity for odd ones.
        abefore, anow = np.zeros_like(s), math.pi**0.25 / r2 * special.erf(s / r2)
        density = np.zeros_like(s)
        for j in range(n):
            density += now * now
            later = (r2 * s * now - math.sqrt(j) * before) / math.sqrt(j + 1)
            alater = (math.sqrt(j) * abefore - r2 * now) / math.sqrt(j + 1)
            before, now, abefore, anow = now, later, anow, alater
        density += math.sqrt(n / 2) * before * anow
        h = (ratio - 1) / (2 * (ratio + 1))
        integral = np.trapz(density * np.exp(-h * s * s), s)
        return math.log(2 * math.sqrt(2 / (1 + ratio)) * integral) + n / 2 * math.log(ratio)


GAINS = 0.1 + 1.9 * ((np.arange(100_000) * 0.6180339887498949) % 1)


def mixture_of_gains(gains):
    """The law of a sum of indicators by products of halves, all products of a level at once, by FFT."""
    b = gains[1:]
    levels = max(0, math.ceil(math.log2(len(b))))
    rows = np.zeros((2**levels, 2))
    rows[:, 0] = 1
    rows[: len(b), 0] = 1 / (1 + b)
    rows[: len(b), 1] = b / (1 + b)
    while len(rows) > 1:
        one, other = rows[0::2], rows[1::2]
        size = 2 * rows.shape[1] - 1
        if rows.shape[1] <= 17:
            product = np.zeros((len(one), size))
            for i in range(rows.shape[1]):
                product[:, i : i + rows.shape[1]] += one[:, i : i + 1] * other
        else:
            n = 1 << (size - 1).bit_length()
            product = np.fft.irfft(np.fft.rfft(one, n) * np.fft.rfft(other, n), n)[:, :size]
        rows = product
    law = rows[0, : len(b) + 1]
    root = math.sqrt(law @ law)
    weights = law / root
    length = np.arange(1, len(gains) + 1)
    squares = weights * weights
    mean = length @ squares
    variance = ((length - mean) ** 2) @ squares
    log_z = math.log(gains[0]) + np.log1p(b).sum() + math.log(root)
    return weights, log_z, mean, variance


def best(function, inputs, seconds=1.0):
    """Mean time of a call, microseconds: the least of the means of five shares of the time."""
    function(inputs[0])
    means = []
    for _ in range(5):
        start, calls = time.perf_counter(), 0
        while time.perf_counter() - start < seconds / 5:
            function(inputs[calls % len(inputs)])
            calls += 1
        means.append((time.perf_counter() - start) / calls)
    return 1e6 * min(means)


def gains_for(beta):
    gains = GAINS.copy()
    gains[1] = beta
    return gains


CASES = [
    ("R and theta, p = 1000", "ratioAndTheta", ratio_and_theta, [0.05 * (i + 1) for i in range(64)], 100),
    ("count, 200 dim., 20001 points", "expectedCount", Count(20_001), [0.5 + 0.05 * i for i in range(64)], 20),
    ("count, 200 dim., 2001 points", "expectedCount", Count(2_001), [0.5 + 0.05 * i for i in range(64)], 20),
    ("mixture of 100000 gains", "mixtureOfGains", mixture_of_gains, [gains_for(0.05 * i) for i in (1, 9, 40)], 10),
]


def ours(classpath, name):
    """Mean time of a call in microseconds, by JMH in a virtual machine of its own: the least of the iterations."""
    with tempfile.TemporaryDirectory() as folder:
        result = os.path.join(folder, "result.json")
        subprocess.run(
            [JAVA, "-cp", classpath, "org.openjdk.jmh.Main", rf"\.{name}$", "-rf", "json", "-rff", result, "-v", "SILENT"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        with open(result, encoding="utf-8") as file:
            return min(min(fork) for fork in json.load(file)[0]["primaryMetric"]["rawData"])


def agreement(classpath):
    """How far the two sides are apart, relative; and the count from 40-digit quadrature-free sums where it is cheap."""
    lines = subprocess.run(
        [JAVA, "-cp", classpath, "io.github.resglass.verify.numeric.benchmark.BenchmarkValues"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    found = {name: float(value) for name, value in (line.split("\t") for line in lines)}
    ratio, theta = ratio_and_theta(0.5)
    weights, log_z, mean, variance = mixture_of_gains(GAINS)
    peers = {
        "ratio": ratio,
        "theta": theta,
        "log count": Count(20_001)(2.5),
        "log z": log_z,
        "mean length": mean,
        "variance": variance,
        "largest weight": weights.max(),
    }
    mpmath.mp.dps = 40
    terms = [mpmath.binomial(P - 1, int(k)) ** 2 * mpmath.mpf("0.25") ** int(k) for k in K]
    second = sum((k + 1) * k * t for k, t in zip(map(int, K), terms))
    exact = second / sum((k + 1) * t for k, t in zip(map(int, K), terms))
    print(f"{'':32}{'resglass':>24}{'peer':>24}{'apart':>10}")
    for name, value in peers.items():
        apart = abs(found[name] - value) / abs(value)
        print(f"{name:32}{found[name]:24.16g}{value:24.16g}{apart:10.1e}")
        if not apart < 1e-8:
            sys.exit(f"the two sides disagree about {name}")
    print(f"{'ratio against 40 digits':32}{float(abs(found['ratio'] - exact) / exact):24.1e}{float(abs(ratio - exact) / exact):24.1e}\n")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    classpath, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    agreement(classpath)
    missed = []
    print(f"{'microseconds a call':32}{'resglass':>12}{'peer':>12}{'ratio':>10}{'promised':>10}   ratios of the rounds", flush=True)
    for title, name, peer, inputs, promised in CASES:
        pairs = [(ours(classpath, name), best(peer, inputs)) for _ in range(rounds)]
        mine = statistics.median(pair[0] for pair in pairs)
        theirs = statistics.median(pair[1] for pair in pairs)
        ratios = " ".join(f"{b / a:.0f}" for a, b in pairs)
        print(f"{title:32}{mine:12.3f}{theirs:12.1f}{theirs / mine:10.0f}{promised:10}   {ratios}", flush=True)
        if theirs / mine < promised:
            missed.append(title)
    seconds = min(ours(classpath, "thetaMap") for _ in range(rounds)) / 1e6
    print(f"{'theta map, 1000 x 1000':32}{seconds:12.3f} s{'':20}{'1 s':>10}")
    if seconds >= 1:
        missed.append("theta map")
    sys.exit("less than promised: " + ", ".join(missed) if missed else 0)


if __name__ == "__main__":
    main()
