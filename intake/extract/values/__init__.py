"""How values are written: dates, identity numbers, names, numbers, examinations."""
