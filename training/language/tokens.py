"""The tokenizer of the language pipeline: Swedish, and split where clinics write without spaces."""

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex

# 'Pnr:19121212-1212', 'SU/S', 'bilder+utl', '(CT', '/cjn217', 'Dr.Andersson'
INFIXES = [
    r"(?<=[^\W\d_])[:;|=+&/](?=\w)",
    r"(?<=\w)[()\[\]<>](?=\w)",
    r"(?<=[a-zåäö]{2})\.(?=[A-ZÅÄÖ])",
    r"(?<=\d)\+(?=[^\W\d_])",
]
PREFIXES = ["/", r"\+(?=[^\W\d_])", "[•☐☒☑■□]"]


def split_more(nlp: Language) -> None:
    """Add the rules to a Swedish pipeline's tokenizer."""
    defaults = nlp.Defaults
    nlp.tokenizer.infix_finditer = compile_infix_regex([*defaults.infixes, *INFIXES]).finditer
    nlp.tokenizer.prefix_search = compile_prefix_regex([*defaults.prefixes, *PREFIXES]).search


@spacy.registry.callbacks("order_tokens.v1")
def make_callback():
    return split_more
