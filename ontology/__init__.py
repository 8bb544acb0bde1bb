"""What the words mean: the ontology, its vocabularies, shapes and checks."""
