# make demo   sets up and runs the main job on the samples
# make test   sets up and runs every test
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COUNT ?= 150 # transmissions of each of the seven qualities that make evaluate draws, of each split
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup system demo test test-fast check evaluate bench soak man clean

setup: $(VENV)/.installed

system:
	@sh scripts/install-system.sh

# The virtual environment, with exactly the versions of the lock.
$(VENV)/.installed: requirements.lock pyproject.toml scripts/install-system.sh
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.11" >&2; exit 69; }
	@sh scripts/install-system.sh
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the Python packages of requirements.lock into $(VENV); the first time this takes a few minutes"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup
	@sh scripts/demo.sh

test: setup
	@sh scripts/install-system.sh test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist loadgroup

test-fast: setup
	$(BIN)/python -m pytest -m "not slow and not imap and not postgres and not soak and not bench" -n 2

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

evaluate: setup
	@sh scripts/install-system.sh test
	$(BIN)/python -m samples.evaluate --split tune --count $(COUNT) --quality mix
	$(BIN)/python -m samples.evaluate --split held --count $(COUNT) --quality mix --report

bench: setup
	@sh scripts/install-system.sh bench
	$(BIN)/python -m tests.bench.reading --report

soak: setup
	@sh scripts/install-system.sh test
	SOAK_KILLS=$${SOAK_KILLS:-1000} SOAK_MUTATIONS=$${SOAK_MUTATIONS:-20000} $(BIN)/python -m pytest -m soak -s

# Manual pages and the shells' completion, from the commands themselves.
man: setup
	$(BIN)/python scripts/make_manual.py build/man build/completion

clean:
	rm -rf $(VENV) build dist demo evaluation
