"""The words: tokens, cues, names of the vocabulary, numbers, dates."""
