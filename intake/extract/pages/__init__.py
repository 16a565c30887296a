"""A page's words on the way to a reader: rows, running text, boxes, and the way back to the ink."""
