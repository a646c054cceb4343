"""Who belongs to which side of which mechanism, and what they may see."""
