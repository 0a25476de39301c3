"""The register of documents: what each is, its hashes, and what it gave."""
