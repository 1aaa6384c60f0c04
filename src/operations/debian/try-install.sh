#!/usr/bin/env bash
# Installs, upgrades, removes and purges the package in a clean Debian made by debootstrap, with the service running in between.
# usage, as root, after ./mvnw -Pdeb package: src/operations/debian/try-install.sh [ROOT]; an existing ROOT is used as it is
set -euo pipefail
cd "$(dirname "$0")/../../.."
package=target/thamtra.deb
root=${1:-$(mktemp -d)/root}
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

if [ ! -e "$root/etc/debian_version" ]; then
    mirror=$(apt-cache policy debootstrap | grep -o 'http[^ ]*' | head -1)
    debootstrap --variant=minbase --include=default-jre-headless,adduser,curl "$suite" "$root" "$mirror"
fi
# a root of its own for whoever asks which file system a file is on
mount --bind "$root" "$root"
mount --bind /proc "$root/proc"
service=
trap '[ -z "$service" ] || kill "$service" 2>/dev/null || true; umount "$root/proc" "$root"' EXIT

inside() { chroot "$root" "$@"; }
fail() { echo "try-install: $*" >&2; exit 1; }

# as the unit starts it: its user, its folders, its options
begin() {
    command=$(sed -n 's/^ExecStart=//p' "$root/lib/systemd/system/thamtra.service")
    inside install -d -o thamtra -g thamtra -m 0700 /var/cache/thamtra
    inside su -s /bin/sh thamtra -c "cd /var/lib/thamtra && THAMTRA_BOOTSTRAP_KEY=$key CACHE_DIRECTORY=/var/cache/thamtra \
        THAMTRA_JVM=-Xmx512m exec $command --server.port=18080" >"$root/tmp/service.log" 2>&1 &
    service=$!
    for _ in $(seq 1200); do
        curl -sf http://127.0.0.1:18080/actuator/health >/dev/null && return
        kill -0 "$service" 2>/dev/null || { cat "$root/tmp/service.log" >&2; fail "the service did not start"; }
        sleep 0.5
    done
    fail "the service is not up"
}
process() { pgrep -u "$(inside id -u thamtra)" -f 'thamtra[.]jar --spring'; }
end() {
    pid=$(process)
    kill "$pid"
    while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
    service=
}
archives() { find "$root/var/cache/thamtra" -name 'jvm-archive-*'; }
made() {
    for _ in $(seq 1800); do
        [ -z "$(archives)" ] || return 0
        sleep 0.5
    done
    cat "$root/tmp/service.log" >&2
    fail "no archive of the JVM was made"
}
warm() { grep -q jvm-archive- "/proc/$(process)/maps"; }
decisions() { curl -sf http://127.0.0.1:18080/v1/decisions -H "Authorization: Bearer $key" | grep -o '"id"' | wc -l; }

key=tt_$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
cp "$package" "$root/tmp/thamtra.deb"
inside dpkg -i /tmp/thamtra.deb
[ "$(inside stat -c %a:%U:%G /var/lib/thamtra)" = 700:thamtra:thamtra ] || fail "/var/lib/thamtra is open to others"
[ "$(inside stat -c %a:%U:%G /etc/thamtra/application.properties)" = 640:root:thamtra ] || fail "the settings are open to others"
begin
curl -sf http://127.0.0.1:18080/v1/evaluations -H "Authorization: Bearer $key" -H 'Content-Type: application/json' \
    --data-binary @examples/prov-legal-reporter-recognition.json | grep -q '"outcome":"ACCEPT"' || fail "no verdict"
made
end

echo '# ours' >>"$root/etc/thamtra/application.properties"
inside dpkg -i /tmp/thamtra.deb
grep -q '# ours' "$root/etc/thamtra/application.properties" || fail "an upgrade has taken the settings"
begin
warm || fail "the second start does not use the archive of the JVM"
[ "$(decisions)" = 1 ] || fail "an upgrade has lost the decision"
end
inside thamtra verify --ledger /var/lib/thamtra --checkpoint /var/lib/thamtra/checkpoints.txt

inside dpkg --remove thamtra
[ ! -e "$root/usr/share/thamtra/thamtra.jar" ] || fail "the program is still there"
[ ! -e "$root/var/cache/thamtra" ] || fail "the archive of the JVM is still there"
grep -q '# ours' "$root/etc/thamtra/application.properties" || fail "removing has taken the settings"
inside dpkg --purge thamtra
[ ! -e "$root/etc/thamtra/application.properties" ] || fail "purging has left the settings"
[ -e "$root/var/lib/thamtra/checkpoints.txt" ] || fail "purging has taken the ledger"
echo "try-install: installed, upgraded, removed and purged in $root; the ledger is still there"
