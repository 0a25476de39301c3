"""How good Isnad is: its answers to coded incidents and hand-read reports, the floors under them, what changed."""
