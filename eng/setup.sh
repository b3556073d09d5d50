#!/usr/bin/env bash
# What the scripts beside this one need beyond the .NET SDK: a browser that prints, fonts that embed, tools that read PDF.
# On Debian as root it installs what is missing; elsewhere it says what to install. Called by run.sh and test.sh.
set -euo pipefail

missing=()
command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
  || [ -n "${ALIGNMENTCHECK_CHROMIUM:-}" ] || missing+=(chromium-headless-shell)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
if ! command -v fc-list >/dev/null; then
  missing+=(fontconfig fonts-noto-core fonts-noto-extra fonts-droid-fallback fonts-nanum)
else
  fonts=$(fc-list)
  [[ $fonts == *NotoSans-Regular* ]] || missing+=(fonts-noto-core)
  [[ $fonts == *NotoSans-SemiBold* ]] || missing+=(fonts-noto-extra)
  [[ $fonts == *DroidSansFallback* ]] || missing+=(fonts-droid-fallback)
  [[ $fonts == *NanumGothic* ]] || missing+=(fonts-nanum)
fi

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is needed and was not found: https://dotnet.microsoft.com/download" >&2
  exit 1
fi

[ ${#missing[@]} -eq 0 ] && exit 0

if [ -f /etc/debian_version ] && [ "$(id -u)" -eq 0 ]; then
  echo "Installing ${missing[*]} ..." >&2
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >&2
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
elif [ -f /etc/debian_version ]; then
  echo "These packages are missing; install them first:  sudo apt-get install ${missing[*]}" >&2
  exit 1
else
  echo "Missing: ${missing[*]} (Debian's names). Install Chromium or Chrome, poppler's tools and the Noto Sans fonts;" >&2
  echo "a browser in an unusual place is named by the environment variable ALIGNMENTCHECK_CHROMIUM." >&2
  exit 1
fi
