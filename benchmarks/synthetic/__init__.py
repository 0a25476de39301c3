"""Made reports of made incidents whose truth is known, so that speed and accuracy can be measured at any size."""
