"""Rules for facts of the inspection, recommendations and statements."""
