"""Training steps per CPU second of the paper's residual net in PyTorch, written as its users write it.

usage: throughput.py DEPTH WIDTH NORMALISATION DEVICE THREADS SEEDS   (none or scale-only; cpu or cuda)

Prints the version of torch, then answers every line "SECONDS" on standard input with one line
"steps wallSeconds cpuSeconds" for a window of that length. Several seeds are stacked in one network of
batched products, and a step of it counts as one for each. Batch 256, SGD with momentum
and weight decay, 50 classes, dimension 32: what ThroughputComparison runs on the other side.
"""
import sys
import time

import torch
from torch import nn

BATCH, DIMENSION, CLASSES, EXAMPLES = 256, 32, 50, 20000


class Residual(nn.Module):
    """The paper's net over branches and a readout."""

    def forward(self, x):
        h = self.branch(0, x)
        for l in range(1, len(self.layers)):
            h = h + self.branch(l, h)
        return self.readout(h)


class Single(Residual):
    def __init__(self, depth, width, normalised):
        super().__init__()
        sizes = [DIMENSION] + [width] * (depth - 1)
        self.layers = nn.ModuleList(nn.Linear(n, width, bias=False) for n in sizes)
        for layer in self.layers:
            nn.init.normal_(layer.weight, std=layer.in_features**-0.5)
        self.normalised = normalised
        if normalised:
            self.scales = nn.Parameter(torch.ones(depth))
        self.classifier = nn.Linear(width, CLASSES, bias=False)
        nn.init.normal_(self.classifier.weight, std=0.01 * width**-0.5)

    def branch(self, l, h):
        z = torch.relu(self.layers[l](h))
        if self.normalised:
            sigma = (z.var(0, unbiased=False) + 1e-12).sqrt().mean()
            z = z * (self.scales[l] / sigma)
        return z

    def readout(self, h):
        return self.classifier(h)


class Stacked(Residual):
    """Networks of different seeds: a batch and a weight matrix for each, in one tensor."""

    def __init__(self, seeds, depth, width, normalised):
        super().__init__()
        sizes = [DIMENSION] + [width] * (depth - 1)
        self.layers = nn.ParameterList(
            nn.Parameter(torch.randn(seeds, n, width) * n**-0.5) for n in sizes
        )
        self.normalised = normalised
        if normalised:
            self.scales = nn.Parameter(torch.ones(depth, seeds, 1, 1))
        self.classifier = nn.Parameter(torch.randn(seeds, width, CLASSES) * 0.01 * width**-0.5)

    def branch(self, l, h):
        z = torch.relu(torch.bmm(h, self.layers[l]))
        if self.normalised:
            sigma = (z.var(1, unbiased=False, keepdim=True) + 1e-12).sqrt().mean(2, keepdim=True)
            z = z * (self.scales[l] / sigma)
        return z

    def readout(self, h):
        return torch.bmm(h, self.classifier)


def main():
    depth, width, normalised = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "scale-only"
    device = torch.device(sys.argv[4])
    threads, seeds = int(sys.argv[5]), int(sys.argv[6])
    torch.set_num_threads(threads)
    torch.set_num_interop_threads(threads)
    torch.manual_seed(1)
    if seeds == 1:
        net = Single(depth, width, normalised).to(device)
    else:
        net = Stacked(seeds, depth, width, normalised).to(device)
    optimiser = torch.optim.SGD(net.parameters(), lr=1e-9, momentum=0.9, weight_decay=1e-4)
    inputs = torch.randn(EXAMPLES, DIMENSION, device=device)
    labels = torch.randint(CLASSES, (EXAMPLES,), device=device)
    loss_function = nn.CrossEntropyLoss()

    def step():
        chosen = torch.randint(EXAMPLES, (BATCH,) if seeds == 1 else (seeds, BATCH), device=device)
        optimiser.zero_grad(set_to_none=True)
        outputs = net(inputs[chosen])
        # The mean over all seeds: at a learning rate of nearly 0 the factor does not matter.
        loss = loss_function(outputs.view(-1, CLASSES), labels[chosen].view(-1))
        loss.backward()
        optimiser.step()
        return loss.item()

    for _ in range(20):
        step()
    print(torch.__version__, flush=True)
    for line in sys.stdin:
        seconds = float(line)
        steps, start, cpu = 0, time.perf_counter(), time.process_time()
        while time.perf_counter() - start < seconds:
            step()
            steps += seeds
        print(steps, time.perf_counter() - start, time.process_time() - cpu, flush=True)


main()
