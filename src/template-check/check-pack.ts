import { readTemplate } from '../compose/read-template.ts'
import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import { loadPack } from '../pack/load-pack.ts'
import type { Pack, PackCard, Shelf } from '../pack/pack.ts'
import { readPackFile } from '../pack/read-pack-file.ts'
import { validator } from '../schema/check-data.ts'
import type { YamlSource } from '../source/source.ts'
import { checkBranches } from './check-branches.ts'
import { checkLeftovers } from './check-leftovers.ts'
import { checkNames } from './check-names.ts'
import { checkFields, checkKeywords } from './check-schema.ts'
import { deviations } from './deviations.ts'
import { makeData } from './make-data.ts'

/** Says all that is wrong with a pack before any report is made with it. Gives it if it can be used at all. */
export function checkPack(shelf: Shelf, card: PackCard, diagnoseAll: Diagnose): Pack | undefined {
  const told = new Set<string>()
  const spot = ({ place }: Diagnostic) => `${place?.file} ${place?.line} ${place?.column}`
  const diagnose: Diagnose = (diagnostic) => {
    told.add(spot(diagnostic))
    diagnoseAll(diagnostic)
  }
  const quiet = () => {}
  const cardFile = readPackFile(shelf, card.folder, 'pack.yaml', quiet)
  const isOwn = shelf.listFolder(card.folder)?.includes('schema.yaml')
  const schemaFile = isOwn ? readPackFile(shelf, card.folder, 'schema.yaml', quiet) : undefined
  const sound = !schemaFile || checkKeywords(schemaFile, diagnose)
  const pack = loadPack(shelf, card, (diagnostic) => {
    // What zod does not accept has been said in our own words.
    if (sound || diagnostic.code !== 'pack/bad-schema') diagnose(diagnostic)
  })
  if (!pack || !cardFile) return undefined

  if (schemaFile) checkFields(schemaFile, pack.schema, diagnose)
  checkExamples(pack, schemaFile ?? cardFile, diagnose)
  sayDeviations(card, cardFile, diagnose)
  const template = readTemplate(pack, diagnose)
  if (!template) return pack
  const usage = checkNames(pack, template, diagnose)
  checkLeftovers(pack, usage, { card: cardFile, schema: schemaFile }, diagnose)
  checkBranches(pack, usage, (diagnostic) => told.has(spot(diagnostic)), diagnose)
  return pack
}

/** A report made of a field's examples must be one that the schema accepts. */
function checkExamples({ schema }: Pack, source: YamlSource, diagnose: Diagnose): void {
  const { error } = validator(schema).safeParse(makeData(schema, { has: () => true, form: 'first', used: new Set() }))
  const fields = new Set(error?.issues.map(({ path }) => path.filter((step) => typeof step === 'string')).map(String))
  for (const field of fields) {
    const [top = '', ...inner] = field.split(',')
    const place = source.keyPlace(['properties', top])
    diagnose({ code: 'pack/no-example', severity: 'warning', args: { field: inner.at(-1) ?? top }, place })
  }
}

function sayDeviations(card: PackCard, source: YamlSource, diagnose: Diagnose): void {
  for (const { path, ...args } of deviations(card)) {
    const place = source.keyPlace(path)
    diagnose({ code: 'pack/deviation', severity: 'notice', args, place })
  }
}
