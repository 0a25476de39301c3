"""The desk: a case in the browser of the person at this machine, and nobody else's."""
