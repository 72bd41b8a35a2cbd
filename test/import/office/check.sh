#!/usr/bin/env bash
# A report is built, edited in LibreOffice and imported again: its YAML changes where the document was changed, and nowhere else.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sed 's/^引言:/# 局办公室供稿\n引言:/' templates/rule-of-law-report/sample.yaml >"$work/年报.yaml"
cp "$work/年报.yaml" "$work/原来.yaml"
node bin/wendu.js build-report "$work/年报.yaml" --format docx --out "$work" >/dev/null

profile="file://$work/profile"
soffice "-env:UserInstallation=$profile" --headless --terminate_after_init >/dev/null 2>&1 || true
basic="$work/profile/user/basic/Standard"
mkdir -p "$basic"
cp test/import/office/edit.xba "$basic/Edit.xba"
cat >"$basic/script.xlb" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edit"/></library:library>
XML
soffice "-env:UserInstallation=$profile" --headless "macro:///Standard.Edit.Edit(\"$work/年报.docx\",\"$work/改过.docx\")" >/dev/null 2>&1
[ -s "$work/改过.docx" ] || { echo "✗ LibreOffice did not save the edited document" >&2; exit 1; }

node bin/wendu.js import-report "$work/改过.docx" --into "$work/年报.yaml" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
diff -U0 "$work/原来.yaml" "$work/年报.yaml" | tail -n +3 >"$work/changes" || true
if ! diff -u test/import/office/changes.diff "$work/changes"; then
  echo "✗ the YAML did not change as the document did" >&2
  exit 1
fi
echo "✓ what was edited in LibreOffice, and nothing else, is in the YAML again"
