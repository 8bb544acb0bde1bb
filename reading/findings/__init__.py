"""Findings: the clauses that judge, and which way."""
