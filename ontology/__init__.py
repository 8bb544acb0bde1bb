"""What the words mean: the ontology, its vocabularies, shapes and checks."""

VERSION = "0.1.0"
