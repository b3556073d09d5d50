#!/usr/bin/env bash
# Measures the report command: rows a second and memory by size, and the time of one report from a cold process. Prints a table.
set -euo pipefail
cd "$(dirname "$0")/.."

bash eng/setup.sh
dotnet build src/AlignmentCheck.Web -c Release -v q --nologo >&2
dotnet build tests/AlignmentCheck.Benchmarks -c Release -v q --nologo >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=src/AlignmentCheck.Web/bin/Release/net10.0/AlignmentCheck.Web.dll

# Seconds of wall clock and of processor, and the peak of memory in MB, of one command.
measure() {
  local TIMEFORMAT='%R %U %S' peak=0 pid now
  { time { dotnet "$program" report "$@" >/dev/null & pid=$!
      while now=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null) && [ -n "$now" ]; do peak=$now; sleep 0.02; done
      wait "$pid"; echo "$peak" >"$work/peak"; } ; } 2>"$work/time"
  awk -v peak="$(cat "$work/peak")" 'END { printf "%.2f %.2f %d\n", $1, $2 + $3, peak / 1024 }' "$work/time"
}

printf '%-34s %10s %9s %9s %14s %9s\n' "" "size" "seconds" "cpu s" "rows/cpu s" "peak MB"
for rows in 10000 100000 1000000; do
  dotnet tests/AlignmentCheck.Benchmarks/bin/Release/net10.0/AlignmentCheck.Benchmarks.dll generate "$rows" "$work/$rows.csv" --comments >/dev/null
  read -r wall cpu peak < <(measure "$work/$rows.csv" --out "$work/$rows.json")
  printf '%-34s %7d MB %9s %9s %14.0f %9s\n' "$rows rows to JSON" "$(($(stat -c %s "$work/$rows.csv") / 1000000))" "$wall" "$cpu" \
    "$(awk "BEGIN { print $rows / $cpu }")" "$peak"
  rm "$work/$rows.csv"
done
for form in html json pdf; do
  read -r wall cpu peak < <(measure content/samples/demo-instruments-2026-Q4.csv --out "$work/one.$form")
  printf '%-34s %10s %9s %9s %14s %9s\n' "41 rows to ${form^^}, cold process" "" "$wall" "$cpu" "" "$peak"
done
