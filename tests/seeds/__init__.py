"""What a reader who knows that week must find right in the case of the five seed reports: values, never sentences."""
