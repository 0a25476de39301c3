"""View models of the desk's pages: what each shows, in words."""
