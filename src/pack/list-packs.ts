import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import { checkData } from '../schema/check-data.ts'
import type { YamlSource } from '../source/source.ts'
import { cardSchema, type WrittenCard } from './card-schema.ts'
import type { PackCard, Shelf } from './pack.ts'
import { readPackFile } from './read-pack-file.ts'
import { readStyle } from './style.ts'

type Found = { id: string; folder: string; shelf: string; card: WrittenCard; source: YamlSource }

/**
 * The packs of folders of templates, in the order of the folders and their ids. A pack of an earlier folder hides one of
 * the same name in a later one. A folder whose name begins with “_” or “.” is none.
 */
export function listPacks(shelf: Shelf, folders: readonly string[], diagnose: Diagnose): PackCard[] {
  const found = folders.flatMap((folder) => readFolder(shelf, folder, diagnose))
  checkNames(found, diagnose)
  const cards = found.flatMap((one) => cardOf(one, found, folders, diagnose) ?? [])
  return cards.filter(({ name }, at) => cards.findIndex((other) => other.name === name) === at)
}

function readFolder(shelf: Shelf, folder: string, diagnose: Diagnose): Found[] {
  const ids = shelf.listFolder(folder)
  if (!ids) diagnose({ code: 'pack/no-folder', severity: 'error', args: { path: folder } })
  const packs = (ids ?? []).filter((each) => !/^[_.]/.test(each) && shelf.kindOf(`${folder}/${each}`) === 'folder')
  return packs.flatMap((id) => {
    const source = readPackFile(shelf, `${folder}/${id}`, 'pack.yaml', diagnose)
    const card = source && (checkData(cardSchema, source, diagnose) as WrittenCard | undefined)
    return card ? [{ id, folder: `${folder}/${id}`, shelf: folder, card, source }] : []
  })
}

/** A pack with what it takes from those it is based on. Undefined, and said, if one of them is not there. */
function cardOf(one: Found, all: Found[], folders: readonly string[], diagnose: Diagnose): PackCard | undefined {
  const line = lineage(one, all, diagnose)
  if (!line) return undefined
  const { card, id, folder, source } = one
  const inherited = Object.assign({}, ...line.toReversed().map(({ card }) => defined(card))) as WrittenCard
  const { 文种: documentType, 版式: format = '普通', 可以多头主送: several, 说明: description = '' } = inherited
  if (documentType === undefined) {
    const args = { field: '文种', example: '报告' }
    diagnose({ code: 'schema/missing-field', severity: 'error', args, place: source.keyPlace([]) })
    return undefined
  }
  const styles = line.toReversed().flatMap(({ card }) => card.样式 ?? [])
  const style = styles.length > 0 ? Object.assign({}, ...styles) : undefined
  return {
    id,
    folder,
    name: card.名称,
    aliases: card.别名 ?? [],
    signs: card.识别 ?? [],
    documentType,
    format,
    severalAddressees: several === '是',
    description,
    labels: Object.assign({}, ...line.toReversed().map(({ card }) => card.文字)),
    style: style && readStyle(style),
    bases: line.slice(1).map(({ folder }) => folder),
    // What later folders share lies under what earlier ones do.
    shared: folders.map((each) => `${each}/_shared`).toReversed(),
  }
}

const defined = (card: WrittenCard) =>
  Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined))

/** The pack, the one it is based on, the one that is based on, … A pack may be based on one of its own id in a later folder. */
function lineage(one: Found, all: Found[], diagnose: Diagnose): Found[] | undefined {
  const line = [one]
  for (let { card, source } = one; card.基于 !== undefined; { card, source } = line.at(-1) as Found) {
    const base = all.find(({ id, folder }) => id === card.基于 && !line.some((other) => other.folder === folder))
    if (!base) {
      const known = all.filter((other) => other !== one).map(({ id }) => id)
      const looped = line.some(({ id }) => id === card.基于)
      const args = { text: card.基于, nearest: quoteAny(nearest(card.基于, known)), known: known.join('、') }
      const place = source.valuePlace(['基于'])
      if (looped) diagnose({ code: 'pack/base-loop', severity: 'error', args: { text: card.基于 }, place })
      else diagnose({ code: 'pack/unknown-base', severity: 'error', args, place })
      return undefined
    }
    line.push(base)
  }
  return line
}

/** Two packs of one folder cannot have one name. */
function checkNames(all: readonly Found[], diagnose: Diagnose): void {
  const owners = new Map<string, string>()
  for (const { id, shelf, card, source } of all) {
    for (const name of [card.名称, ...(card.别名 ?? [])]) {
      const key = `${shelf} ${name}`
      const pack = owners.get(key)
      if (pack === undefined) owners.set(key, id)
      else diagnose({ code: 'pack/duplicate-name', severity: 'error', args: { name, pack }, place: source.find(name) })
    }
  }
}
