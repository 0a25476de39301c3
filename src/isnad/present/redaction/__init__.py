"""What a public edition may show of a case: values and quotes without what tells private persons apart."""
