"""Trains the tagger: epochs over gold and distilled news, checkpoints that a stopped run goes on from.

Several workers of one thread each share a step: every worker takes its own batch, and all step by the mean gradient.
"""

import argparse
import json
import math
import random
import time
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from pathlib import Path

import torch
from torch import Tensor, nn
from torch import multiprocessing as processes

import corpora
import evaluate
from augment import rendered
from base import MINILM, base_file
from corpora import Document
from examples import Window, batch_of, batches, windows_of
from losses import loss_of
from network import Tagger, from_base, reader_of
from places import WORK
from readings import documents
from reports import FOLDER, own

OWN_TIMES = 3
"""How often an epoch shows each marked report of the project, in a rendering drawn anew each time."""
BOUNDS = (48, 64, 96, 128, 200)
ENCODER_RATE, HEAD_RATE, WARM_UP, WEIGHT_DECAY, GRADIENT_NORM = 2e-4, 1e-3, 0.08, 0.01, 1.0
PATIENCE = 1200
"""Seconds that a worker waits for the others."""


def conll_drawn(draw: random.Random) -> list[Document]:
    """CoNLL train with sentences joined into paragraphs at random."""
    drawn = []
    for number, sentences in enumerate(corpora.conll("train")):
        breaks = [draw.choice(["\n", "\n", " "]) for _ in sentences]
        drawn.append(corpora.conll_document(f"conll/{number}", sentences, breaks))
    return drawn


def epoch_batches(gold: list[Document], ours: list[Document], plain: list[Document], size: int, draw: random.Random) -> list[list[Window]]:
    """Batches of one epoch: all gold articles, ours several times over, CoNLL, and the plain news drawn for it."""
    chosen = gold + OWN_TIMES * ours + conll_drawn(draw) + plain
    windows = [w for d in chosen for w in windows_of(rendered(d, draw), draw.choice(BOUNDS))]
    draw.shuffle(windows)
    result = batches(windows, size)
    draw.shuffle(result)
    return result


def rate_at(progress: float) -> float:
    """Share of the peak rate at 0 to 1 of the run: linear warm-up, then linear decay to nothing."""
    return progress / WARM_UP if progress < WARM_UP else max(0.0, (1 - progress) / (1 - WARM_UP))


class Team:
    """The workers of a run: gradients meet in shared memory."""

    def __init__(self, rank: int, shared: Tensor, barrier: Barrier):
        self.rank, self.shared, self.barrier = rank, shared, barrier

    def mean(self, parameters: list[nn.Parameter]) -> None:
        """Replaces each gradient by its mean over the workers."""
        sizes = [p.numel() for p in parameters]
        torch.cat([torch.zeros(p.numel()) if p.grad is None else p.grad.flatten() for p in parameters], out=self.shared[self.rank])
        self.barrier.wait(PATIENCE)
        mean = self.shared.mean(0)
        self.barrier.wait(PATIENCE)
        for parameter, gradient in zip(parameters, mean.split(sizes)):
            parameter.grad = gradient.view_as(parameter)


@dataclass
class Progress:
    """How far a run is; positions count those of every worker."""

    positions: int = 0
    seconds: float = 0.0
    epoch: int = 0

    def of(self, options: argparse.Namespace) -> float:
        return max(self.positions / (options.millions * 1e6), self.seconds / (options.minutes * 60))


def optimizer_of(tagger: Tagger, rate: float) -> torch.optim.AdamW:
    """AdamW over everything but the word embeddings, which stay the base's."""
    tagger.words.weight.requires_grad_(False)
    head = [p for m in (tagger.tags, tagger.names, tagger.links, tagger.cases) for p in m.parameters()]
    chosen = {id(p) for p in head}
    body = [p for p in tagger.parameters() if p.requires_grad and id(p) not in chosen]
    groups = [{"params": body, "peak": ENCODER_RATE * rate}, {"params": head, "peak": HEAD_RATE * rate}]
    return torch.optim.AdamW(groups, lr=0, weight_decay=WEIGHT_DECAY, fused=True, betas=(0.9, 0.98))


