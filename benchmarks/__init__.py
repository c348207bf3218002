"""What Habeas costs: `make bench`."""
