#!/usr/bin/env bash
# Mutation testing of the method: what in scoring, disclosure and advice could change without a test noticing?
# Prints the score and leaves a report in StrykerOutput/. Takes long; not part of eng/test.sh.
# Options are handed on, for example: eng/mutation.sh --mutate "**/Holm.cs"
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore
export MUTATION=1
cd tests/AlignmentCheck.Core.Tests
exec nice dotnet stryker --config-file stryker-config.json "$@"
