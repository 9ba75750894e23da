"""The ledger of facts and the bank of topics, from package data and the user's own files."""

from influencer.adapters.ledger.builtin import check_builtin_facts, read_builtin_facts
from influencer.adapters.ledger.facts import FactFile, read_fact_folder
from influencer.adapters.ledger.topics import TopicBank, read_topic_bank

__all__ = [
    "FactFile",
    "TopicBank",
    "check_builtin_facts",
    "read_builtin_facts",
    "read_fact_folder",
    "read_topic_bank",
]
