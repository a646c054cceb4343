"""The tables of states and cities, and how the vocabulary is built from them."""
