"""The net that tells handwriting from print: convolutions, and the mean of what they find."""

import torch
from torch import Tensor, nn


class HandNet(nn.Module):
    """Darkness of a word (n x 1 x 32 x columns) to the chance that a hand wrote it (n)."""

    def __init__(self, channels: list[int]) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for before, after in zip([1, *channels], channels, strict=False):
            layers += [nn.Conv2d(before, after, 3, stride=2, padding=1), nn.ReLU()]
            layers += [nn.Conv2d(after, after, 3, padding=1), nn.ReLU()]
        self.look = nn.Sequential(*layers)
        self.tell = nn.Linear(2 * channels[-1], 1)

    def logits(self, x: Tensor) -> Tensor:
        found = self.look(x)
        return self.tell(torch.cat([found.mean(dim=(2, 3)), found.amax(dim=(2, 3))], dim=1)).squeeze(1)

    def forward(self, x: Tensor) -> Tensor:
        return torch.sigmoid(self.logits(x))
