"""Writes residual_net.safetensors beside itself: a residual net in PyTorch, and what it answers.

Made with python3-torch 1.13.1 (Debian 12). The format is written by hand, as it is a length, a JSON
header and the numbers; the safetensors package is not needed.
"""
import json
import pathlib
import struct

import torch
from torch import nn


class Net(nn.Module):
    """(skip + layer^2) * (skip + layer)^2, a projection on the first skip, batch normalisation."""

    def __init__(self):
        super().__init__()
        sizes = [(5, 6), (6, 6), (6, 6), (6, 6)]
        self.convs = nn.ModuleList(nn.Linear(a, b, bias=False) for a, b in sizes)
        self.norms = nn.ModuleList(nn.BatchNorm1d(b) for _, b in sizes)
        self.shortcut = nn.Linear(5, 6, bias=False)
        self.head = nn.Linear(6, 3, bias=False)

    def layer(self, l, x):
        return torch.relu(self.norms[l](self.convs[l](x)))

    def forward(self, x):
        x = self.shortcut(x) + self.layer(1, self.layer(0, x))
        x = x + self.layer(2, x)
        x = x + self.layer(3, x)
        return self.head(x)


torch.manual_seed(20161125)
net = Net()
with torch.no_grad():
    for norm in net.norms:
        norm.weight.uniform_(0.5, 1.5)
        norm.bias.normal_(0, 0.3)
    net.train()
    for _ in range(50):
        net(torch.randn(64, 5))
    net.eval()
    inputs = torch.randn(7, 5)
    tensors = dict(net.state_dict())
    tensors["inputs"] = inputs
    tensors["outputs"] = net.double()(inputs.double()).float()

header, data = {}, b""
for name, tensor in tensors.items():
    kind = {torch.float32: "F32", torch.float64: "F64", torch.int64: "I64"}[tensor.dtype]
    if kind == "F64":
        tensor, kind = tensor.float(), "F32"
    raw = tensor.contiguous().numpy().tobytes()
    header[name] = {
        "dtype": kind,
        "shape": list(tensor.shape),
        "data_offsets": [len(data), len(data) + len(raw)],
    }
    data += raw
text = json.dumps(header).encode()
path = pathlib.Path(__file__).with_suffix(".safetensors")
path.write_bytes(struct.pack("<Q", len(text)) + text + data)
