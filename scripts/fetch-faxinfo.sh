#!/bin/sh
# Unpack HylaFAX's own faxinfo into build/hylafax, for the tests to compare with. The packages are not installed:
# their daemons would be started. Where they cannot be had, the test says that it was not measured.
set -eu
cd "$(dirname "$0")/.."
[ -x build/hylafax/usr/lib/hylafax/bin/faxinfo ] && exit 0

as_self=""
[ "$(id -u)" != 0 ] || as_self="-o APT::Sandbox::User=root"
if ! apt-cache show hylafax-server >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    timeout 120 apt-get update -qq || true
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# shellcheck disable=SC2086
(cd "$folder" && timeout 120 apt-get $as_self -qq -o Acquire::http::Timeout=20 download hylafax-server hylafax-client) >/dev/null 2>&1 || {
    echo "HylaFAX's packages cannot be had here: its faxinfo is not compared with"
    exit 0
}
mkdir -p build/hylafax
for package in "$folder"/*.deb; do
    dpkg-deb -x "$package" build/hylafax
done
