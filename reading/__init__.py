"""How a publication becomes a record: texts, lexicon, rules."""
