/** A stretch of one row that another has instead: `from`…`to` of the one, `begin`…`end` of the other. */
export type Change = { from: number; to: number; begin: number; end: number }

/** How one row of texts became another: what lies between the longest row of texts that both have. */
export function changesBetween(one: readonly string[], other: readonly string[]): Change[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1))
  for (let at = one.length - 1; at >= 0; at--)
    for (let beside = other.length - 1; beside >= 0; beside--)
      cell(lengths, at)[beside] =
        one[at] === other[beside]
          ? (cell(lengths, at + 1)[beside + 1] ?? 0) + 1
          : Math.max(cell(lengths, at + 1)[beside] ?? 0, cell(lengths, at)[beside + 1] ?? 0)
  const changes: Change[] = []
  let [from, begin, at, beside] = [0, 0, 0, 0]
  const close = () => {
    if (at > from || beside > begin) changes.push({ from, to: at, begin, end: beside })
  }
  while (at < one.length && beside < other.length) {
    if (one[at] === other[beside]) {
      close()
      at++
      beside++
      from = at
      begin = beside
    } else if ((cell(lengths, at + 1)[beside] ?? 0) >= (cell(lengths, at)[beside + 1] ?? 0)) at++
    else beside++
  }
  at = one.length
  beside = other.length
  close()
  return changes
}

const cell = (rows: Uint32Array[], at: number) => rows[at] as Uint32Array
