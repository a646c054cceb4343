"""The command `hiwar`; thin."""
