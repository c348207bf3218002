"""What people decide about incidents: handed out for review, taken back, kept apart from what the machine said."""
