"""Passages: the sentences of a text, where they stand and who says them."""
