"""What training lowers: cross entropy of tags and names, and of the links."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from examples import Batch, Links
from network import LINK, Tagger, drop, link_scores

SMOOTHING = 0.05
LINK_WEIGHT = 0.5


def tag_targets(batch: Batch, teacher_share: float, temperature: float) -> Tensor:
    """float32 [t, 3, 3] distributions over O, B, I: gold smoothed, the teacher's, or both mixed; all zero where nothing is known."""
    gold = F.one_hot(batch.tags.clamp(min=0), 3).float() * (1 - SMOOTHING) + SMOOTHING / 3
    gold = gold * (batch.tags >= 0)[..., None]
    logits = batch.soft.view(-1, 3, 2)
    heard = ~logits.isnan().any(-1, keepdim=True)
    logits = torch.cat([torch.zeros(len(logits), 3, 1), logits.nan_to_num()], -1)
    soft = (logits / temperature).softmax(-1) * heard
    share = torch.where((batch.tags >= 0)[..., None] & heard, teacher_share, torch.where(heard, 1.0, 0.0))
    return share * soft + (1 - share) * gold


def link_loss(links: Links, hidden: Tensor, asking: nn.Linear, row: int) -> Tensor:
    """Mean over the asking spans of the negative log of the probability of a right answer; `row` of the four vectors asks, the next one answers."""
    weight, bias = asking.weight.view(4, LINK, -1), asking.bias.view(4, LINK)
    asked = F.linear(links.asking @ hidden, weight[row], bias[row])
    answers = F.linear(links.answering @ hidden, weight[row + 1], bias[row + 1])
    scores = link_scores(asked, answers)
    right = scores.masked_fill(~links.right, -1e4).logsumexp(-1)
    loss = scores.masked_fill(~links.allowed, -1e4).logsumexp(-1) - right
    return (loss * links.weight).sum() / links.weight.sum()


def loss_of(tagger: Tagger, batch: Batch, teacher_share: float, temperature: float) -> dict[str, Tensor]:
    """Losses by name: tags, names, links; `total` is what is lowered."""
    with torch.autocast("cpu", torch.bfloat16):
        hidden = tagger.encode(batch.pieces, batch.cases, batch.lengths)
    hidden = hidden.flatten(0, 1)[batch.real].float()
    hidden = drop(hidden, tagger.dropout, tagger.training)
    target = tag_targets(batch, teacher_share, temperature)
    spoken = tagger.tags(hidden).view(-1, 3, 3).log_softmax(-1)
    known = (target.sum((1, 2)) > 0).sum().clamp(min=1)
    losses = {"tags": -(target * spoken).sum() / known / 3}
    losses["names"] = F.cross_entropy(tagger.names(hidden), batch.names, ignore_index=-1, label_smoothing=0.02, reduction="sum") / max(
        1, int((batch.names >= 0).sum())
    )
    found = [link_loss(links, hidden, tagger.links, row) for links, row in ((batch.cue_links, 0), (batch.source_links, 2)) if links]
    losses["links"] = torch.stack(found).mean() if found else hidden.sum() * 0
    weights = {"tags": 3.0 * float(known) / len(target), "names": float((batch.names >= 0).sum()) / len(target), "links": LINK_WEIGHT}
    losses["total"] = sum(weights[name] * value for name, value in losses.items())
    return losses
