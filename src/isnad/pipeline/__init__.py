"""Stateless: a document and a context in, what it claims out."""
