#!/usr/bin/env bash
# Writes the report of every sample to out/: NAME.pdf, NAME.html, NAME.json, NAME.csv and a picture of each page, NAME-01.png and so on.
# Names of samples may be given: eng/samples.sh healthy broken
set -euo pipefail
cd "$(dirname "$0")/.."

bash eng/setup.sh
dotnet build src/AlignmentCheck.Web -c Release -v q --nologo >&2
program=src/AlignmentCheck.Web/bin/Release/net10.0/AlignmentCheck.Web.dll
samples=content/samples
mkdir -p out

quarter_of() { local name=${1%.csv}; echo "${name: -7}"; }

tail -n +2 "$samples/rounds.tsv" | while IFS=$'\t' read -r name questionnaire sales marketing organisation; do
  [ $# -eq 0 ] || [[ " $* " == *" $name "* ]] || continue
  files=("$samples/demo-$name"-[0-9]*.csv)
  round=${files[-1]}
  earlier=()
  for file in "${files[@]:0:${#files[@]}-1}"; do
    earlier+=(--previous "$file" --previous-quarter "$(quarter_of "$file")")
  done
  rm -f "out/$name."* "out/$name"-[0-9]*.png
  dotnet "$program" report "$round" --quarter "$(quarter_of "$round")" "${earlier[@]}" --questionnaire "$questionnaire" \
    --invited-sales "$sales" --invited-marketing "$marketing" --organisation "$organisation" \
    --out "out/$name.pdf" --out "out/$name.html" --out "out/$name.json" --out "out/$name.csv" </dev/null
  pdftoppm -r 100 -png "out/$name.pdf" "out/$name"
done
