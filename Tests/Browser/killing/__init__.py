"""Kills the server at random moments and holds what is left against what it had answered."""
