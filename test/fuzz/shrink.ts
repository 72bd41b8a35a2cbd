/**
 * A smaller file for which `fails` still holds: stretches of lines are left out, then stretches of the lines that remain.
 * `tries`: how often `fails` may be asked.
 */
export async function shrink(
  bytes: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
  tries: number,
): Promise<Uint8Array> {
  let left = tries
  const still = async (text: string) => left-- > 0 && (await fails(Buffer.from(text, 'latin1')))
  let lines = Buffer.from(bytes).toString('latin1').split('\n')
  lines = await without(lines, (rest) => still(rest.join('\n')))
  for (const at of lines.keys()) {
    const write = (characters: readonly string[]) => lines.with(at, characters.join(''))
    // A character of UTF-8 stays whole.
    const characters = (lines[at] as string).match(/[\xc0-\xff][\x80-\xbf]*|[^\xc0-\xff]/gs) ?? []
    lines = write(await without(characters, (rest) => still(write(rest).join('\n'))))
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}

/** Leaves out halves, quarters … of the items as long as what is left still fails. */
async function without(items: readonly string[], fails: (rest: string[]) => Promise<boolean>): Promise<string[]> {
  let kept = [...items]
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const rest = kept.toSpliced(at, size)
      if (rest.length > 0 && (await fails(rest))) kept = rest
      else at += size
    }
  }
  return kept
}
