"""One sentence for each kind of value, in Arabic and in English: what every page, command and export says."""
