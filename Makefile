# make demo   the whole flow on a fictional configuration, offline
# make test   everything CI runs
# make bench  what it costs, next to other tools and to its budgets: writes docs/benchmarks.md
# make browser  every page it writes, in a real Chromium: requests, barriers, keyboard, print; pictures to look at
# All need only Python 3.11 or later (with venv) and make.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DEMO   ?= demo

.DEFAULT_GOAL := help
.PHONY: help demo test lint types arch unit coverage faults corpus crosscheck probe system shells browser bench first-steps lock clean

help:
	@sed -n '1,6s/^# \{0,1\}//p' Makefile

$(VENV)/made: requirements.lock pyproject.toml
	@echo "Setting up $(VENV) …"
	@$(PYTHON) -c 'import sys; sys.exit("outreach needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/made-dev: requirements-dev.lock $(VENV)/made
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# node (a wheel on PyPI) and the third-party server that ours is compared with; both pinned by hash
$(VENV)/made-crosscheck: requirements-crosscheck.lock tests/emulate/package-lock.json $(VENV)/made-dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-crosscheck.lock
	@$(BIN)/python -m tests.emulate.install
	@touch $@

demo: $(VENV)/made
	@$(BIN)/outreach demo $(DEMO)

test: lint types arch unit

lint: $(VENV)/made-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/made-dev
	$(BIN)/mypy

arch: $(VENV)/made-dev
	$(BIN)/lint-imports

# What tries the same lines many times over, or types whole commands, runs without coverage: measuring doubles its time.
# `make coverage` measures those that type commands too, which reach nearly every line.
UNMEASURED := tests/system tests/faults tests/properties tests/scenarios tests/guard tests/corpus tests/bench tests/emulate tests/golden tests/edits tests/browser

unit: $(VENV)/made-dev $(VENV)/made-crosscheck
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=term $(UNMEASURED:%=--ignore %)
	$(BIN)/python -m pytest -n auto --dist worksteal $(UNMEASURED)

coverage: $(VENV)/made-dev
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=term $(patsubst %,--ignore %,$(filter-out tests/system,$(UNMEASURED)))

# The long form of the crash and fuzz suites; `make test` runs the short one.
faults: $(VENV)/made-dev
	OUTREACH_TEST_LONG=1 $(BIN)/python -m pytest -n auto tests/faults tests/properties tests/guard

# How well the guardrails read: labelled texts that nobody tunes by, and wrong names without end; `make test` runs it in short.
corpus: $(VENV)/made-dev
	@$(BIN)/python -m tests.corpus

# Our test server against npm's emulate; `make test` runs it too. The table it keeps is tests/emulate/DIFFERENCES.md.
crosscheck: $(VENV)/made-crosscheck
	$(BIN)/python -m pytest tests/emulate

# Seventy-odd questions to Google itself, with a throw-away account: see tests/probe/README.md.
probe: $(VENV)/made-dev
	@$(BIN)/python -m tests.probe

# A real cron daemon wakes a job of an account without rights (Debian, as root, three minutes): installs cron, makes the
# account, and takes both away again. `make test` starts the same lines without a daemon.
system: $(VENV)/made-dev
	@$(BIN)/python -m tests.system_real

# A real zsh and a real fish complete commands, people, jobs and cadences (Debian's, installed for the trial if root asks
# and they are missing). `make test` asks bash.
shells: $(VENV)/made-dev
	@$(BIN)/python -m tests.shells_real

# what drives Chromium (it downloads none), what reads its PDFs, and axe-core from npm; all pinned by hash
$(VENV)/made-browser: requirements-browser.lock tests/browser/package-lock.json $(VENV)/made-dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-browser.lock
	@$(BIN)/python -m tests.browser.install
	@touch $@

# Every page in Debian's Chromium, which is installed if root asks and it is missing; `make test` looks at their structure.
browser: $(VENV)/made-browser
	@$(BIN)/python -m tests.browser

# What is compared with, in an environment of its own beside ours.
$(VENV)/made-bench: requirements-bench.lock $(VENV)/made-dev
	@$(PYTHON) -m venv $(VENV)/bench
	@$(VENV)/bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@

# Every budget, measured next to other tools by turns; writes docs/benchmarks.md, its pictures and numbers. Some of it, and
# no page: make bench PARTS="version plan"
bench: $(VENV)/made-bench $(VENV)/made-crosscheck
	@$(BIN)/python -m tests.bench $(PARTS)

$(VENV)/made-first-steps: requirements-first-steps.lock $(VENV)/made-dev
	@$(PYTHON) -m venv $(VENV)/first-steps
	@$(VENV)/first-steps/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-first-steps.lock
	@touch $@

# What README says of the first ten minutes, typed after pipx installed the built wheel; writes docs/first-ten-minutes.md.
first-steps: $(VENV)/made-first-steps
	@$(BIN)/python -m tests.first_steps

# Lock files: exact versions and hashes, no index addresses.
lock: $(VENV)/made-dev
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate --group build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate --group dev --group build pyproject.toml -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate --group pyproject.toml:crosscheck -o requirements-crosscheck.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate --group pyproject.toml:bench -o requirements-bench.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate --group pyproject.toml:browser -o requirements-browser.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate --group pyproject.toml:first-steps -o requirements-first-steps.lock

clean:
	rm -rf $(VENV) $(DEMO) tests/emulate/node_modules tests/browser/node_modules build dist .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
