#!/bin/sh
# Installs Debian's cron for `make system`, and takes it away again: prepare.sh install | purge
# Without what it recommends: a mail server is the last thing that is wanted here.
set -eu
export DEBIAN_FRONTEND=noninteractive
case "$1" in
  install)
    apt-get -qq update
    apt-get -qq -y --no-install-recommends install cron >/dev/null ;;
  purge)
    apt-get -qq -y purge cron >/dev/null ;;
esac
