"""Which channels of a matrix's input stand out, so that they are scaled down before int8 and its weights up (SmoothQuant, Xiao et al. 2023).

One channel of MiniLM's hidden states and one of each inner layer are 10 to 40 times the others; unscaled they leave the rest a few of the 256 steps.
"""

import torch
from torch import Tensor, nn

import corpora
import pieces as cutting
from network import Tagger

SMOOTHED = ("qkv", "inner", "outer")
HEADROOM = 2.0
SAMPLE = 40
BOUND = 128


def peaks(tagger: Tagger) -> dict[str, Tensor]:
    """Largest absolute input of each smoothed matrix, one a channel, over every 40th gold article."""
    found: dict[str, Tensor] = {}

    def watch(name: str):
        def note(_module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            found[name] = torch.maximum(found.get(name, torch.zeros(())), inputs[0].abs().amax((0, 1)))

        return note

    hooks = [m.register_forward_pre_hook(watch(n)) for n, m in tagger.named_modules() if n.split(".")[-1] in SMOOTHED]
    tagger.eval()
    with torch.inference_mode():
        for document in corpora.polnear("train")[::SAMPLE]:
            cut = cutting.cut(document.text)
            for window in cutting.windows(cut, BOUND):
                pieces, cases = cutting.window_inputs(cut, window)
                tagger(torch.from_numpy(pieces)[None], torch.from_numpy(cases)[None])
    for hook in hooks:
        hook.remove()
    return found


def divisors(tagger: Tagger) -> dict[str, Tensor]:
    """float32 by matrix: 1 for most channels; more where a channel's peak passes twice the median channel's."""
    return {name: (peak / (HEADROOM * peak.median())).clamp(min=1) for name, peak in peaks(tagger).items()}
