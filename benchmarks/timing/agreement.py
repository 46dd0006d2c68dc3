"""Whether two engines give the same answers."""

from collections.abc import Mapping
from typing import Any


def agreement(
    ours: Mapping[str, list[dict[str, Any]]], peers: Mapping[str, list[dict[str, Any]]]
) -> dict[str, dict[str, float]]:
    """Give by kind the share of queries with equal totals, and with equal facets, and the common part of the top 20.

    Orders differ where scores do: BM25F with statistics a language here, a sum of two BM25 there.
    """
    return {
        kind: _kind(list(zip(answers, peers[kind], strict=True))) for kind, answers in ours.items()
    }


def _kind(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, float]:
    return {
        "totals": _share([our["total"] == peer["total"] for our, peer in pairs]),
        "facets": _share([our.get("facets") == peer.get("facets") for our, peer in pairs]),
        "top": _share([_overlap(our["ids"], peer["ids"]) for our, peer in pairs]),
    }


def _overlap(ours: list[str], peers: list[str]) -> float:
    longest = max(len(ours), len(peers))
    return len(set(ours) & set(peers)) / longest if longest else 1.0


def _share(values: list[float] | list[bool]) -> float:
    return sum(values) / len(values)
