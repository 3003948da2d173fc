# Debian's source packages without touching the machine's own package configuration. Sourced by fetch.sh.
#
# A private sources list names the mirror that the machine already uses, with the suites we need. apt
# checks the signatures of the suite's index and with it the archive's checksum. No root needed.
# shellcheck shell=bash disable=SC2154 # $pins is fetch.sh's

debian_codename() { (. /etc/os-release 2>/dev/null && [ -n "${VERSION_CODENAME:-}" ] && echo "$VERSION_CODENAME"); }

# Prints "MIRROR KEYRING" of the machine's own entry for its Debian release; KEYRING may be empty.
debian_mirror() {
  local codename
  codename=$(debian_codename) || return 1
  cat /etc/apt/sources.list.d/*.sources 2>/dev/null |
    awk -v suite="$codename" '
      function finish() { if (found == "" && uri != "" && wanted) found = uri " " key; uri = key = ""; wanted = 0 }
      /^[ \t]*$/ { finish() }
      tolower($1) == "uris:" { uri = $2 }
      tolower($1) == "signed-by:" { key = $2 }
      tolower($1) == "suites:" { for (i = 2; i <= NF; i++) if ($i == suite) wanted = 1 }
      END { finish(); if (found == "") exit 1; print found }' && return 0
  # The older format: "deb [signed-by=…] MIRROR SUITE COMPONENTS".
  cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
    awk -v suite="$codename" '
      $1 == "deb" {
        key = ""; i = 2
        if ($2 ~ /^\[/) {
          for (; i <= NF; i++) {
            if (match($i, /signed-by=[^] ]+/)) key = substr($i, RSTART + 10, RLENGTH - 10)
            if ($i ~ /\]$/) { i++; break }
          }
        }
        if ($(i + 1) == suite) { print $i, key; found = 1; exit }
      }
      END { exit !found }'
}

# apt-get with the private list, state and cache. An expired index is good enough: schools keep frozen mirrors, and
# signatures are still checked.
debian_apt() {
  apt-get -q -o Dir::Etc::SourceList="$debian_state/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State::Lists="$debian_state/lists" -o Dir::Cache="$debian_state/cache" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none -o Acquire::Retries=2 \
    -o Acquire::http::Timeout=20 -o Acquire::Check-Valid-Until=false "$@"
}

# Reads the suites' indexes once a run; they are not kept, since an old index names files long gone.
debian_prepare() {
  [ -z "${debian_ready:-}" ] || return "$debian_ready"
  debian_ready=1
  command -v apt-get >/dev/null || return 1
  local codename mirror key suite options=
  codename=$(debian_codename) || return 1
  read -r mirror key <<<"$(debian_mirror)" || return 1
  [ -n "$mirror" ] || return 1
  [ -z "$key" ] || options="[signed-by=$key] "
  debian_state=$(mktemp -d)
  trap 'rm -rf "$debian_state"' EXIT
  mkdir -p "$debian_state/lists/partial" "$debian_state/cache/archives/partial"
  awk '!/^#/ && NF && $5 != "-" { gsub(",", "\n", $5); print $5 }' "$pins" | sort -u |
    while read -r suite; do echo "deb-src $options$mirror $suite main"; done >"$debian_state/sources.list"
  for suite in "$codename" "$codename-backports"; do
    echo "deb $options$mirror $suite main"
  done >>"$debian_state/sources.list"
  # One suite that the mirror lacks must not spoil the others: go on with what came.
  debian_apt update >"$debian_state/log" 2>&1 || true
  debian_ready=0
}

# Downloads the upstream tarball of a source package into a folder.
debian_source_archive() { # PACKAGE SUITE FOLDER
  debian_prepare || return 1
  (cd "$3" && debian_apt -o APT::Get::Only-Source=true source --download-only --tar-only "$1/$2" \
    >>"$debian_state/log" 2>&1) && ls "$3"/*.orig.tar.* >/dev/null 2>&1
}

# Downloads a binary package of this machine's release, or of its backports, into a folder.
debian_binary_package() { # PACKAGE FOLDER
  debian_prepare || return 1
  (cd "$2" && debian_apt download "$1" >>"$debian_state/log" 2>&1) && ls "$2"/*.deb >/dev/null 2>&1
}

# What apt had to say, for the message when nothing worked.
debian_complaints() {
  [ -z "${debian_state:-}" ] || grep -hE '^[WE]: ' "$debian_state/log" | sort -u >&2 || true
}
