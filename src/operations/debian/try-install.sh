#!/usr/bin/env bash
# Has apt install, upgrade, remove and purge the package in a clean Debian made by debootstrap and booted by systemd-nspawn, with the
# service running under its unit in between.
# usage, as root, after ./mvnw -Pdeb package: src/operations/debian/try-install.sh [ROOT]; an existing ROOT is used as it is
set -euo pipefail
cd "$(dirname "$0")/../../.."
package=target/thamtra.deb
root=${1:-$(mktemp -d)/root}
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

fail() { echo "try-install: $*" >&2; exit 1; }
command -v systemd-nspawn >/dev/null || fail "systemd-nspawn is missing: apt-get install systemd-container"

if [ ! -e "$root/etc/debian_version" ]; then
    mirror=$(apt-cache policy debootstrap | grep -o 'http[^ ]*' | head -1)
    debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,default-jre-headless,adduser,curl "$suite" "$root" "$mirror"
fi

# a machine of its own, with a network that is the loopback
systemd-nspawn --quiet --register=no --keep-unit --private-network --boot -D "$root" </dev/null >"$root.log" 2>&1 &
machine=$!
inside() { nsenter --target "$(pgrep -P "$machine" | head -1)" --mount --uts --ipc --net --pid --root --wd "$@"; }
trap 'inside systemctl --no-block poweroff 2>/dev/null || true; wait "$machine" || true' EXIT

wait_for() {
    for _ in $(seq 1200); do
        if "$@" >/dev/null 2>&1; then return; fi
        kill -0 "$machine" 2>/dev/null || fail "the machine is off: $root.log"
        sleep 0.5
    done
    inside journalctl --no-pager --lines=50 --unit=thamtra >&2
    fail "waited in vain: $*"
}
apt() { inside env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get --yes --quiet "$@"; }
call() { inside curl --silent --fail "http://127.0.0.1:8080$1" --header "Authorization: Bearer $key" "${@:2}"; }
of_service() { inside cat "/proc/$(inside systemctl show --property=MainPID --value thamtra)/$1"; }
# reads all of it: who is read by grep -q is ended when it has found what it looks for, and that counts as failed
uses_archive() { of_service maps | grep jvm-archive- >/dev/null; }
archive_made() { inside sh -c 'ls /var/cache/thamtra/jvm-archive-*'; }
one_decision() { [ "$(call /v1/decisions | grep -o '"id"' | wc -l)" = 1 ]; }

wait_for inside systemctl is-active --quiet dbus
cp "$package" "$root/root/thamtra.deb"
cp examples/prov-legal-reporter-recognition.json "$root/root/dossier.json"
apt install /root/thamtra.deb
[ "$(inside stat -c %a:%U:%G /var/lib/thamtra)" = 700:thamtra:thamtra ] || fail "/var/lib/thamtra is open to others"
[ "$(inside stat -c %a:%U:%G /etc/thamtra/application.properties)" = 640:root:thamtra ] || fail "the settings are open to others"
wait_for inside curl --fail http://127.0.0.1:8080/actuator/health/readiness
key=$(inside journalctl --no-pager --output=cat --unit=thamtra | sed -n "s/^The first administrator's API key.*: //p")
call /v1/evaluations --header 'Content-Type: application/json' --data-binary @/root/dossier.json \
    | grep -q '"outcome":"ACCEPT"' || fail "no verdict"
for expected in 'NoNewPrivs:.1' 'CapBnd:.0000000000000000' 'Seccomp:.2'; do
    of_service status | grep -q "^$expected$" || fail "the service has more rights than the unit says: $expected"
done
inside systemd-analyze security --no-pager --threshold=15 thamtra | tail -1

wait_for archive_made
inside systemctl restart thamtra
wait_for inside curl --fail http://127.0.0.1:8080/actuator/health/readiness
uses_archive || fail "the second start does not use the archive of the JVM"
one_decision || fail "a restart has lost the decision"

echo '# ours' >>"$root/etc/thamtra/application.properties"
apt install --reinstall /root/thamtra.deb
grep -q '# ours' "$root/etc/thamtra/application.properties" || fail "an upgrade has taken the settings"
wait_for inside curl --fail http://127.0.0.1:8080/actuator/health/readiness
one_decision || fail "an upgrade has lost the decision"
inside systemctl stop thamtra
inside thamtra verify --ledger /var/lib/thamtra --checkpoint /var/lib/thamtra/checkpoints.txt

inside systemctl start thamtra
apt remove thamtra
! inside systemctl is-active --quiet thamtra || fail "the service is still running"
[ ! -e "$root/usr/share/thamtra/thamtra.jar" ] || fail "the program is still there"
[ ! -e "$root/var/cache/thamtra" ] || fail "the archive of the JVM is still there"
grep -q '# ours' "$root/etc/thamtra/application.properties" || fail "removing has taken the settings"
apt purge thamtra
[ ! -e "$root/etc/thamtra/application.properties" ] || fail "purging has left the settings"
[ -e "$root/var/lib/thamtra/checkpoints.txt" ] || fail "purging has taken the ledger"
echo "try-install: installed, restarted, upgraded, removed and purged in $root; the ledger is still there"
