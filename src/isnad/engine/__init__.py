"""Work over many items: here or in other processes, results in order, with limits on time and memory."""
