# Shared by ./start, ./test and .ci/run: what the project needs, and how it is installed. Sourced, never run.

# To build and run the program.
packages_to_run=(
  cmake ninja-build g++ pkg-config ccache
  libimgui-dev libstb-dev libglfw3-dev libgl-dev libegl-dev libgl1-mesa-dri libegl1 libgl1
  libsqlite3-dev libssl-dev libpango1.0-dev libicu-dev libre2-dev libabsl-dev libcsv-dev libzip-dev libpugixml-dev libexif-dev
  nlohmann-json3-dev libcli11-dev libexpected-dev libfmt-dev
  fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
)

# To build and run its tests.
packages_to_test=(
  libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev libxlsxwriter-dev libx11-dev libxdamage-dev xvfb xauth xdotool sqlite3 poppler-utils
  xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils
)

# stop SENTENCE: ends the script with one plain sentence.
stop() {
  echo "$1" >&2
  exit 1
}

# install_missing PACKAGE…: installs those that are not there, saying which before it does.
install_missing() {
  local missing=() package
  command -v dpkg-query >/dev/null ||
    stop "This script installs what it needs on Debian and Ubuntu; on another system install the libraries named in tools/set_up.sh and build with cmake --preset release."
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      stop "These packages are missing, and installing them needs sudo or an administrator: ${missing[*]}"
    as_root=(sudo)
  fi
  echo "Installing what is missing: ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null 2>&1 ||
    stop "The list of packages could not be fetched; check the connection and run this again."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
    stop "Not everything could be installed; what went wrong is written above."
}

# What one clone has compiled, another need not compile again.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

# build PRESET TARGET…: configures and builds, quietly when there is nothing to do.
build() {
  local preset=$1
  shift
  local log
  log=$(mktemp)
  echo "Building ($preset)…"
  if ! { cmake --preset "$preset" && cmake --build --preset "$preset" --target "$@"; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    stop "The build did not succeed; its last lines are above."
  fi
  rm -f "$log"
}
