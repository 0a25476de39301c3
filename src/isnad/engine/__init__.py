"""Work over many items, here or in other processes, within bounds of time and memory, and files for what waits."""
