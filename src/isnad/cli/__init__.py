"""The command line: data on stdout, everything said to a person on stderr."""
