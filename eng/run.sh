#!/usr/bin/env bash
# Prepares the machine and writes a report from the sample answers to out/. The figures are invented.
set -euo pipefail
cd "$(dirname "$0")/.."

bash eng/setup.sh
mkdir -p out
dotnet run --project src/AlignmentCheck.Web -c Release -- report content/samples/demo-instruments-2026-Q4.csv \
  --invited-sales 38 --invited-marketing 26 --organisation "Demo Instruments (invented figures)" --quarter 2026-Q4 \
  --previous content/samples/demo-instruments-2026-Q3.csv --previous-quarter 2026-Q3 \
  --out out/report.pdf --out out/report.html --out out/results.json --out out/results.csv
