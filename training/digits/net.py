"""The net that reads a line of digits: convolutions down to one row, then along it."""

import torch
from torch import Tensor, nn


class Along(nn.Module):
    """Look along the line."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.look = nn.Conv1d(width, width, 5, padding=2 * dilation, dilation=dilation)
        self.mix = nn.Conv1d(width, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(x + self.mix(torch.relu(self.look(x))))


class DigitNet(nn.Module):
    """Darkness (n x 1 x 32 x columns) to symbols' log probabilities, n x columns / 2 x symbols."""

    def __init__(self, channels: list[int], width: int, dilations: list[int], symbols: int) -> None:
        super().__init__()
        first, second, third, fourth = channels
        self.down = nn.Sequential(
            nn.Conv2d(1, first, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(first, second, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(second, third, 3, stride=(2, 1), padding=1),
            nn.ReLU(),
            nn.Conv2d(third, fourth, 3, stride=(2, 1), padding=1),
            nn.ReLU(),
            nn.Conv2d(fourth, width, (4, 3), padding=(0, 1)),
            nn.ReLU(),
        )
        self.along = nn.Sequential(*(Along(width, dilation) for dilation in dilations))
        self.tell = nn.Conv1d(width, symbols, 1)

    def forward(self, x: Tensor) -> Tensor:
        found = self.tell(self.along(self.down(x).squeeze(2)))
        return found.transpose(1, 2).log_softmax(dim=2)
