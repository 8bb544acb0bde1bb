"""The web: where people and programs ask the graph over HTTP."""
