import { catalog } from './catalog.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'

export const severityWord: Record<Severity, string> = { error: '错误', warning: '警告', notice: '提示' }

/** The catalog's sentences for a diagnostic, with its values filled in: what is so, and what to do about it. */
export function sentence({ code, args }: Diagnostic): { says: string; remedy: string } {
  const { says, remedy } = catalog[code]
  return { says: fill(says, args), remedy: fill(remedy, args) }
}

function fill(pattern: string, values: Record<string, string | number>): string {
  const value = (name: string) => String(values[name] ?? '')
  return pattern
    .replace(/⟦([^⟧]*)⟧/gu, (_, part: string) => (namesIn(part).some((name) => value(name) === '') ? '' : part))
    .replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => value(name))
}

const namesIn = (part: string) => Array.from(part.matchAll(/\{([a-zA-Z]+)\}/g), ([, name = '']) => name)
