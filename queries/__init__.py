"""What can be asked: named SPARQL queries with headers and bound parameters."""
