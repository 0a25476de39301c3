# Everything a person does with this repository. `make` alone lists it. Options pass through ARGS: make test ARGS="-k chain"

VENV  := .venv
BIN   := $(VENV)/bin
comma := ,
DEMO  := examples/baghuz-2019
OUT   := out
ARGS  ?=
EXTRAS ?= dev
WITH_DOCS = $(if $(findstring docs,$(EXTRAS)),$(EXTRAS),$(EXTRAS)$(comma)docs)
STAMP = $(VENV)/.installed-$(subst $(comma),-,$(EXTRAS))

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-long check check-format check-lint check-types check-layers check-sizes bench \
        evaluate docs clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(STAMP) ## create .venv and install Isnad with what its development needs; nothing to do when up to date

# Beside these two files nothing decides what is installed: the code itself is linked, not copied.
$(STAMP): pyproject.toml constraints.txt
	@sh tools/venv.sh $(VENV) $(PYTHON)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[$(EXTRAS)]'
	@touch $@

demo: $(STAMP) ## read five short reports, keep them in a case, write the dossier of the case
	@mkdir -p $(OUT)
	$(BIN)/isnad claims $(DEMO) --summary
	$(BIN)/isnad build $(DEMO) -o $(OUT)/baghuz-2019.case >/dev/null
	$(BIN)/isnad verify $(OUT)/baghuz-2019.case
	$(BIN)/isnad dossier $(OUT)/baghuz-2019.case -o $(OUT)/baghuz-2019.html
	@echo "Open it: $(CURDIR)/$(OUT)/baghuz-2019.html"

test: $(STAMP) ## run the tests
	$(BIN)/python -m pytest $(ARGS)

test-long: $(STAMP) ## run the tests that are too slow for every change, and property tests on new random examples
	$(BIN)/python -m pytest -m long $(ARGS)
	ISNAD_PROPERTIES=explore $(BIN)/python -m pytest -m 'hypothesis and not long' $(ARGS)

check: check-format check-lint check-types check-layers check-sizes ## format, lint, types, who imports whom, sizes

check-format: $(STAMP)
	$(BIN)/ruff format --check .

check-lint: $(STAMP)
	$(BIN)/ruff check .

check-types: $(STAMP)
	$(BIN)/mypy

check-layers: $(STAMP)
	$(BIN)/lint-imports

check-sizes: $(STAMP)
	$(BIN)/python tools/check_sizes.py

bench: $(STAMP) ## measure what a character costs, stage by stage
	$(BIN)/python benchmarks/cost.py $(ARGS)

evaluate: $(STAMP) ## measure how good the answers are; needs the shared data (ISNAD_SHARED, by default ../shared)
	$(BIN)/isnad evaluate $(ARGS)

docs: ## build the documentation into out/docs, every link checked
	@$(MAKE) --no-print-directory setup EXTRAS=$(WITH_DOCS)
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet
	@echo "Open it: $(CURDIR)/$(OUT)/docs/index.html (to search it: $(BIN)/python -m http.server -b 127.0.0.1 -d $(OUT)/docs)"

clean: ## remove caches and what the demo wrote; .venv stays
	rm -rf $(OUT) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests benchmarks tools -name __pycache__ -type d -prune -exec rm -rf {} +
