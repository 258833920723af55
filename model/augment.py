"""The same text as other outlets would set it: edits that move every known span along.

An edit is (start, end, replacement); edits are sorted and do not overlap.
"""

import random
import re

import numpy as np

from corpora import Attribution, Document, Soft, Span

Edit = tuple[int, int, str]
DOUBLE = re.compile(r"[\"“”«»]|``|''")
SINGLE = re.compile(r"(?<=\w)['’](?=\w)")
DASH = re.compile(r" ?[—–] ?| -- ?")
NEGATION = re.compile(r"(?<=\w)n['’]t\b")
DATELINE = re.compile(r"\A[A-Z][A-Z .,]{3,40}(?:\([A-Za-z ]+\)|, [A-Z][a-z]+ \d+)? ?(?:[—–-]|--) ")
STYLES = {"straight": ('"', '"'), "curly": ("“", "”"), "tokenised": ("``", "''"), "single": ("‘", "’"), "guillemets": ("«", "»")}
FURNITURE = (
    "Share this article",
    "Share",
    "Advertisement",
    "Read more: what we know so far",
    "Sign up for our morning newsletter",
    "Follow us on Facebook and Twitter",
    "Photo: the scene on Tuesday",
    "Related stories",
    "© All rights reserved",
    "Have a tip? Write to the newsroom",
    "Subscribe now for full access",
    "Editing by the news desk",
    "Comments (12)",
    "Updated 14:05",
    "Most read",
    "Click here to view the gallery",
)


def quote_edits(text: str, style: str) -> list[Edit]:
    """Double quotation marks set in a style; a straight mark opens at a word's start and closes elsewhere."""
    opening, closing = STYLES[style]
    edits = []
    for mark in DOUBLE.finditer(text):
        before = text[mark.start() - 1 : mark.start()]
        opens = mark.group() in "“``«" or (mark.group() == '"' and (not before or before.isspace() or before in "([—–-"))
        edits.append((mark.start(), mark.end(), opening if opens else closing))
    return edits


def draw_edits(text: str, draw: random.Random) -> list[Edit]:
    """A random rendering of a text; about a third of the texts stay as they are."""
    edits: list[Edit] = []
    if draw.random() < 0.35:
        return edits
    style = draw.choice(["keep", "straight", "curly", "tokenised", "tokenised", "single", draw.choice(["single", "guillemets"])])
    if style != "keep":
        edits += quote_edits(text, style)
    if style == "tokenised":
        edits += [(m.start(), m.end(), " n't") for m in NEGATION.finditer(text)]
        edits += [(m.start(), m.end(), " -- ") for m in DASH.finditer(text)]
    apostrophe = {"straight": "'", "tokenised": "'", "curly": "’", "single": "’"}.get(style)
    if apostrophe:
        taken = {position for a, b, _ in edits for position in range(a, b)}
        edits += [(m.start(), m.end(), apostrophe) for m in SINGLE.finditer(text) if m.start() not in taken]
    if draw.random() < 0.3:
        edits += [(m.start(), m.start(), "\n" + draw.choice(FURNITURE)) for m in re.finditer(r"\n+", text) if draw.random() < 0.15]
    if draw.random() < 0.5:
        edits += [(m.start(), m.end(), "") for m in DATELINE.finditer(text)]
    edits.sort()
    return [edit for i, edit in enumerate(edits) if i == 0 or edit[0] >= edits[i - 1][1]]


class Moved:
    """A text after edits, with the way from old to new offsets."""

    def __init__(self, text: str, edits: list[Edit]):
        pieces, at, grown = [], 0, 0
        shift_start = np.arange(len(text) + 1)
        shift_end = shift_start.copy()
        for start, end, replacement in edits:
            pieces += [text[at:start], replacement]
            grown += len(replacement) - (end - start)
            shift_end[start + (1 if start == end else 0) :] = np.arange(start + (1 if start == end else 0), len(text) + 1) + grown
            shift_start[start:] = np.arange(start, len(text) + 1) + grown
            if end > start:
                shift_start[start:end] = start + grown - (len(replacement) - (end - start))
                shift_end[start:end] = shift_start[start:end]
            at = end
        self.text = "".join([*pieces, text[at:]])
        self.starts, self.ends = shift_start, shift_end

    def spans(self, spans: list[Span]) -> list[Span]:
        """Spans of the new text; those that lost all their characters are gone."""
        moved = [(int(self.starts[a]), int(self.ends[b])) for a, b in spans]
        return [(a, b) for a, b in moved if b > a]


def recased(text: str, draw: random.Random) -> str:
    """Now and then a first line in capitals or small letters; seldom a whole text. Same length always."""
    roll = draw.random()
    if roll < 0.12:
        bound = (text.find("\n") + 1) or len(text)
    elif roll < 0.16:
        bound = len(text)
    else:
        return text
    change = str.upper if draw.random() < 0.6 else str.lower
    return "".join(c if len(change(c)) != 1 else change(c) for c in text[:bound]) + text[bound:]


def rendered(document: Document, draw: random.Random) -> Document:
    """The document in a random rendering, with one annotator's reading drawn."""
    moved = Moved(document.text, draw_edits(document.text, draw))
    attributions = None
    if document.attributions is not None:
        reading = draw.choice(document.attributions)
        attributions = [[Attribution(moved.spans(a.source), moved.spans(a.cue), moved.spans(a.content)) for a in reading]]
    names = None
    if document.names is not None:
        names = [(*span, kind) for a, b, kind in document.names for span in moved.spans([(a, b)])]
    soft = None
    if document.soft is not None:
        soft = Soft(moved.starts[document.soft.starts], document.soft.logits)
    return Document(document.name, recased(moved.text, draw), attributions, names, soft, document.gold)
