"""What the register holds, as other programs take it."""
