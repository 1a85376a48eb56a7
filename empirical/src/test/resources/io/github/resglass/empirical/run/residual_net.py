"""Writes residual_net, image_net and biased_net.safetensors beside itself: residual nets in PyTorch, and what they answer.

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


class ImageNet(nn.Module):
    """layer * (skip + layer^2)^2 of convolutions in two stages, with batch normalisation."""

    def __init__(self):
        super().__init__()
        sizes = [(2, 3, 1), (3, 3, 1), (3, 3, 1), (3, 6, 2), (6, 6, 1)]
        self.convs = nn.ModuleList(
            nn.Conv2d(a, b, 3, stride=s, padding=1, bias=False) for a, b, s in sizes)
        self.norms = nn.ModuleList(nn.BatchNorm2d(b) for _, b, _ in sizes)
        self.shortcut = nn.Conv2d(3, 6, 1, stride=2, bias=False)
        self.head = nn.Linear(6, 4, bias=False)

    def layer(self, l, x):
        return torch.relu(self.norms[l](self.convs[l](x)))

    def forward(self, x):
        x = self.layer(0, x)
        x = x + self.layer(2, self.layer(1, x))
        x = self.shortcut(x) + self.layer(4, self.layer(3, x))
        return self.head(x.mean((2, 3)))


class BiasedNet(nn.Module):
    """layer * (skip + layer)^2 as PyTorch makes it: every linear layer has a bias, the last one too."""

    def __init__(self):
        super().__init__()
        self.norms = []
        self.layers = nn.ModuleList(nn.Linear(a, 5) for a in (4, 5, 5))
        self.head = nn.Linear(5, 3)

    def forward(self, x):
        x = torch.relu(self.layers[0](x))
        x = x + torch.relu(self.layers[1](x))
        x = x + torch.relu(self.layers[2](x))
        return self.head(x)


def tensors(net, *shape):
    """The net's parameters after some statistics were gathered, inputs and outputs."""
    with torch.no_grad():
        for norm in net.norms:
            norm.weight.uniform_(0.5, 1.5)
            norm.bias.normal_(0, 0.3)
        net.train()
        for _ in range(50):
            net(torch.randn(64, *shape))
        net.eval()
        inputs = torch.randn(7, *shape)
        all = dict(net.state_dict())
        all["inputs"] = inputs
        all["outputs"] = net.double()(inputs.double()).float()
        return all


def write(name, tensors):
    header, data = {}, b""
    for each, tensor in tensors.items():
        kind = {torch.float32: "F32", torch.float64: "F64", torch.int64: "I64"}[tensor.dtype]
        if kind == "F64":
            tensor, kind = tensor.float(), "F32"
        raw = tensor.contiguous().numpy().tobytes()
        header[each] = {
            "dtype": kind,
            "shape": list(tensor.shape),
            "data_offsets": [len(data), len(data) + len(raw)],
        }
        data += raw
    text = json.dumps(header).encode()
    path = pathlib.Path(__file__).with_name(name)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


torch.manual_seed(20161125)
write("residual_net.safetensors", tensors(Net(), 5))
images = tensors(ImageNet(), 2, 6, 5)
# The colours of a pixel side by side.
images["inputs"] = images["inputs"].permute(0, 2, 3, 1).reshape(7, -1)
write("image_net.safetensors", images)
write("biased_net.safetensors", tensors(BiasedNet(), 4))
