#!/bin/sh
# Installs Debian's Chromium for `make browser`, and the letters that pages are read in.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq -y --no-install-recommends install chromium fonts-dejavu-core >/dev/null
