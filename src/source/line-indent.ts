import { lineAround, lineStart } from './text-lines.ts'

/** “键: 内容”, “- 键: 内容” or a key by itself, with a colon of either width. */
export const keyLine = /^(?:- )*[^\s:：，。；、“”‘’"'{}[\]#|>-][^:：，。；、“”]{0,30}[:：](?:[ \u3000\u00a0]|$)/u

/**
 * How many spaces a line must begin with to stand where its neighbours above say that it belongs: below a line that opens
 * something two more than that one, else as many as that one. Lines above that begin with other marks than spaces are
 * passed over: they were meant to stand where this one does. Undefined where a key follows a text, for it may be part of
 * that text or the next field.
 */
export function indentAt(text: string, at: number): number | undefined {
  const own = lineAround(text, at)
  const isKey = keyLine.test(text.slice(own.start, own.end))
  for (let end = lineStart(text, at) - 1, left = reach; end >= 0 && left > 0; left--) {
    const line = text.slice(lineStart(text, end), end)
    end = lineStart(text, end) - 1
    const [, margin = '', dashes = '', rest = ''] = /^(\s*)((?:- +)*)(.*)$/u.exec(line.trimEnd()) ?? []
    if (rest === '' || rest.startsWith('#') || /[^ ]/.test(margin)) continue
    const inside = margin.length + dashes.length
    if (/^[|>][+-]?\d?$/.test(rest)) return inside
    if (/(?:^-|[:：](?: +[|>][+-]?\d?)?)$/.test(rest)) return inside + 2
    if (!isKey) return margin.length
    return keyLine.test(rest) ? inside : undefined
  }
  return undefined
}

/** Lines that are looked back over; more of them with odd margins are no slip. */
const reach = 400
