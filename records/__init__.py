"""What a publication says: the record model, its YAML form and its evidence."""
