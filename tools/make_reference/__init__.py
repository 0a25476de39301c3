"""The reference of the documentation, made from the program itself."""
