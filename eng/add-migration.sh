#!/usr/bin/env bash
# Adds one migration to both databases: eng/add-migration.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")/.."

[ $# -eq 1 ] || { echo "Usage: eng/add-migration.sh NameOfTheChange" >&2; exit 2; }
dotnet tool restore >/dev/null
dotnet restore --verbosity quiet
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$1" --project "src/AlignmentCheck.Data.$provider" --output-dir Migrations
done
