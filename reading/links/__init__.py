"""Links: influences, intents and contrasts between what a text tells."""
