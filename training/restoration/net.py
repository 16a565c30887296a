"""The net that restores worn faxes: small, fully convolutional, most of its work at a quarter of the dots."""

import torch
from torch import Tensor, nn


class Block(nn.Module):
    """Two convolutions around which what came in goes past."""

    def __init__(self, channels: int, dilation: int = 1) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=dilation, dilation=dilation)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(x + self.second(torch.relu(self.first(x))))


class Restorer(nn.Module):
    """Ink (1 dark, 0 paper; 204 x 196 dpi, n x 1 x rows x columns, multiples of 4) to how dark it should be.

    A second channel is 1 throughout where the page was sampled at 98 lines an inch and its rows were doubled.
    """

    def __init__(self, fine: int, coarse: int, dilations: list[int]) -> None:
        super().__init__()
        self.fold = nn.PixelUnshuffle(2)
        self.stem = nn.Conv2d(8, fine, 3, padding=1)
        self.before = Block(fine)
        self.down = nn.Conv2d(fine, coarse, 2, stride=2)
        self.middle = nn.Sequential(*(Block(coarse, dilation) for dilation in dilations))
        self.up = nn.Sequential(nn.Conv2d(coarse, 4 * fine, 1), nn.PixelShuffle(2))
        self.after = Block(fine)
        self.head = nn.Sequential(nn.Conv2d(fine, 4, 3, padding=1), nn.PixelShuffle(2))

    def forward(self, x: Tensor) -> Tensor:
        """Return logits of dark, n x 1 x rows x columns."""
        near = self.before(torch.relu(self.stem(self.fold(x))))
        wide = self.middle(torch.relu(self.down(near)))
        return self.head(self.after(torch.relu(near + self.up(wide))))
