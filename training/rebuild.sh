#!/bin/sh
# Rebuild models/recogniser from data on disk: every step of README.md, resumable (a finished step is not repeated).
#   BENCHMARKS=DIR ENCODER=DIR WORK=DIR PRODUCT=python TRAIN=python sh training/rebuild.sh
set -eu
cd "$(dirname "$0")/.."
: "${BENCHMARKS:=../shared/benchmarks}" "${ENCODER:?folder of the all-MiniLM-L6-v2 checkpoint}" "${WORK:=outputs/training}"
: "${PRODUCT:=.venv/bin/python}" "${TRAIN:=.train-venv/bin/python}"
export PYTHONHASHSEED=0 OMP_NUM_THREADS=1
mkdir -p "$WORK"

prepare() { [ -s "$WORK/sentences.jsonl" ] || "$PRODUCT" -m training.prepare --benchmarks "$BENCHMARKS" --out "$WORK/sentences.jsonl"; }
names() { [ -s "$WORK/words.tsv" ] || "$TRAIN" -m training.names --out "$WORK" --words "$WORK/words.tsv" --ordinary "$WORK/sentences.jsonl"; }
round() { # name, options: train unless its weights are there, then write its graph
  name=$1; shift
  [ -s "$WORK/$name/weights.pt" ] || "$TRAIN" -m training.train --encoder "$ENCODER" --words "$WORK/words.tsv" --names "$WORK" \
    --threads 1 --out "$WORK/$name" "$@"
  "$TRAIN" -m training.export --weights "$WORK/$name/weights.pt" --encoder "$ENCODER" --words "$WORK/words.tsv" --out "$WORK/$name/onnx"
}
pseudo() { [ -s "$WORK/$2" ] || "$PRODUCT" -m training.pseudo --model "$WORK/$1/onnx" --sentences "$WORK/sentences.jsonl" --out "$WORK/$2"; }

prepare
names
round first --sentences "$WORK/sentences.jsonl" --epochs 2
pseudo first pseudo.jsonl
round second --sentences "$WORK/pseudo.jsonl" --start "$WORK/first/weights.pt" --epochs 2 --rate 2e-4 --smoothing 0.03
pseudo second pseudo2.jsonl
round third --sentences "$WORK/pseudo2.jsonl" --start "$WORK/second/weights.pt" --epochs 2 --rate 1.6e-4 --seed 29 --smoothing 0.03
"$PRODUCT" -m training.convert --data corpus/annotated/corpus.jsonl --out "$WORK/own.jsonl" \
  --heads "charge=CHARGE;law=LAW;penalty=PENALTY;act=ACT;count=COUNT;time=DATE,DURATION,NATIONALITY"
round fourth --sentences "$WORK/pseudo2.jsonl" "$WORK/own.jsonl" --start "$WORK/third/weights.pt" --epochs 1 --rate 1.6e-4 --seed 41 \
  --smoothing 0.03 --repeat corpus=4 --keep hrdsattack=0.25 --keep cecc=0.1 --keep redocred_fix=0.5 --keep multiner_en=0.3
cp "$WORK"/fourth/onnx/* models/recogniser/
"$PRODUCT" -m training.measure --model models/recogniser --benchmarks "$BENCHMARKS" --md --own corpus/annotated/corpus.jsonl
