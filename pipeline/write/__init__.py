"""Records to files: lines in an output folder, whole or not at all and for their owner alone, and read again."""
