/** The names that somebody may have meant who wrote `written`: at most three, the most alike first. */
export function nearest(written: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({
      name,
      distance: editDistance([...written], [...name]),
      length: Math.max([...written].length, [...name].length),
    }))
    .filter(({ name, distance, length }) => distance <= length / 2 || holds(name, written) || holds(written, name))
    .sort((left, right) => left.distance - right.distance)
    .filter(({ distance }, _, [first]) => distance <= (first?.distance ?? 0) + 1)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Names for a sentence: “甲”、“乙”或“丙”; empty if there are none. */
export function quoteAny(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join('、')}或${last}` : last
}

const holds = (whole: string, part: string) => [...part].length >= 2 && whole.includes(part)

/** Characters to insert, delete or replace to make one of the other (Levenshtein). */
export function editDistance(left: readonly string[], right: readonly string[]): number {
  let row = right.map((_, at) => at + 1)
  for (const [at, character] of left.entries()) {
    let diagonal = at
    let last = at + 1
    row = row.map((above, column) => {
      const cost = Math.min(above + 1, last + 1, diagonal + (character === right[column] ? 0 : 1))
      diagonal = above
      last = cost
      return cost
    })
  }
  return row.at(-1) ?? left.length
}
