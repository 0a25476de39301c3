"""Feeds of news: their items, and the text in the markup of an item."""
