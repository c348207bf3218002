"""What was done: acts by their words and frames, and what is no incident of ours."""
