"""The ledger of facts and the bank of topics, from package data and the user's own files."""

from influencer.adapters.ledger.facts import FactFile, read_builtin_facts, read_user_facts
from influencer.adapters.ledger.topics import TopicBank, read_topic_bank

__all__ = ["FactFile", "TopicBank", "read_builtin_facts", "read_topic_bank", "read_user_facts"]
