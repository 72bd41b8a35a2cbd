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
