#!/bin/sh
# Run the main job on a copy of the sample inbox, then do what a clerk does.
set -eu
unset PYTHONDONTWRITEBYTECODE
PATH="$PWD/.venv/bin:$PATH"
rm -rf demo
mkdir -p demo
cp -r samples/inbox demo/inbox
export INTAKE_DATA="$PWD/demo/data"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
run() { printf '\033[2m$ %s\033[0m\n' "$*"; "$@"; }

say "The register of the past years is imported"
run intake register import samples/register.csv

say "The nightly job reads the inbox: $(ls demo/inbox | wc -l) faxes and mails, a second or two each"
run intake run --inbox demo/inbox
for left in demo/inbox/*; do
    [ ! -e "$left" ] || echo "$left waits: without its end it may be a file that is still being written; after an hour it is read all the same"
done

say "What waits: to review, with its flags, and validated"
run intake queue

say "A clerk looks at an order in review, approves it where the routine allows, and exports validated ones"
intake queue --json | python scripts/demo_clerk.py

say "The newest lines of Exporterade bilder"
intake register --json | python -c 'import json, sys
for row in map(json.loads, sys.stdin):
    if row["order"]:
        print(row["line"])'

say "All of it lies in demo/data; look further with"
echo "INTAKE_DATA=demo/data .venv/bin/intake show 7"
