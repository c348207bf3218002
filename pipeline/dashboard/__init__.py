"""The dashboard: an output folder in a browser on this machine. It reads the JSON Lines and nothing else."""
