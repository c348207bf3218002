"""Habeas."""
