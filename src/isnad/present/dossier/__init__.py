"""The dossier of a case: one file that a person reads, from what is known down to the words that say so."""
