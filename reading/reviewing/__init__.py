"""Review: a person's decisions on proposals, and how they are kept."""
