"""The tagger as an int8 ONNX graph, written node by node so that it is the same whatever exporter is installed.

Matrices: int8, one scale a column, 7 bits (-64..63) so that no processor without VNNI saturates; activations are quantised
inside DynamicQuantizeMatMul by the range of the one window they belong to. Word embeddings: int8, one scale a row.
"""

from collections.abc import Mapping

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from network import EPSILON, HEADS, LAYER_NAMES, LAYERS, LINK, NAME_TAGS, WIDTH, Tagger
from smoothing import divisors

CONTRIB = "com.microsoft"
SHIFTS = {"source": (0.0, 0.2, 0.2), "cue": (0.0, -0.5, 0.0), "content": (0.0, -0.8, 0.0)}
"""Added to the logits of O, B, I, found on dev: a span is begun with more reserve, so fewer contents and cues fall apart."""
WEIGHT_BOUND = 63
ROW_BOUND = 127


def quantised(matrix: np.ndarray, axis: int, bound: int) -> tuple[np.ndarray, np.ndarray]:
    """int8 values and float32 scales, one for each index of `axis`, of a float matrix [rows, columns]; symmetric."""
    peak = np.abs(matrix).max(1 - axis)
    scale = np.where(peak > 0, peak / bound, 1).astype(np.float32)
    values = np.rint(matrix / (scale[:, None] if axis == 0 else scale[None, :]))
    return np.clip(values, -bound, bound).astype(np.int8), scale


