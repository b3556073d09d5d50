#!/usr/bin/env bash
# The whole test suite. Ends with the line "N passed, N failed, N skipped"; why a test was skipped stands above it.
set -uo pipefail
cd "$(dirname "$0")/.."

bash eng/setup.sh || exit 1

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# One compiler for all projects; programs that live for seconds are not measured to be compiled better later.
export DOTNET_TieredPGO=0
dotnet build AlignmentCheck.sln -c Release -warnaserror -p:UseSharedCompilation=true || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

# One project's tests, told as a whole once they are through.
run() {
  local name="$1"
  dotnet test "tests/$name" -c Release --no-build --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" \
    --results-directory "$results" >"$results/$name.log" 2>&1
  local ended=$?
  echo "== $name"
  cat "$results/$name.log"
  return $ended
}

# The journeys in a browser mostly wait, so that the other projects, one after the other, run beside them.
status=0
run AlignmentCheck.Browser.Tests & journeys=$!
for project in tests/*.Tests; do
  name=$(basename "$project")
  [ "$name" = AlignmentCheck.Browser.Tests ] || run "$name" || status=1
done
wait "$journeys" || status=1

sum() { cat "$results"/*.trx | grep -oE "<Counters [^>]*" | grep -oE " $1=\"[0-9]+\"" | tr -dc '0-9\n' | awk '{ s += $1 } END { print s + 0 }'; }
total=$(sum total); passed=$(sum passed); failed=$(sum failed)
skipped=$((total - passed - failed))
if [ "$skipped" -gt 0 ]; then
  echo "Skipped, and why:"
  cat "$results"/*.trx | awk '/<UnitTestResult/ && /outcome="NotExecuted"/ { match($0, /testName="[^"]*"/); name = substr($0, RSTART + 10, RLENGTH - 11); show = 1 }
    show && /<(Message|StdOut)>/ { gsub(/<[^>]*>/, ""); gsub(/^[ \t]+/, ""); print "  " name ": " $0; show = 0 }'
fi
echo "Attacks:"
cat "$results"/*.trx | awk '/<UnitTestResult/ && /testName="[^"]*\.Attacks\./ {
    match($0, /testName="[^"]*"/); name = substr($0, RSTART + 10, RLENGTH - 11)
    match($0, /outcome="[^"]*"/); outcome = substr($0, RSTART + 9, RLENGTH - 10)
    sub(/^.*\.Attacks\.[^.]*\./, "", name); gsub(/_/, " ", name); gsub(/&quot;/, "\"", name)
    print "  " (outcome == "Passed" ? "held" : outcome == "NotExecuted" ? "not tried" : "BROKEN") ": " name }' | sort
[ "$failed" -eq 0 ] || { echo "Failed:"; cat "$results"/*.trx | grep -oE '<UnitTestResult [^>]*outcome="Failed"' | sed -E 's/.*testName="([^"]*)".*/  \1/; s/&quot;/"/g'; }
# A project whose tests did not even start has written no results.
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$status" -eq 0 ]
