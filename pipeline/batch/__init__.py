"""Many reports: what is done already and what is not, workers that may die, one machine or a cluster."""