class Graph:
    """Nodes and constants, collected."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], outputs: str | list[str], domain: str = "", **attributes: object) -> str:
        names = [outputs] if isinstance(outputs, str) else outputs
        self.nodes.append(helper.make_node(kind, inputs, names, name=f"{names[0]}:{kind}", domain=domain, **attributes))
        return names[0]

    def product(self, name: str, x: str, weight: np.ndarray, bias: np.ndarray, divisor: np.ndarray | None = None) -> str:
        """x [.., k] by weight [k, columns] plus bias, in int8; x is first divided by `divisor` [k], and weight multiplied by it."""
        if divisor is not None:
            weight = weight * divisor[:, None]
            x = self.node("Mul", [x, self.constant(f"{name}.factor", (1 / divisor).astype(np.float32))], f"{name}.smooth")
        values, scale = quantised(weight, 1, WEIGHT_BOUND)
        inputs = [x, self.constant(f"{name}.int8", values), self.constant(f"{name}.scale", scale), "", self.constant(f"{name}.bias", bias)]
        return self.node("DynamicQuantizeMatMul", inputs, name, CONTRIB)


def _words(graph: Graph, state: dict[str, np.ndarray]) -> str:
    words, scale = quantised(state["words.weight"], 0, ROW_BOUND)
    graph.constant("words.int8", words)
    graph.constant("words.scale", scale[:, None])
    graph.node("Gather", ["words.int8", "pieces"], "word.int8")
    graph.node("Gather", ["words.scale", "pieces"], "word.scale")
    graph.node("Cast", ["word.int8"], "word.cast", to=TensorProto.FLOAT)
    return graph.node("Mul", ["word.cast", "word.scale"], "word")


def _positions(graph: Graph, state: dict[str, np.ndarray]) -> str:
    graph.constant("positions", state["positions.weight"])
    graph.node("Shape", ["pieces"], "length", start=1, end=2)
    graph.constant("zero", np.array([0], dtype=np.int64))
    return graph.node("Slice", ["positions", "zero", "length", "zero"], "position")


def _marked(graph: Graph, state: dict[str, np.ndarray]) -> str:
    graph.constant("cases.float", state["cases.weight"])
    graph.node("Gather", ["cases.float", "cases"], "case")
    return graph.node("Add", ["case", _positions(graph, state)], "marked")


def _normed(graph: Graph, name: str, x: str, state: dict[str, np.ndarray], prefix: str) -> str:
    weight = graph.constant(f"{prefix}.weight", state[f"{prefix}.weight"])
    bias = graph.constant(f"{prefix}.bias", state[f"{prefix}.bias"])
    return graph.node("LayerNormalization", [x, weight, bias], name, axis=-1, epsilon=EPSILON)


def _block(graph: Graph, at: int, x: str, state: dict[str, np.ndarray], divisors: dict[str, np.ndarray]) -> str:
    here = f"blocks.{at}"

    def product(part: str, source: str) -> str:
        name = f"{here}.{part}"
        return graph.product(name, source, state[f"{name}.weight"].T, state[f"{name}.bias"], divisors.get(name))

    product("qkv", x)
    parts = [f"{here}.{part}" for part in "qkv"]
    graph.node("Split", [f"{here}.qkv"], parts, axis=-1, num_outputs=3)
    graph.node("MultiHeadAttention", parts, f"{here}.heads", CONTRIB, num_heads=HEADS)
    product("attended", f"{here}.heads")
    graph.node("Add", [x, f"{here}.attended"], f"{here}.first")
    middle = _normed(graph, f"{here}.middle", f"{here}.first", state, f"{here}.attended_norm")
    product("inner", middle)
    graph.node("Gelu", [f"{here}.inner"], f"{here}.gelu")
    product("outer", f"{here}.gelu")
    graph.node("Add", [middle, f"{here}.outer"], f"{here}.second")
    return _normed(graph, f"{here}.out", f"{here}.second", state, f"{here}.outer_norm")


def _encoded(graph: Graph, marked: str, state: dict[str, np.ndarray], divisors: dict[str, np.ndarray]) -> str:
    """Hidden states [1, n, 384] of word vectors with what `marked` adds to them."""
    graph.node("Add", ["word", marked], "summed")
    x = _normed(graph, "input", "summed", state, "input_norm")
    for at in range(LAYERS):
        x = _block(graph, at, x, state, divisors)
    return x


def _heads(graph: Graph, x: str, state: dict[str, np.ndarray]) -> None:
    weight = np.concatenate([state["tags.weight"], state["names.weight"]]).T
    shift = np.array([SHIFTS[name] for name in LAYER_NAMES], dtype=np.float32).flatten()
    bias = np.concatenate([state["tags.bias"] + shift, state["names.bias"]])
    graph.node("MatMul", [x, graph.constant("marks.weight", weight)], "marks.product")
    graph.node("Add", ["marks.product", graph.constant("marks.bias", bias)], "marks")
    sizes = graph.constant("marks.sizes", np.array([3] * len(LAYER_NAMES) + [len(NAME_TAGS)], dtype=np.int64))
    graph.node("Split", ["marks", sizes], [*LAYER_NAMES, "names"], axis=-1)
    graph.product("links.flat", x, state["links.weight"].T, state["links.bias"])
    graph.node("Reshape", ["links.flat", graph.constant("links.shape", np.array([1, -1, 4, LINK], dtype=np.int64))], "links")


def _arrays(tensors: Mapping[str, Tensor]) -> dict[str, np.ndarray]:
    return {name: value.float().numpy() for name, value in tensors.items()}


def _model(graph: Graph, name: str, inputs: list[str], shapes: dict[str, list[int | str]]) -> onnx.ModelProto:
    given = [helper.make_tensor_value_info(one, TensorProto.INT64, [1, "n"]) for one in inputs]
    outputs = [helper.make_tensor_value_info(one, TensorProto.FLOAT, shape) for one, shape in shapes.items()]
    body = helper.make_graph(graph.nodes, name, given, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=9, producer_name="hearsay")


def graph_of(tagger: Tagger) -> onnx.ModelProto:
    """The int8 graph of a tagger: inputs and outputs as in section 4 of the card."""
    state, smooth = _arrays(tagger.state_dict()), _arrays(divisors(tagger))
    graph = Graph()
    _words(graph, state)
    _heads(graph, _encoded(graph, _marked(graph, state), state, smooth), state)
    shapes = {**{name: [1, "n", 3] for name in LAYER_NAMES}, "names": [1, "n", len(NAME_TAGS)], "links": [1, "n", 4, LINK]}
    return _model(graph, "tagger", ["pieces", "cases"], shapes)


def sentence_graph_of(network: Tagger) -> onnx.ModelProto:
    """The int8 graph of the bare encoder: `pieces` int64 [1, n] to `vector` float32 [1, 384], the mean of the last states, of unit length."""
    state, smooth = _arrays(network.state_dict()), _arrays(divisors(network))
    graph = Graph()
    _words(graph, state)
    states = _encoded(graph, _positions(graph, state), state, smooth)
    graph.node("ReduceMean", [states, graph.constant("axis", np.array([1], dtype=np.int64))], "mean", keepdims=0)
    graph.node("LpNormalization", ["mean"], "vector", axis=-1, p=2)
    return _model(graph, "encoder", ["pieces"], {"vector": [1, WIDTH]})
