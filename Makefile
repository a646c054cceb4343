# `make help` says what there is. Everything lands in .venv and var/; `make clean` removes both.

PORT ?= 8000
PYTHON ?=
ARGS ?=
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
LOCKED := $(PIP) install --require-hashes

.DEFAULT_GOAL := help
.PHONY: help demo serve test check format bench score lock install-check clean
.NOTPARALLEL:

help:  ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: .venv/.site  ## read the example statements, print a round, open the pages on PORT=8000
	@scripts/demo $(PORT)

test: check  ## every check and test, the browser's too
	chromium=$$(scripts/browser) && HIWAR_CHROMIUM="$$chromium" $(BIN)/pytest $(ARGS)

check: .venv/.test  ## style, types, the arrows between packages, the vocabulary
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/hiwar rules check

format: .venv/.test  ## lay the code out as the checks want it
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: .venv/.bench  ## documents and characters a second, start-up, memory; ARGS='--documents 2000'
	@$(BIN)/python bench/run.py $(ARGS)
	@$(BIN)/python bench/peers.py
	@$(BIN)/python bench/compare.py
	@$(BIN)/python bench/register.py

score: .venv/.test  ## score the readings against the annotated texts beside the project
	@scripts/score

lock: pyproject.toml  ## choose the newest versions that fit pyproject.toml and pin them by hash
	@scripts/lock

install-check:  ## build the package and install it alone: the engine reads without the pages
	@scripts/install-check

clean:  ## remove all that was made here
	rm -rf .venv var dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/.site: requirements/site.txt requirements/build.txt pyproject.toml
	@scripts/make-venv $(PYTHON)
	@echo "installing what Hiwar stands on into .venv"
	@$(LOCKED) -r requirements/build.txt -r requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@

.venv/.bench: .venv/.site requirements/bench.txt
	@$(LOCKED) -r requirements/bench.txt
	@touch $@

.venv/.test: .venv/.site requirements/test.txt
	@$(LOCKED) -r requirements/test.txt
	@touch $@
