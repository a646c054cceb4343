"""The register: mechanisms, their rounds, the texts and what was read in them."""
