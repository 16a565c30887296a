"""Readings into one order, or a doubt."""
