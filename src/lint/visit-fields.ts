export type Path = readonly (string | number)[]

/** Calls for every field of that name, however deep in the data, with its value and where it stands. */
export function visitFields(data: unknown, name: string, call: (value: unknown, path: Path) => void): void {
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      const inner = [...path, Array.isArray(value) ? Number(key) : key]
      if (key === name) call(part, inner)
      else visit(part, inner)
    }
  }
  visit(data, [])
}

/** Calls for every text in the data, in the order of the file, with where it stands. */
export function visitTexts(data: unknown, call: (text: string, path: Path) => void, path: Path = []): void {
  if (typeof data === 'string') call(data, path)
  if (typeof data !== 'object' || data === null) return
  for (const [key, part] of Object.entries(data))
    visitTexts(part, call, [...path, Array.isArray(data) ? Number(key) : key])
}
