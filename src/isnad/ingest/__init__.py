"""Files and case lines in, documents and recorded issues out; one module a format."""
