type Path = readonly (string | number)[]

/** Calls for every text in the data, in the order of the file, with where it stands. */
export function visitTexts(data: unknown, call: (text: string, path: Path) => void, path: Path = []): void {
  if (typeof data === 'string') call(data, path)
  if (typeof data !== 'object' || data === null) return
  for (const [key, part] of Object.entries(data))
    visitTexts(part, call, [...path, Array.isArray(data) ? Number(key) : key])
}
