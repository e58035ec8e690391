# TFTSR: every command a contributor or a pipeline needs. `make help` lists them.
# Each target installs what it is missing, says so, and can be run again at no cost.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test test-deep bench install lint unit audit-deps bindings wiki-table clean

VENV := .venv
PYTHON := $(VENV)/bin/python
OUT := out/sample
SAMPLE := examples/incidents/checkout-outage
RELEASE := target/release/tftsr

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

install: ## install what is missing (Debian/Ubuntu packages, Rust toolchain, Python tools)
	@scripts/install

run: install ## build and run the main job on the sample incident
	@echo "Building the release binary (the first time takes several minutes)."
	cargo build --release --locked -p tftsr-cli
	@scripts/run-sample $(RELEASE) $(SAMPLE) $(OUT)

test: install lint audit-deps unit ## install what is missing and run everything there is

lint: ## formatting and clippy, warnings are errors
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	@scripts/check-windows

unit: ## every test of every crate, documentation examples included
	@scripts/run-tests

audit-deps: $(VENV)/.stamp ## licences, bans and sources of every dependency
	@cargo fetch --locked --quiet
	PATH="$$PWD/$(VENV)/bin:$$PATH" cargo deny --offline --locked check --allow unused-wrapper bans licenses sources

test-deep: install ## what takes long: full fault counts, property tests with many cases
	PROPTEST_CASES=20000 TFTSR_TEST_PYTHON="$$PWD/$(PYTHON)" \
	  cargo nextest run --workspace --locked --no-fail-fast

bench: install ## print figures: the pipeline beside grep and gzip on the same data
	cargo build --release --locked -p tftsr-cli
	@scripts/bench $(RELEASE)

bindings: ## write src/bindings.ts and the tables of the wiki from the code they describe
	TFTSR_UPDATE_BINDINGS=1 cargo test -q --locked -p tftsr-core -p tftsr-redact --test bindings --test wiki

clean: ## remove what was built
	cargo clean
	rm -rf $(VENV) out

$(VENV)/.stamp: scripts/python-tools.txt
	@scripts/install
