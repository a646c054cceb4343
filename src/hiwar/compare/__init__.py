"""Pure proposals: two readings side by side, and what changed between them."""
