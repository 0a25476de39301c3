"""Mails: their headers, their text among many parts, and what a mail program put around it."""
