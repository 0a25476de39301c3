"""What a text asserts: outcomes and happenings with their slots, and the chain of those who say so."""
