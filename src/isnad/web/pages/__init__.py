"""What people read and fill in: every module here that holds a `router` is served."""
