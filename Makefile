# The two commands a newcomer needs are `make demo` and `make test`; `make help` lists the rest.
SHELL := /bin/bash
DEMO ?= .build/demo
MOMENTS ?= 500
ROUNDS ?= 100
SECONDS_LONG ?= 600
DEMO_DATE ?= 2022-06-30
TAKAR = .build/release/takar
# Optimised, because the tests measure thousands of people under hundreds of nudged instruments; checks and traps stay on.
TEST_FLAGS ?= -Xswiftc -O

# With Swift's own libraries inside: it starts in half the time and runs where no Swift is installed.
RELEASE_FLAGS ?= --static-swift-stdlib -Xswiftc -cross-module-optimization

.PHONY: help setup build release test test-web test-engines demo bench bench-web bench-engines docs fuzz fuzz-check torture kill-server hostile lint format clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## install the system packages that are missing
	@Scripts/setup.sh

build: setup ## build everything for development, tests included
	swift build --build-tests $(TEST_FLAGS)

release: setup ## build the program as it is meant to run
	swift build -c release --product takar $(RELEASE_FLAGS)

test: build ## run the tests
	swift test --skip-build

test-web: release ## walk through the pages in a browser, look at them with axe, and send the server what no browser sends
	@TAKAR=$(TAKAR) Scripts/test-web.sh

kill-server: release ## kill the server at 100 moments of uploads, imports and edits and see that nothing is lost (ROUNDS=n)
	@TAKAR=$(TAKAR) Scripts/kill-server.sh $(ROUNDS)

hostile: release ## send the server malformed requests for ten minutes (SECONDS_LONG=n)
	@TAKAR=$(TAKAR) Scripts/hostile-requests.sh $(SECONDS_LONG)

test-engines: build ## hold DuckDB, PostgreSQL, Spark and Sail against Takar, row by row (installs them into .build/engines)
	@for engine in duckdb postgresql spark sail; do Scripts/engines/$$engine.sh; done
	TAKAR_TEST_ENGINES=all swift test --skip-build --filter "QueryingTests|EnginesTests"
	@for engine in spark sail postgresql; do Scripts/engines/$$engine.sh stop; done

demo: release ## simulate an agency, measure it, explain one person
	@Scripts/demo.sh $(TAKAR) $(DEMO) $(DEMO_DATE)

bench: release ## compare speed, memory and results with DuckDB and Polars
	@Benchmarks/run.sh

bench-web: release ## load the server with wrk, page by page, beside a bare route and OpenFisca
	@Benchmarks/run.sh web

bench-engines: release ## canonical tables and DuckDB beside raw files; BENCH_ENGINES=all for PostgreSQL, Spark and Sail as well
	@Benchmarks/run.sh engines

docs: build ## make the pages of all libraries (.build/docs)
	@Scripts/docs.sh

fuzz: setup ## look for files on which the program traps, loses a row, or reads in two ways differently
	@Fuzz/run.sh

fuzz-check: setup ## the same for a thousand files of a kind, always the same ones
	@FUZZ_RUNS=1000 Fuzz/run.sh

torture: build ## kill the program at 500 moments and see that nothing is lost (MOMENTS=n for another number)
	@Scripts/torture.sh $(MOMENTS)

lint: ## check the format of all sources, the drawing of the house, and that nothing is open which nobody uses
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources
	@Scripts/house.py --check
	@Scripts/unused-public.py --check

format: ## format all sources
	swift format --in-place --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources

clean: ## remove what was built
	rm -rf .build
