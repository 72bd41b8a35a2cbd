/** A path as one word of a command. */
export const quoted = (path: string) => (/\s/.test(path) ? `"${path}"` : path)
