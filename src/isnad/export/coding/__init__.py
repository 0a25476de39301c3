"""An incident in the units and codes of recorders: days, places, sides, actors, kinds of event."""
