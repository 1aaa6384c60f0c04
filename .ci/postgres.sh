#!/bin/sh
# A throwaway PostgreSQL on a loopback port, for tests against a server of one's own:
#
#     eval "$(.ci/postgres.sh start)" && ./mvnw verify
#     .ci/postgres.sh stop
#
# Run as root it runs the server as user postgres, and installs postgresql (Debian) if it is lacking.
set -eu

directory="${THAMTRA_POSTGRES_DIR:-/tmp/thamtra-postgres}"
port="${THAMTRA_POSTGRES_PORT:-54329}"

as_postgres() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

binaries() {
    find /usr/lib/postgresql /usr/pgsql* /opt/homebrew/opt/postgresql* -name initdb -path '*/bin/*' 2>/dev/null \
        | sort -V | tail -n 1 | xargs -r dirname
}

install_if_lacking() {
    if [ -z "$(binaries)" ] && [ "$(id -u)" = 0 ]; then
        apt-get update -qq >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >&2
    fi
    [ -n "$(binaries)" ] || { echo "PostgreSQL is not installed: install the package postgresql" >&2; exit 1; }
}

start() {
    install_if_lacking
    mkdir -p "$directory"
    if [ "$(id -u)" = 0 ]; then chown postgres "$directory"; fi
    cd "$directory"
    if [ ! -d data ]; then
        as_postgres "$(binaries)/initdb" -D "$directory/data" -U thamtra -A trust -E UTF8 --no-locale >&2
    fi
    as_postgres "$(binaries)/pg_ctl" -D "$directory/data" -l "$directory/log" -w \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$directory" start >&2
    echo "export THAMTRA_TEST_POSTGRES_URL=jdbc:postgresql://127.0.0.1:$port/postgres"
    echo "export THAMTRA_TEST_POSTGRES_USER=thamtra"
    echo "export THAMTRA_TEST_POSTGRES_PASSWORD=thamtra"
}

stop() {
    cd "$directory"
    as_postgres "$(binaries)/pg_ctl" -D "$directory/data" -m immediate stop >&2
    rm -rf "$directory"
}

case "${1:-}" in
    start) start ;;
    stop) stop ;;
    *) echo "usage: $0 start | stop" >&2; exit 2 ;;
esac
