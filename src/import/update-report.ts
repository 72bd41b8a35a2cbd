import type { Pack } from '../pack/pack.ts'
import type { YamlSource } from '../source/source.ts'
import type { Fields } from './fill-fields.ts'
export function updateReport(_pack: Pack, _source: YamlSource, _fields: Fields): string {
  return ''
}
