"""The only place that tells Arabic from English: both languages hold the same modules with the same names."""
