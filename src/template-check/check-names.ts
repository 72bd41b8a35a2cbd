import { helpers } from '../compose/helpers/helpers.ts'
import { type ParsedFile, type ParsedTemplate, partName, placeOf } from '../compose/read-template.ts'
import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import type { Pack } from '../pack/pack.ts'
import { type JsonSchema, kindsOf, schemaReader } from '../schema/json-schema.ts'
import { helperFacts, isWords, misuse } from './helper-facts.ts'
import { body, inner, items, meaning, namesIn, nothing, type Scope, text, type Value } from './scope.ts'

/**
 * What a template uses: fields by their path in a report, those of which it uses all that is in them, labels, parts; and the
 * names of fields and labels that may be meant by those that mean nothing.
 */
export type Usage = Record<'fields' | 'whole' | 'labels' | 'parts' | 'meant', Set<string>>

/** Where the walk is: the file, what names mean there, and the block that the caller of a part gave it. */
type Spot = { file: ParsedFile; scope: Scope; block?: { program: hbs.AST.Program; spot: Spot } }

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression
type Statement = hbs.AST.Statement | hbs.AST.Expression

/** Says of every name in a template and its parts that means nothing where it stands, or not what is done with it. */
export function checkNames(pack: Pack, { main, parts }: ParsedTemplate, diagnoseAll: Diagnose): Usage {
  const { schema, labels } = pack
  const reader = schemaReader(schema)
  const definitions = Object.entries(schema.$defs ?? {})
  const shared = new Set(definitions.flatMap(([name, { properties = {} }]) => [name, ...Object.keys(properties)]))
  const usage: Usage = { fields: new Set(), whole: new Set(), labels: new Set(), parts: new Set(), meant: new Set() }
  const told = new Set<string>()
  /** A part may be called more than once. */
  const diagnose: Diagnose = (diagnostic) => {
    const { code, place } = diagnostic
    const key = `${code} ${place?.file} ${place?.line} ${place?.column}`
    if (!told.has(key)) diagnoseAll(diagnostic)
    told.add(key)
  }
  const visited = new Set<string>()

  function walk(program: hbs.AST.Program | undefined, spot: Spot): void {
    for (const statement of program?.body ?? []) visit(statement, spot)
  }

  function visit(statement: Statement, spot: Spot): void {
    if (statement.type === 'MustacheStatement') print(statement as hbs.AST.MustacheStatement, spot)
    else if (statement.type === 'BlockStatement') openBlock(statement as hbs.AST.BlockStatement, spot)
    else if (statement.type === 'PartialStatement') openPart(statement as hbs.AST.PartialStatement, spot)
    else if (statement.type === 'PartialBlockStatement') openPart(statement as hbs.AST.PartialBlockStatement, spot)
  }

  function print(node: hbs.AST.MustacheStatement, spot: Spot): void {
    const isCall = node.params.length > 0 || node.hash !== undefined
    const name = nameOf(node)
    if (!isCall && Object.hasOwn(helpers, name)) {
      usage.meant.add(name)
      sayMisuse(name, '后面没有写字段', node, spot)
      return
    }
    const value = isCall ? call(node, spot) : printed(node.path, spot)
    if (!value) return
    use(value, true)
    const odd = reader.forms(value.schema).find((form) => !isAny(form) && !isWords(form))
    if (!odd) return
    const args = { field: name, kind: kindsOf(odd)[0] === 'array' ? '列表' : '分项填写的' }
    diagnose({ code: 'template/not-text', severity: 'error', args, place: placeOf(spot.file, node.path.loc) })
  }

  function printed(node: hbs.AST.MustacheStatement['path'], spot: Spot): Value | undefined {
    return node.type === 'PathExpression' ? follow(node as hbs.AST.PathExpression, spot, true) : undefined
  }

  function openBlock(node: hbs.AST.BlockStatement, spot: Spot): void {
    const inside = blockScope(node, spot)
    if (inside) walk(node.program, { ...spot, scope: inside })
    walk(node.inverse, spot)
  }

  /** What names mean in a block; undefined if it is never written, or that cannot be known, which has been said. */
  function blockScope(node: hbs.AST.BlockStatement, spot: Spot): Scope | undefined {
    const { scope } = spot
    const name = nameOf(node)
    const argument = node.params[0]
    if (name === 'if' || name === 'unless') {
      const value = argument && evaluate(argument, spot)
      use(value, false)
      return value?.absent && name === 'if' ? undefined : scope
    }
    if (name === '逐个') {
      call(node, spot)
      const others = (node.hash?.pairs ?? []).map(({ key }) => [key, text] as const)
      return { ...scope, here: { schema: nothing }, given: { 项: text, ...Object.fromEntries(others) }, outer: scope }
    }
    if (name === '按填写顺序') {
      for (const pair of node.hash?.pairs ?? []) {
        evaluate(pair.value, spot)
        const field = meaning(pair.key, scope, reader)
        if (field) use(field, true)
        else sayUnknown(pair.key, pair, spot)
      }
      return { ...scope, here: { schema: nothing }, given: { 字段: text, 标题: text, 内容: body }, outer: scope }
    }
    if (name !== 'each' && name !== 'with') {
      call(node, spot)
      return { ...scope, here: { schema: {} }, given: {}, outer: scope }
    }
    const value = argument && evaluate(argument, spot)
    use(value, false)
    if (!value || !argument || value.absent) return undefined
    const [named, at] = node.program.blockParams ?? []
    const own = name === 'each' ? items(value, reader) : value
    if (name === 'each' && reader.forms(value.schema).some((form) => !isAny(form) && isWords(form))) {
      const field = sourceOf(argument, spot)
      const place = placeOf(spot.file, argument.loc)
      diagnose({ code: 'template/not-a-list', severity: 'error', args: { field }, place })
    }
    const given = { ...(named && { [named]: own }), ...(at && { [at]: text }) }
    return { here: own, given, outer: scope, loop: scope.loop || name === 'each' }
  }

  function openPart(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, spot: Spot): void {
    const name = partName(node)
    const { scope } = spot
    const [context] = node.params
    const here = context ? evaluate(context, spot) : scope.here
    if (context) use(here, false)
    const added = (node.hash?.pairs ?? []).map(
      ({ key, value }) => [key, evaluate(value, spot) ?? { schema: {} }] as const,
    )
    const given = { ...(context ? {} : scope.given), ...Object.fromEntries(added) }
    for (const [, value] of added) use(value, false)
    if (!here || here.absent || name === undefined) return
    if (name === '@partial-block') {
      const { block } = spot
      const outer = block?.spot.scope.outer
      if (block) walk(block.program, { ...block.spot, scope: { here, given, outer, loop: scope.loop } })
      else sayNoBlock(node, spot)
      return
    }
    const file = parts.get(name)
    if (!file) return
    usage.parts.add(name)
    const block = 'program' in node ? { program: node.program, spot } : undefined
    // A block is another for every caller.
    const around = block ? `${spot.file.file} ${node.loc.start.line} ${node.loc.start.column}` : ''
    const key = JSON.stringify([name, here, given, scope.loop, around])
    if (visited.has(key)) return
    visited.add(key)
    walk(file.program, { file, scope: { here, given, loop: scope.loop }, block })
  }

  /** What an expression gives; undefined, and said, if it means nothing. */
  function evaluate(node: hbs.AST.Expression, spot: Spot): Value | undefined {
    if (node.type === 'PathExpression') return follow(node as hbs.AST.PathExpression, spot)
    if (node.type === 'SubExpression') return call(node as hbs.AST.SubExpression, spot)
    if (node.type === 'NumberLiteral') return { schema: { const: (node as hbs.AST.NumberLiteral).value } }
    return { schema: { const: (node as hbs.AST.StringLiteral).value ?? '' } }
  }

  function call(node: Call, spot: Spot): Value | undefined {
    const name = nameOf(node)
    const given = node.params.map((param) => evaluate(param, spot))
    for (const { value } of node.hash?.pairs ?? []) use(evaluate(value, spot), true)
    for (const [rank, value] of given.entries()) {
      if (!value) continue
      use(value, true)
      const says = misuse(name, rank, value.schema, reader)
      const argument = node.params[rank] as hbs.AST.Expression
      if (says) sayMisuse(name, `“${sourceOf(argument, spot)}”${says}`, node, spot)
    }
    const gives = helperFacts[name]?.gives ?? {}
    if (given.length > 0 && given.every((value) => value?.absent)) return { schema: {}, absent: true }
    return gives === 'first' ? { schema: { anyOf: given.flatMap((value) => value?.schema ?? []) } } : { schema: gives }
  }

  /** What is not printed but asked for or handed on may be missing: parts that packs share ask for fields that not all have. */
  function follow(node: hbs.AST.PathExpression, spot: Spot, isPrinted = false): Value | undefined {
    if (node.data) return followData(node, spot, isPrinted)
    let scope: Scope | undefined = spot.scope
    for (let up = node.depth; up > 0; up--) scope = scope?.outer
    if (!scope) return sayUnknown(node.original, node, spot)
    const [first, ...rest] = node.parts
    if (first === undefined) return scope.here
    const value = meaning(first, scope, reader)
    if (!value && !isPrinted && shared.has(first) && isShared(spot.file)) return { schema: {}, absent: true }
    return value ? descend(value, rest, node, spot) : sayUnknown(first, node, { ...spot, scope })
  }

  function isShared({ file }: ParsedFile): boolean {
    return pack.shared.some((folder) => file.startsWith(`${folder}/`))
  }

  function followData(node: hbs.AST.PathExpression, spot: Spot, isPrinted: boolean): Value | undefined {
    const [name = '', ...rest] = node.parts
    if (name === '文字') {
      const [label = ''] = rest
      usage.labels.add(label)
      if (Object.hasOwn(labels, label)) return text
      if (!isPrinted && isShared(spot.file)) return { schema: {}, absent: true }
      const args = { label, nearest: guess(label, Object.keys(labels)) }
      diagnose({ code: 'template/unknown-label', severity: 'error', args, place: placeOf(spot.file, node.loc) })
      return undefined
    }
    if (name === 'root') return descend({ schema, path: '' }, rest, node, spot)
    if (spot.scope.loop && ['index', 'key', 'first', 'last'].includes(name)) return { schema: { type: 'number' } }
    return sayUnknown(node.original, node, spot)
  }

  function descend(value: Value, rest: readonly string[], node: hbs.AST.PathExpression, spot: Spot): Value | undefined {
    let found = value
    for (const name of rest) {
      use(found, false)
      const next = inner(found, name, reader)
      if (!next) return sayUnknown(name, node, { ...spot, scope: { here: found, given: {}, loop: false } })
      found = next
    }
    return found
  }

  function use(value: Value | undefined, whole: boolean): void {
    if (value?.path === undefined) return
    usage.fields.add(value.path)
    if (whole) usage.whole.add(value.path)
  }

  /** The scope is the one that the name was looked for in. */
  function sayUnknown(field: string, { loc }: hbs.AST.Node, { file, scope }: Spot): undefined {
    const place = placeOf(file, loc)
    const outward = outwardPath(field, scope)
    const parent = namesIn(scope, reader).find((name) => {
      const value = meaning(name, scope, reader)
      return value && reader.forms(value.schema).some(({ properties = {} }) => Object.hasOwn(properties, field))
    })
    if (outward) {
      diagnose({ code: 'template/field-outside', severity: 'error', args: { field, written: outward }, place })
    } else if (parent) {
      diagnose({ code: 'template/field-inside', severity: 'error', args: { field, parent }, place })
    } else {
      const args = { field, nearest: guess(field, namesIn(scope, reader)) }
      diagnose({ code: 'template/unknown-field', severity: 'error', args, place })
    }
  }

  function guess(written: string, names: readonly string[]): string {
    const meant = nearest(written, names)
    for (const name of meant) usage.meant.add(name)
    return quoteAny(meant)
  }

  function outwardPath(field: string, scope: Scope): string | undefined {
    let path = '../'
    for (let outer = scope.outer; outer; outer = outer.outer) {
      if (meaning(field, outer, reader)) return path + field
      path += '../'
    }
    return undefined
  }

  function sayMisuse(helper: string, reason: string, { loc }: hbs.AST.Node, { file }: Spot): void {
    const place = placeOf(file, loc)
    diagnose({ code: 'template/helper-misuse', severity: 'error', args: { helper, reason }, place })
  }

  function sayNoBlock({ loc }: hbs.AST.Node, { file }: Spot): void {
    const args = { partial: '@partial-block', nearest: '' }
    diagnose({ code: 'template/unknown-partial', severity: 'error', args, place: placeOf(file, loc) })
  }

  walk(main.program, { file: main, scope: { here: { schema, path: '' }, given: {}, loop: false } })
  return usage
}

const nameOf = ({ path }: Call): string => (path as hbs.AST.PathExpression).original

/** An expression as it is written. */
function sourceOf({ loc: { start, end } }: hbs.AST.Node, { file }: Spot): string {
  return start.line === end.line ? (file.lines[start.line - 1] ?? '').slice(start.column, end.column) : '……'
}

const isAny = ({ type, enum: values, const: only, properties }: JsonSchema) =>
  [type, values, only, properties].every((keyword) => keyword === undefined)
