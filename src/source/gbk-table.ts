let table: Map<string, readonly [number, number]> | undefined

/** The two bytes of every character of GBK, made once from the decoder that the platform has. */
export function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  if (table) return table
  const decoder = new TextDecoder('gb18030')
  table = new Map()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const trails = Array.from({ length: 0xff - 0x40 }, (_, at) => 0x40 + at).filter((trail) => trail !== 0x7f)
    const row = [...decoder.decode(Uint8Array.from(trails.flatMap((trail) => [lead, trail])))]
    for (const [at, character] of row.entries()) table.set(character, [lead, trails[at] as number])
  }
  return table
}

/** GB 2312 level 1: the 3755 hanzi of everyday use, in rows 16 to 55. */
export function isEverydayHanzi(character: string): boolean {
  const [lead, trail] = gbkTable().get(character) ?? [0, 0]
  return lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1
}
