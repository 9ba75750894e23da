# make check: what CI runs. The virtual environment is made when it is missing.

VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: check test real prove lint types layers docs fonts clean

check: lint types layers docs test

$(BIN)/influencer: pyproject.toml
	python3 -m venv $(VENV)
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@

test: $(BIN)/influencer
	$(BIN)/pytest

# With the real programs of a Debian, as an ordinary user made for it: needs root, the packages
# gnome-keyring and dbus, and a Python that other users can run. What is missing is skipped, with
# the reason.
real: $(BIN)/influencer
	$(BIN)/pytest -m real tests/real $(REAL)

# Everything that could break the promise of one post per slot; takes about an hour.
prove: $(BIN)/influencer
	cd tests && ../$(BIN)/python -m prove $(PROVE)
	cd tests && ../$(BIN)/python -m prove.zones

lint: $(BIN)/influencer
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(BIN)/influencer
	$(BIN)/mypy

layers: $(BIN)/influencer
	$(BIN)/lint-imports

docs: $(BIN)/influencer
	$(BIN)/cog --check -P docs/*.md README.md

fonts: $(BIN)/influencer
	$(BIN)/pip install --quiet 'fonttools>=4.60'
	$(BIN)/python -m influencer.adapters.images.build_fonts

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
