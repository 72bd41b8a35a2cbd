const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML escaping, for what stands between tags and in attributes. */
export const escapeXml = (value: unknown) => String(value).replace(/[&<>"]/g, (mark) => entities[mark] as string)
