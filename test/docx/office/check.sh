#!/usr/bin/env bash
# What the Enter key begins behind each kind of paragraph, and whether embedded fonts are found, in LibreOffice.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp templates/notice/sample.yaml "$work/通知.yaml"
cp templates/rule-of-law-report/sample.yaml "$work/年报.yaml"
node bin/wendu.js build-report "$work" --format docx --out "$work" >/dev/null

profile="file://$work/profile"
soffice "-env:UserInstallation=$profile" --headless --terminate_after_init >/dev/null 2>&1 || true
basic="$work/profile/user/basic/Standard"
mkdir -p "$basic"
cp test/docx/office/enter.xba "$basic/Enter.xba"
cat >"$basic/script.xlb" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Enter"/></library:library>
XML
for name in 通知 年报; do
  timeout -k 2 60 soffice "-env:UserInstallation=$profile" --headless "macro:///Standard.Enter.Enter(\"$work/$name.docx\",\"$work/$name\")" >/dev/null 2>&1
done
# “Standard” is what LibreOffice calls Normal.
if ! diff -u test/docx/office/enter.txt <(LC_ALL=C sort -u "$work/通知" "$work/年报"); then
  echo "✗ the Enter key does not begin what it should" >&2
  exit 1
fi
echo "✓ the Enter key begins the right kind of paragraph behind each other"

# Both at once: their fonts must not be taken for one another.
node bin/wendu.js build-report "$work" --format docx --embed-fonts --out "$work" >/dev/null
soffice "-env:UserInstallation=$profile" --headless --convert-to pdf --outdir "$work" "$work"/*.docx >/dev/null 2>&1
for name in 通知 年报; do
  fonts=$(pdffonts "$work/$name.pdf" | tail -n +3)
  if [ -z "$fonts" ] || grep -qv '+GW' <<<"$fonts"; then
    echo "✗ $name: not every character is in an embedded font" >&2
    echo "$fonts" >&2
    exit 1
  fi
done
echo "✓ embedded fonts are found where no other is installed"
