#!/usr/bin/env bash
# Starts the site on http://localhost:5080 with a database in data/ and, on an empty one, a demo client. Arguments are handed on to the site.
set -euo pipefail
cd "$(dirname "$0")/.."

bash eng/setup.sh
mkdir -p data
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export Database__ConnectionString="${Database__ConnectionString:-Data Source=$PWD/data/alignmentcheck.db}"
# Mails become files to open, so that invitations can be tried without a mail server.
if [ "$ASPNETCORE_ENVIRONMENT" = Development ] && [ -z "${Mail__Host:-}" ] && [ -z "${Mail__Folder:-}" ]; then
  mkdir -p data/mail
  export Mail__Folder="$PWD/data/mail" Mail__From="${Mail__From:-alignmentcheck@demo.example}"
fi
exec dotnet run --project src/AlignmentCheck.Web -c Release --no-launch-profile -- --urls http://localhost:5080 "$@"
