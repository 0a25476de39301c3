"""The one place that states the version; part of every fingerprint."""

VERSION = "0.1.0"
