"""The words Isnad knows and what they mean: lexicon, registers, profiles, all YAML, validated on load."""
