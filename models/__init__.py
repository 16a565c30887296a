"""The nouns of the program: what a transmission, a page, an order, a flag, a decision *is*.

Nothing here reads, writes or decides; `intake` holds the verbs.
"""
