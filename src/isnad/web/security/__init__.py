"""Who may ask the desk for anything, and how much they may send."""
