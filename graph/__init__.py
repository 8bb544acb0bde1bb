"""What is known: building, storing, answering and picturing the graph."""
