"""Quantities: figures, and the shares that they state."""
