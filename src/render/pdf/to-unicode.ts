import { hex, utf16 } from './values.ts'

/** The text of every character of a font, numbered from 1 (ISO 32000-1 9.10.3); a range may not go beyond its last byte. */
export function toUnicode(characters: readonly string[]): string {
  const ranges: string[] = []
  for (let first = 1; first <= characters.length; first = (first | 0xff) + 1) {
    const last = Math.min(first | 0xff, characters.length)
    const texts = characters.slice(first - 1, last).map((character) => `<${utf16(character)}>`)
    ranges.push(`<${hex(first, 4)}> <${hex(last, 4)}> [${texts.join(' ')}]`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
