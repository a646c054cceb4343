"""The pages of Hiwar, in Arabic and English."""
