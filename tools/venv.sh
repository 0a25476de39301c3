#!/usr/bin/env sh
# Make a virtual environment that has pip, with a Python of at least 3.11.
#
# usage: venv.sh FOLDER [PYTHON]
#
# Does nothing where FOLDER is such an environment. Without PYTHON the first one found that runs is taken, 3.11 before
# the others because the versions in constraints.txt were tried with it.
set -eu
folder=$1
python=${2:-}

fail() {
    printf 'setup: %s\n' "$1" >&2
    exit 1
}

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

if [ -x "$folder/bin/python" ] && new_enough "$folder/bin/python" && "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    exit 0
fi

if [ -n "$python" ]; then
    new_enough "$python" || fail "$python is not a Python of at least 3.11 that runs."
else
    # A name on the path need not run: version managers leave stand-ins for Pythons that are switched off.
    for name in python3.11 python3.12 python3.13 python3.14 python3 python; do
        if new_enough "$name"; then
            python=$name
            break
        fi
    done
    [ -n "$python" ] || fail "no Python of at least 3.11 was found. Install one, or name it: make setup PYTHON=/path/to/python3"
fi

if "$python" -c 'import ensurepip' >/dev/null 2>&1; then
    "$python" -m venv --clear "$folder"
elif "$python" -m pip --version >/dev/null 2>&1; then
    "$python" -m venv --clear --without-pip "$folder"
    "$python" -m pip --python "$folder/bin/python" install --quiet --disable-pip-version-check pip
else
    fail "$python can make no environment with pip: it has neither ensurepip nor pip. On Debian and Ubuntu: apt-get install python3-venv"
fi
printf 'setup: %s made with %s\n' "$folder" "$("$folder/bin/python" --version)"
