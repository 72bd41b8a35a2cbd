import Handlebars from 'handlebars'
import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import { helpers } from './helpers/helpers.ts'
import { type ParsedFile, placeOf } from './read-template.ts'

/** What every template can call besides our helpers. */
const builtIn: readonly string[] = ['if', 'unless', 'each', 'with']

/** Of Handlebars itself, but no language of ours: they reach past the fields, or print where nobody looks. */
const withheld = ['lookup', 'log', 'helperMissing', 'blockHelperMissing']

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

/**
 * Says whatever in a file is not of the language of templates: fields, our helpers, if, unless, each, with, parts. Nothing
 * that a template can write reaches the program or makes text of the author into tags.
 */
export function checkLanguage(file: ParsedFile, diagnose: Diagnose): void {
  const refuse = (node: hbs.AST.Node, why: keyof typeof reasons) => {
    const place = placeOf(file, node.loc)
    const { line, column, length = 1 } = place
    const text = [...(file.lines[line - 1] ?? '')].slice(column - 1, column - 1 + length).join('')
    const args = { text, reason: reasons[why] }
    diagnose({ code: 'template/not-allowed', severity: 'error', args, place })
  }
  const checkCall = (node: Call) => {
    const { path, params = [], hash } = node
    const name = (path as hbs.AST.PathExpression).original
    if (withheld.includes(name)) return refuse(node, 'withheld')
    const isCall = node.type !== 'MustacheStatement' || params.length > 0 || hash !== undefined
    if (!isCall || builtIn.includes(name) || Object.hasOwn(helpers, name)) return
    const args = { helper: name, nearest: quoteAny(nearest(name, [...Object.keys(helpers), ...builtIn])) }
    diagnose({ code: 'template/unknown-helper', severity: 'error', args, place: placeOf(file, node.loc) })
  }
  const visitor = new (class extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement) {
      // Handlebars' own types leave out that it may be undefined; {{{ }}} and {{& }} are written unescaped.
      if (!node.escaped) refuse(node, 'unescaped')
      else checkCall(node)
      super.MustacheStatement(node)
    }
    override BlockStatement(node: hbs.AST.BlockStatement) {
      if (isRaw(node)) refuse(node, 'raw')
      else checkCall(node)
      super.BlockStatement(node)
    }
    override SubExpression(node: hbs.AST.SubExpression) {
      checkCall(node)
      super.SubExpression(node)
    }
    override PathExpression(node: hbs.AST.PathExpression) {
      if (node.parts.some((name) => name in Object.prototype)) refuse(node, 'inherited')
    }
    override PartialStatement(node: hbs.AST.PartialStatement) {
      if (node.name.type === 'SubExpression') refuse(node, 'computed')
      super.PartialStatement(node)
    }
    override PartialBlockStatement(node: hbs.AST.PartialBlockStatement) {
      if (node.name.type === 'SubExpression') refuse(node, 'computed')
      super.PartialBlockStatement(node)
    }
    override Decorator(node: hbs.AST.Decorator) {
      refuse(node, 'decorator')
    }
    override DecoratorBlock(node: hbs.AST.DecoratorBlock) {
      refuse(node, 'decorator')
    }
  })()
  visitor.accept(file.program)

  function isRaw({ loc: { start } }: hbs.AST.BlockStatement): boolean {
    return file.lines[start.line - 1]?.startsWith('{{{{', start.column) ?? false
  }
}

const reasons = {
  withheld: '模板只能用字段、片段和 templates/README.md 里的助手',
  unescaped: '照它写，作者打的“<”会变成标签；请用两个花括号',
  raw: '四个花括号的写法没有用处；请用两个花括号',
  inherited: '它不是字段，是程序内部的东西',
  computed: '片段的名称要直接写出来，不能算出来',
  decorator: '带“*”的写法会改动程序；片段请另写成一个 .hbs 文件',
}
