#!/usr/bin/python3
"""Rebuild gw-latin.ttf and gw-latin-bold.ttf from Liberation Serif, whose advances are those of Times New Roman.
usage: build_latin.py SRC_DIR OUT_DIR > advances
SRC_DIR holds the original files (see ORIGINALS.sha256). Prints the advances for src/layout/latin-advances.ts.
What it does: subset to ASCII and the letters of Latin-1, drop hinting and layout tables, set hhea = OS/2 typo =
860/-140/0 per 1000 (em box centre 0.36, as in build_fonts.py), rename, record the modification in the name table.
"""
import collections, os, sys
from fontTools.ttLib import TTFont
from fontTools import subset
SRC, OUT = sys.argv[1:3]
MOD_DATE = os.environ.get('MOD_DATE', '2026-11-26')
NOTICE = 'Digitized data copyright (c) 2010 Google Corporation with Reserved Font Arimo, Tinos and Cousine. Copyright (c) 2012 Red Hat, Inc. with Reserved Font Name Liberation. SIL OFL 1.1.'
CHARS = list(range(0x20, 0x7F)) + [c for c in range(0xC0, 0x100) if c not in (0xD7, 0xF7)]
def build(src, dst, family):
    f = TTFont(os.path.join(SRC, src), recalcTimestamp=False)
    o = subset.Options(); o.hinting = False; o.layout_features = []; o.notdef_outline = True; o.glyph_names = False
    o.drop_tables += ['GSUB', 'GPOS', 'GDEF', 'kern', 'DSIG', 'FFTM', 'PfEd', 'gasp', 'hdmx', 'VDMX', 'LTSH', 'prep', 'fpgm', 'cvt ', 'PCLT']
    s = subset.Subsetter(o); s.populate(unicodes=CHARS); s.subset(f)
    u = f['head'].unitsPerEm; asc, desc = round(.86 * u), -round(.14 * u); h, os2, g = f['hhea'], f['OS/2'], f['glyf']
    h.ascent, h.descent, h.lineGap = asc, desc, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = asc, desc, 0
    inked = [x for x in map(g.__getitem__, f.getGlyphOrder()) if x.numberOfContours]
    os2.usWinAscent, os2.usWinDescent = max(asc, *(x.yMax for x in inked)), max(-desc, *(-x.yMin for x in inked))
    os2.fsType = 0; os2.usWeightClass = 400; os2.fsSelection = (os2.fsSelection & ~0x21) | 0x40; f['head'].macStyle = 0
    n = f['name']; version = n.getDebugName(5); n.names = []
    ps = family.replace(' ', '') + '-Regular'
    vals = {0: NOTICE, 1: family, 2: 'Regular', 3: ps + ' ' + MOD_DATE, 4: family, 5: 'Version 1.000', 6: ps,
            10: 'Modified ' + MOD_DATE + ': subset, renamed, metrics normalised, hinting and layout tables removed. Original version: ' + version,
            13: 'SIL Open Font License, Version 1.1', 14: 'https://openfontlicense.org'}
    for i, v in vals.items(): n.setName(v, i, 3, 1, 0x409)
    f['head'].modified = f['head'].created = 3786912000
    f.save(os.path.join(OUT, dst)); print('//', dst, os.path.getsize(os.path.join(OUT, dst)), 'units', u)
    cm, adv = f.getBestCmap(), collections.defaultdict(str)
    for c in CHARS: adv[f['hmtx'][cm[c]][0]] += chr(c)
    for width in sorted(adv): print('[%d, %r],' % (width, adv[width]))
build('LiberationSerif-Regular.ttf', 'gw-latin.ttf', 'GW Latin')
build('LiberationSerif-Bold.ttf', 'gw-latin-bold.ttf', 'GW Latin Bold')
