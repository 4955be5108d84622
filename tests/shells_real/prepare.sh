#!/bin/sh
# Installs Debian's shells for `make shells`, and takes them away again: prepare.sh install|purge SHELL...
set -eu
export DEBIAN_FRONTEND=noninteractive
what="$1"
shift
case "$what" in
  install)
    apt-get -qq update
    apt-get -qq -y --no-install-recommends install "$@" >/dev/null ;;
  purge)
    # by name what each brought along, and nothing that somebody else may use
    for shell in "$@"; do apt-get -qq -y purge "$shell" "$shell-common" >/dev/null; done ;;
esac
