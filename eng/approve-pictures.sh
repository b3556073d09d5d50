#!/usr/bin/env bash
# Prints the six rounds whose pages are compared with approved pictures, and approves what is printed now.
# Look at every picture that has changed (git diff), and commit them by themselves.
set -euo pipefail
cd "$(dirname "$0")/.."

bash eng/setup.sh
dotnet build tests/AlignmentCheck.Reporting.Tests -c Release -v q --nologo >&2
ALIGNMENTCHECK_APPROVE_PICTURES=1 tests/AlignmentCheck.Reporting.Tests/bin/Release/net10.0/AlignmentCheck.Reporting.Tests \
  -class AlignmentCheck.Reporting.Tests.Printing.ApprovedPagesTests
git status --short tests/AlignmentCheck.Reporting.Tests/Printing/Approved
