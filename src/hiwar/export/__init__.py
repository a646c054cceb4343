"""A reading in the forms that people and other programs take it in."""
