"""What a form calls its fields: wordings, where labels stand, tick boxes, sections."""
