"""An incident as TimeMap's events, sources and associations: strings, in the shapes that its schemas accept."""
