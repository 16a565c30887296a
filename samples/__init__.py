"""Made samples: order faxes as varied as the world is, each with its truth, and the scoring against it."""
