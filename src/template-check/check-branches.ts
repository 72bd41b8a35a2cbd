import { compose } from '../compose/compose.ts'
import type { Diagnose, Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import { sentence } from '../diagnostics/sentence.ts'
import { readFigures } from '../figures/figure.ts'
import type { Image } from '../model/doc.ts'
import type { Pack } from '../pack/pack.ts'
import { fillFigures } from '../schema/settle-figures.ts'
import { leadsOutside } from '../source/picture-reader.ts'
import type { Usage } from './check-names.ts'
import { makeData, type Recipe, variableFields } from './make-data.ts'

/** No pack of ours has forty fields that may be left out. */
const mostFields = 150

/**
 * Fills a template with made-up reports: with all fields and with only the required ones, then with every other field left
 * out, added and of another value by itself. Says once at its place what is wrong with a document, and when.
 * `isKnown`: something has been said of a place.
 */
export function checkBranches(
  pack: Pack,
  usage: Usage,
  isKnown: (diagnostic: Diagnostic) => boolean,
  diagnose: Diagnose,
): void {
  const { optional, words } = variableFields(pack.schema, usage.fields)
  const fields = optional.slice(0, mostFields)
  const all: Recipe = { has: () => true, form: 'first', used: usage.fields }
  const least: Recipe = { has: () => false, form: 'first', used: usage.fields }
  const told = new Set<string>()
  const say = (faults: Faults, shown: (fault: Diagnostic, key: string) => Diagnostic) => {
    for (const [key, fault] of faults) {
      if (told.has(key) || isKnown(fault)) continue
      told.add(key)
      diagnose(shown(fault, key))
    }
  }
  const [full, bare] = [faultsWith(pack, all), faultsWith(pack, least)]
  say(new Map([...full].filter(([key]) => bare.has(key))), (fault) => fault)
  // Once is long enough.
  if ([...full.values()].some(({ code }) => code === 'template/too-much')) return

  const without = fields.map((field) => ({
    field,
    faults: faultsWith(pack, { ...all, has: (path) => path !== field }),
  }))
  for (const { field, faults } of without)
    say(new Map([...faults].filter(([key]) => !full.has(key))), (fault) => unguarded(fault, field))
  say(full, (fault, key) => {
    const causes = without.filter(({ faults }) => !faults.has(key)).map(({ field }) => `“${lastName(field)}”`)
    return inBranch(fault, causes.length > 0 && causes.length < 4 ? `填了${causes.join('和')}` : '字段都填上')
  })
  for (const field of fields) {
    const alone = faultsWith(pack, { ...least, has: (path) => within(field, path) })
    say(new Map([...alone].filter(([key]) => !bare.has(key))), (fault) =>
      inBranch(fault, `只填必填的字段和“${lastName(field)}”`),
    )
  }
  for (const word of words)
    say(faultsWith(pack, { ...all, value: word }), (fault) =>
      inBranch(fault, `“${lastName(word.path)}”写“${word.value}”`),
    )
  say(bare, (fault) => inBranch(fault, '只填必填的字段'))
  say(faultsWith(pack, { ...all, form: 'last' }), (fault) => inBranch(fault, '字段都填上、有几种写法的用最后一种'))
  say(faultsWith(pack, { ...least, form: 'last' }), (fault) => inBranch(fault, '只填必填的、有几种写法的用最后一种'))
}

type Faults = Map<string, Diagnostic>

/** What is wrong with the document of a made-up report, by code and place. */
function faultsWith(pack: Pack, recipe: Recipe): Faults {
  const faults: Faults = new Map()
  const note: Diagnose = (diagnostic) => {
    const { code, place } = diagnostic
    faults.set(`${code} ${place?.file} ${place?.line} ${place?.column}`, diagnostic)
  }
  const made = fillFigures(makeData(pack.schema, recipe), pack.schema, nowhere, () => {})
  const { 数据: figures } = made
  const data = typeof figures === 'object' && figures ? { ...made, 数据: readFigures(figures) } : made
  const written = JSON.stringify(made)
  const readPicture = (file: string, place: Place) => {
    // One that the report names is there; one that the template names itself must stay beside the report.
    if (!written.includes(JSON.stringify(file).slice(1, -1)) && leadsOutside(file))
      note({ code: 'picture/outside', severity: 'error', args: { file }, place })
    return picture
  }
  compose(pack, { data }, readPicture, note)
  return faults
}

/** Made-up figures need not agree. */
const nowhere = (): Place => ({ file: '', line: 1, column: 1 })

const picture: Image = { bytes: new Uint8Array(), type: 'png', width: 96, height: 96 }

/** The field itself, what it lies in, and nothing in it that may be left out. */
const within = (field: string, path: string) =>
  field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`)

const lastName = (path: string) => path.split('.').at(-1)?.replaceAll('[]', '') ?? path

function unguarded(fault: Diagnostic, field: string): Diagnostic {
  const args = { field: lastName(field), fault: sentence(fault).says }
  return { code: 'template/unguarded', severity: 'error', args, place: fault.place }
}

function inBranch(fault: Diagnostic, condition: string): Diagnostic {
  const { says, remedy } = sentence(fault)
  return {
    code: 'template/faulty-branch',
    severity: 'error',
    args: { condition, fault: says, advice: remedy },
    place: fault.place,
  }
}
