#!/usr/bin/env bash
# Installs what a fresh Debian or Ubuntu may lack. The Swift toolchain (6.2 or later) is expected to be there.
set -euo pipefail

if ! command -v swift >/dev/null; then
    echo "Swift 6.2 or later is needed: see https://www.swift.org/install/linux/" >&2
    exit 1
fi

# What Swift's own Foundation and its linker need on a bare system, and the libraries that read and write workbooks and draw
# reports, with a font to draw them in, the archive's database, the solver of plans, hashes of passwords and of tables.
packages=(git make g++ binutils libc6-dev zlib1g-dev tzdata pkg-config libzip-dev libexpat1-dev libxlsxwriter-dev libcairo2-dev
    libpango1.0-dev fonts-dejavu-core libsqlite3-dev coinor-libcbc-dev libargon2-dev libxxhash-dev)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
done
if ((${#missing[@]} == 0)); then exit 0; fi

sudo=()
if ((EUID != 0)); then sudo=(sudo); fi
echo "Installing: ${missing[*]}" >&2
"${sudo[@]}" apt-get update -qq
"${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
