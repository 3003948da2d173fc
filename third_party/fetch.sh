#!/bin/bash
# Fetches the dependencies that pins.txt lists into a cache shared by every build folder and clone.
#
#   fetch.sh NAME…   fetches what is missing; prints one line a name: NAME=FOLDER
#   fetch.sh --all   the same for every line of pins.txt
#
# Sources, in order: the cache, the pinned upstream commit, Debian's source package, Debian's binary
# package (headers and fonts only). Debian's packages are used because many schools and build machines
# can reach a Debian mirror but no software forge. The file .complete in each folder says where it came from.
# Exits 1, naming what is missing, if a dependency could not be had.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pins=$here/pins.txt
cache=${CHRONOSCOPE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/chronoscope}
mkdir -p "$cache"

# shellcheck source=third_party/debian.sh
. "$here/debian.sh"

pin() { awk -v name="$1" '$1 == name { $1 = ""; print substr($0, 2) }' "$pins"; }

# A pin's folder is named after its version, so that changing the pin fetches anew.
folder_of() { # NAME REF
  local ref=${2##*/}
  if [ "$ref" = - ]; then echo "$cache/$1-debian"; else echo "$cache/$1-${ref:0:12}"; fi
}

from_upstream() { # NAME REPOSITORY REF TARGET
  [ "$2" != - ] && [ -z "${no_upstream:-}" ] || return 1
  # One failed probe answers for all: no waiting once a dependency when the machine is offline.
  if [ -z "${upstream_known:-}" ]; then
    if ! GIT_TERMINAL_PROMPT=0 timeout 10 git ls-remote -q "$2" HEAD >/dev/null 2>&1; then
      no_upstream=1
      return 1
    fi
    upstream_known=1
  fi
  local work=$4.part.$$
  rm -rf "$work"
  git init -q "$work"
  if GIT_TERMINAL_PROMPT=0 timeout 300 git -C "$work" fetch -q --depth 1 "$2" "$3" >/dev/null 2>&1 &&
    git -C "$work" -c advice.detachedHead=false checkout -q FETCH_HEAD; then
    rm -rf "$work/.git"
    install_folder "$work" "$4" "$2 $3"
  else
    rm -rf "$work"
    return 1
  fi
}

from_debian() { # NAME PACKAGE SUITES TARGET
  [ "$2" != - ] || return 1
  local suite work=$4.part.$$
  for suite in ${3//,/ }; do
    rm -rf "$work"
    mkdir -p "$work/unpacked"
    if debian_source_archive "$2" "$suite" "$work" &&
      tar -xf "$work"/*.orig.tar.* -C "$work/unpacked" --strip-components=1; then
      install_folder "$work/unpacked" "$4" "Debian source package $2 ($suite)"
      rm -rf "$work"
      return 0
    fi
  done
  rm -rf "$work"
  return 1
}

from_debian_binary() { # PACKAGE TARGET
  [ "$1" != - ] || return 1
  local work=$2.part.$$
  rm -rf "$work"
  mkdir -p "$work/unpacked"
  if debian_binary_package "$1" "$work" && dpkg-deb -x "$work"/*.deb "$work/unpacked"; then
    install_folder "$work/unpacked" "$2" "Debian binary package $1"
    rm -rf "$work"
    return 0
  fi
  rm -rf "$work"
  return 1
}

# A rename is atomic: a second build that fetches at the same time sees all of a folder or none of it.
install_folder() { # FROM TARGET ORIGIN
  echo "$3" >"$1/.complete"
  mv -T "$1" "$2" 2>/dev/null || [ -e "$2/.complete" ]
}

fetch() { # NAME
  local repository ref package suites binary target
  read -r repository ref package suites binary <<<"$(pin "$1")"
  if [ -z "${repository:-}" ]; then
    echo "fetch.sh: pins.txt has no line for '$1'" >&2
    return 1
  fi
  target=$(folder_of "$1" "$ref")
  if [ ! -e "$target/.complete" ]; then
    rm -rf "$target"
    echo "Fetching $1 …" >&2
    from_upstream "$1" "$repository" "$ref" "$target" ||
      from_debian "$1" "$package" "$suites" "$target" ||
      from_debian_binary "$binary" "$target" || {
      debian_complaints
      echo "fetch.sh: could not fetch $1, neither from upstream ($repository) nor from a Debian" \
        "mirror (source package $package). Give CMake your own copy: -DCHRONOSCOPE_${1^^}_DIR=<folder>" >&2
      return 1
    }
  fi
  echo "$1=$target"
}

if [ "${1:-}" = --all ]; then
  mapfile -t names < <(awk '!/^#/ && NF { print $1 }' "$pins")
  set -- "${names[@]}"
fi
status=0
for name in "$@"; do
  fetch "$name" || status=1
done
exit $status
