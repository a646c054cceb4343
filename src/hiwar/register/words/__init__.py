"""What codes, days and values are called in the reader’s language."""
