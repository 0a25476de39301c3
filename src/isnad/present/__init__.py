"""Words for values: sentences in Arabic and English, made from values and codes only, and the pages built of them."""