def work(rank: int, shared: Tensor, barrier: Barrier, options: argparse.Namespace) -> None:
    """One worker; the first one writes log, checkpoints and weights."""
    torch.set_num_threads(1)
    folder, team = WORK / options.name, Team(rank, shared, barrier)
    tagger = from_base(base_file(MINILM))
    if options.start:
        tagger.load_state_dict(torch.load(options.start, weights_only=True))
    optimizer = optimizer_of(tagger, options.rate)
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    checkpoint, progress = folder / "checkpoint.pt", Progress()
    if checkpoint.exists():
        kept = torch.load(checkpoint, weights_only=True)
        tagger.load_state_dict(kept["tagger"])
        optimizer.load_state_dict(kept["optimizer"])
        progress = Progress(**kept["state"])
    barrier.wait(PATIENCE)
    while progress.of(options) < 1:
        draw = random.Random(progress.epoch)
        torch.manual_seed(progress.epoch * options.workers + rank)
        gold, plain = documents()
        drawn = draw.sample(plain, round(options.share * len(plain)))
        queue = epoch_batches(gold, own(options.own), drawn, options.size, draw)
        steps = len(queue) // options.workers
        for step in range(steps):
            began = time.time()
            rate = rate_at(progress.of(options))
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * rate
            tagger.train()
            losses = loss_of(tagger, batch_of(queue[step * options.workers + rank]), options.teacher_share, options.temperature)
            losses["total"].backward()
            team.mean(parameters)
            torch.nn.utils.clip_grad_norm_(parameters, GRADIENT_NORM)
            optimizer.step()
            optimizer.zero_grad()
            taken = queue[step * options.workers : (step + 1) * options.workers]
            progress.positions += sum(len(w.pieces) for batch in taken for w in batch)
            shared[rank, 0] = time.time() - began
            barrier.wait(PATIENCE)
            progress.seconds += float(shared[0, 0])
            if rank == 0 and step % 100 == 99:
                note(folder, {**vars(progress), "rate": round(rate, 3), **{k: round(float(v.detach()), 4) for k, v in losses.items()}})
                save(checkpoint, tagger, optimizer, progress)
            barrier.wait(PATIENCE)
            if progress.of(options) >= 1:
                break
        progress.epoch += 1
        if rank == 0:
            save(checkpoint, tagger, optimizer, progress)
            if progress.epoch % options.evaluate_every == 0 and progress.of(options) < 1:
                note(folder, {**vars(progress), **evaluate.everything(reader_of(tagger), max(BOUNDS))})
        barrier.wait(PATIENCE)
    if rank == 0:
        torch.save(tagger.state_dict(), folder / "weights.pt")


def note(folder: Path, line: dict) -> None:
    """One line of the run's log."""
    with open(folder / "log.ndjson", "a", encoding="utf8") as log:
        print(json.dumps(line), file=log)


def save(path: Path, tagger: Tagger, optimizer: torch.optim.Optimizer, progress: Progress) -> None:
    """Written beside and moved into place, so that a kill leaves the old one or the new one."""
    beside = path.with_suffix(".new")
    torch.save({"tagger": tagger.state_dict(), "optimizer": optimizer.state_dict(), "state": vars(progress)}, beside)
    beside.replace(path)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("name", help="of the run: its folder under the work folder")
    arguments.add_argument("--millions", type=float, default=17, help="of positions: the rate decays to nothing over them")
    arguments.add_argument("--minutes", type=float, default=math.inf, help="or over this much training time, if that ends first")
    arguments.add_argument("--from", dest="start", type=Path, help="weights to start from instead of the base")
    arguments.add_argument("--rate", type=float, default=1.0, help="times the peak rates")
    arguments.add_argument("--own", type=Path, default=FOLDER, help="folder of the marked reports of the project")
    arguments.add_argument("--share", type=float, default=0.5, help="of the plain news an epoch")
    arguments.add_argument("--teacher-share", type=float, default=0.5, help="of the teacher in the target of gold pieces, where it has read them")
    arguments.add_argument("--temperature", type=float, default=1.0)
    arguments.add_argument("--size", type=int, default=2000, help="positions a batch of one worker")
    arguments.add_argument("--workers", type=int, default=2)
    arguments.add_argument("--evaluate-every", type=int, default=3, help="epochs")
    options = arguments.parse_args()
    (WORK / options.name).mkdir(parents=True, exist_ok=True)
    trained = optimizer_of(Tagger(), 1.0).param_groups
    shared = torch.zeros(options.workers, sum(p.numel() for group in trained for p in group["params"])).share_memory_()
    barrier = processes.get_context("spawn").Barrier(options.workers)
    processes.spawn(work, (shared, barrier, options), nprocs=options.workers)


if __name__ == "__main__":
    main()
