"""What programs ask of the desk, as JSON: every module here that holds a `router` is served under `/api`."""
