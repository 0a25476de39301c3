"""What a notebook shows: claims, incidents, assessments and charts as fragments of HTML and lines for a terminal."""
