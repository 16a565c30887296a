"""Reader one: what labels, boxes, tables and tick boxes say."""
