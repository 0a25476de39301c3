"""Personal names where the text shows that one stands: word by word, alone and in lists, with an open vocabulary."""
