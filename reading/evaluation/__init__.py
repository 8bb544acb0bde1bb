"""Evaluation: the reader measured against the gold set."""
