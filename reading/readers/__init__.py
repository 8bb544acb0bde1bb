"""Readers: one canonical text with its blocks, from HTML, PDF and plain text."""
