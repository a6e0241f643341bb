#!/usr/bin/env bash
# Push a file by SFTP and print its receipt: sender_sftp.sh BY-DCM asylum-registration FILE [NAME.xml]
# Needs OpenSSH's sftp. HUB_SFTP (default localhost:2222) and HUB_KEYS (default data/keys) say where. Ends with 1 on a nack.
set -euo pipefail

agency=$1 feed=$2 file=$3 name=${4:-$(basename "$3")}
hub=${HUB_SFTP:-localhost:2222} keys=${HUB_KEYS:-data/keys}
answers=$(mktemp -d)
trap 'rm -rf "$answers"' EXIT

batch() {
  sftp -q -b - -P "${hub#*:}" -i "$keys/agencies/$agency/id_ed25519" -o IdentitiesOnly=yes \
    -o UserKnownHostsFile="$keys/known_hosts" -o StrictHostKeyChecking=yes "${agency,,}@${hub%:*}"
}

# "-l" renames by the plain request: the hub offers no extension of OpenSSH.
batch > /dev/null <<EOF
put "$file" "in/$feed/$name.part"
rename -l "in/$feed/$name.part" "in/$feed/$name"
EOF

for _ in $(seq 120); do
  batch > /dev/null 2>&1 <<EOF || true
-get "receipts/$name.ack.xml" "$answers/ack"
-get "receipts/$name.nack.xml" "$answers/nack"
EOF
  if [ -f "$answers/ack" ]; then cat "$answers/ack"; exit 0; fi
  if [ -f "$answers/nack" ]; then cat "$answers/nack"; exit 1; fi
  sleep 0.5
done
echo "no receipt after a minute" >&2
exit 7
