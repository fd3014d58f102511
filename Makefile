# The two commands of the README: `make demo` and `make test`. Both set up what they need.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

CONFIGURATION ?= release
SWIFT_FLAGS := -c $(CONFIGURATION) -Xswiftc -warnings-as-errors
BIN := .build/$(CONFIGURATION)
VENV := .venv

.PHONY: help demo test setup build unit judges lint format schemas consumer plugin xml fuzz docs bench clean

help: ## Say what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | column -t -s $$'\t'

setup: $(VENV)/.ready ## Install what the judges need: Debian packages, and PyPI packages into .venv

$(VENV)/.ready: $(wildcard Tests/Judges/requirements*.txt) scripts/setup
	@scripts/setup $(VENV)

build: setup ## Build everything
	swift build $(SWIFT_FLAGS)

demo: setup ## Convert both samples to CSV, let four judges read them, show what came out
	@scripts/demo $(CONFIGURATION) $(VENV)

test: setup lint unit consumer plugin xml docs judges ## Run every test
	@echo "All tests passed."

unit: setup ## Run the Swift tests
	swift test $(SWIFT_FLAGS) --disable-testable-imports

judges: setup ## Let other people's tools read what we write
	swift build $(SWIFT_FLAGS)
	$(VENV)/bin/python -m pytest -q Tests/Judges --bin=$(BIN)

consumer: ## Build a package that imports only the model, and look at what it links
	scripts/check-consumer

plugin: setup ## Build a format made outside of this package, run its tests, and let icalendar read what it writes
	scripts/check-plugin $(VENV)

xml: setup ## Check what hides libxml2 from clients, other versions of it, and the XML tests under AddressSanitizer
	scripts/check-xml $(VENV)

fuzz: setup ## Let libFuzzer look, ten minutes each, for input that the XML reader or the drafting does not survive
	scripts/fuzz 600 xml
	scripts/fuzz 600 draft

docs: ## Build the documentation without warnings, and compile its examples
	scripts/check-docs

bench: setup ## Measure beside the tools that a user would otherwise take; exit 1 where a target is missed
	swift build $(SWIFT_FLAGS)
	Benchmarks/setup $(VENV)
	$(VENV)/bin/python Benchmarks/run.py --bin $(BIN)

lint: ## Check the format of the sources
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Samples/consumer/Sources Samples/plugin/Sources Samples/plugin/Tests

format: ## Bring the sources into their format
	swift format format --in-place --recursive --parallel Package.swift Sources Tests Samples/consumer/Sources Samples/plugin/Sources Samples/plugin/Tests

schemas: ## Regenerate Schemas/
	swift run $(SWIFT_FLAGS) communique schema

clean: ## Remove what was built
	rm -rf .build .build-* $(VENV) demo
