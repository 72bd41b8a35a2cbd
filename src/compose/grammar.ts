/** `required`: may not be empty. `needs`: attributes it cannot do without. `once`: stands once in what holds it. */
export type Rule = {
  children?: readonly string[]
  text?: true
  attributes?: Record<string, RegExp>
  needs?: readonly string[]
  required?: true
  once?: true
}

const words: Rule = { text: true, required: true }
const single: Rule = { ...words, once: true }
const inline = { children: ['加粗', '章节引用'], text: true } as const
const heading: Rule = { ...inline, attributes: { 序号: /\S/u, 名称: /\S/u } }
const yes = /^是$/u
const count = /^[1-9]\d*$/u

const parts = '版头 标题 题注 主送机关 正文 附件说明 出席名单 请假名单 列席名单 落款 附注 原文 附件 版记 分页'.split(
  ' ',
)

/** The elements of the markup, those of GB/T 9704-2012 by their names: what each may hold. */
export const grammar: Record<string, Rule> = {
  公文: { children: parts, attributes: { 发文机关: /\S/u } },

  版头: { children: ['份号', '密级', '紧急程度', '发文机关标志', '发文字号', '签发人'] },
  份号: single,
  密级: single,
  紧急程度: single,
  发文机关标志: { children: ['机关'], attributes: { 后缀: /\S/u }, once: true },
  机关: words,
  发文字号: single,
  签发人: words,

  标题: single,
  题注: { ...single, attributes: { 括号: /^无$/u } },
  主送机关: single,
  附件说明: { children: ['名称'], required: true },
  名称: words,
  出席名单: words,
  请假名单: words,
  列席名单: words,
  落款: { children: ['署名', '成文日期'], attributes: { 印章: /^(有|无|签名章)$/u }, once: true },
  署名: { ...words, attributes: { 职务: /\S/u, 印章图片: /\S/u } },
  成文日期: single,
  附注: words,
  原文: { children: ['标题', '题注', '主送机关', '正文', '落款'], required: true },
  附件: { children: ['标题', '正文'], attributes: { 标签: /\S/u } },

  版记: { children: ['主送机关', '抄送', '印发机关', '印发日期'] },
  抄送: single,
  印发机关: single,
  印发日期: single,

  正文: { children: ['一级标题', '二级标题', '三级标题', '四级标题', '段落', '表格', '图片', '分页'], once: true },
  一级标题: heading,
  二级标题: heading,
  三级标题: heading,
  四级标题: heading,
  段落: { children: ['标题句', '加粗', '章节引用'], text: true },
  标题句: { ...heading, attributes: { ...heading.attributes, 级: /^[1-4]$/u }, required: true },
  章节引用: words,
  加粗: { ...inline, required: true },
  分页: {},

  表格: {
    children: ['表题', '计量单位', '表头', '行', '表注'],
    attributes: {
      列宽: /^\d+(\.\d+)?( \d+(\.\d+)?)*$/u,
      对齐: /^[左中右]( [左中右])*$/u,
      编号: yes,
      横排: yes,
      紧凑: yes,
    },
  },
  表题: single,
  计量单位: single,
  表头: { children: ['格'] },
  行: { children: ['格'] },
  格: { text: true, attributes: { 跨列: count, 跨行: count, 对齐: /^[左中右]$/u } },
  表注: single,

  图片: {
    children: ['图题'],
    attributes: { 文件: /\S/u, 宽: /^\d+(\.\d+)?(毫米|%)$/u, 说明: /\S/u, 编号: yes },
    needs: ['文件'],
  },
  图题: single,
}
