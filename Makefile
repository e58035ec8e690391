# TFTSR: every command a contributor or a pipeline needs. `make help` lists them.
# Each target installs what it is missing, says so, and can be run again at no cost.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run run-window run-sample dev test test-deep bench bench-app bench-redact fuzz-redact install lint unit page browser window pictures \
  build-app audit-deps bindings clean

VENV := .venv
PYTHON := $(VENV)/bin/python
OUT := out/sample
SAMPLE := examples/incidents/checkout-outage
RELEASE := target/release/tftsr
APP := target/release/tftsr-app
PAGE := dist/index.html
PAGE_SOURCES := index.html vite.config.ts tsconfig.json package-lock.json $(shell find src -type f)

# The install script puts Node.js there on machines without it.
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

install: ## install what is missing (Debian/Ubuntu packages, Rust toolchain, Python tools, node_modules)
	@scripts/install

run: install ## open the window; without a display, run the main job on the sample incident
	@if [ "$$(uname)" = Darwin ] || [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; \
	  then $(MAKE) --no-print-directory run-window; else $(MAKE) --no-print-directory run-sample; fi

run-window: install $(PAGE)
	@echo "Building the window (the first time takes several minutes)."
	cargo build --release --locked -p tftsr-app
	$(APP)

run-sample: install
	@echo "Building the release binary (the first time takes several minutes)."
	cargo build --release --locked -p tftsr-cli
	@scripts/run-sample $(RELEASE) $(SAMPLE) $(OUT)

dev: install ## the page in a browser on the real core, rebuilt on every change
	cargo build --locked -p tftsr-devhost
	@scripts/dev target/debug/tftsr-devhost out/dev

test: install lint audit-deps unit page browser window ## install what is missing and run everything there is

lint: $(PAGE) ## formatting and clippy, warnings are errors
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	@scripts/check-windows

unit: $(PAGE) ## every test of every crate, documentation examples included
	@scripts/run-tests

page: node_modules/.stamp ## types, style and tests of the page
	npm run --silent check
	npm run --silent test

# The whole workspace, as the tests were built: two packages alone have other features, and the web engine's
# crates would be compiled a second time.
build-app: $(PAGE)
	cargo build --workspace --locked

browser: build-app ## every screen in a headless browser, on the real core
	npm run --silent test:e2e

window: build-app ## the real window, driven from outside and attacked from inside
	@scripts/test-window target/debug/tftsr-app

$(PAGE): node_modules/.stamp $(PAGE_SOURCES)
	npm run --silent build

pictures: build-app ## take the pictures of the documentation again
	npm run --silent pictures

audit-deps: $(VENV)/.stamp ## licences, bans and sources of every dependency
	@cargo fetch --locked --quiet
	cargo deny --offline --locked check --allow unused-wrapper bans licenses sources

test-deep: install ## what takes long: full fault counts, property tests with many cases
	PROPTEST_CASES=20000 TFTSR_TEST_PYTHON="$$PWD/$(PYTHON)" \
	  cargo nextest run --workspace --locked --no-fail-fast

bench: install ## print figures: the pipeline beside grep and gzip on the same data
	cargo build --release --locked -p tftsr-cli
	@scripts/bench $(RELEASE)

bench-app: install $(PAGE) ## print how soon the window is usable, beside a hello-world window
	cargo build --release --locked -p tftsr-app
	@scripts/bench-app $(APP) "$$(scripts/build-hello-window target/hello-window)"

bench-redact: install ## print what redaction leaves and touches on labelled corpora, and its speed beside sed and rg
	cargo build --release --locked -p tftsr-cli
	cargo build --release --locked -p tftsr-redact --example score
	@scripts/bench-redact $(RELEASE) target/release/examples/score

fuzz-redact: install ## try redaction with made-up bytes for FUZZ_SECONDS (600)
	cargo build --release --locked -p tftsr-redact --example score
	@scripts/fuzz-redact target/release/examples/score $${FUZZ_SECONDS:-600}

bindings: ## write src/bindings.ts and the tables of the wiki from the code they describe
	TFTSR_UPDATE_BINDINGS=1 cargo test -q --locked -p tftsr-core -p tftsr-redact --test bindings --test wiki

clean: ## remove what was built
	cargo clean
	rm -rf $(VENV) out dist node_modules

$(VENV)/.stamp: scripts/python-tools.txt
	@scripts/install

node_modules/.stamp: package-lock.json
	@scripts/install
