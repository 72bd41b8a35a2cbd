import type { JsonSchema } from '../schema/json-schema.ts'

/** 样式 of a pack.yaml, with what the standard says where nothing is written. */
export type PackStyle = { boldHeadings: string[]; latinFace: string; pageNumbers: string }

/** 样式 as it is written. */
export type WrittenStyle = { 加粗标题?: string[]; 西文字体?: string; 页码?: string }

export const styleSchema: JsonSchema = {
  title: '样式',
  description: '本单位与标准不同的排版习惯；不写的各项按标准。',
  type: 'object',
  additionalProperties: false,
  properties: {
    加粗标题: {
      title: '加粗标题',
      description: '哪几级层次标题加粗，独立成行的和段首的标题句都一样。不写的不加粗。',
      type: 'array',
      items: { enum: ['一级标题', '二级标题', '三级标题', '四级标题'] },
    },
    西文字体: {
      title: '西文字体',
      description: '全文的数字和字母用什么字体，页码除外。写“仿宋”的和汉字同一字体。',
      enum: ['仿宋', 'Times New Roman'],
    },
    页码: {
      title: '页码',
      description: '页码的位置：外侧是单页在右、双页在左。',
      enum: ['外侧', '居中'],
    },
  },
}

export const readStyle = ({ 加粗标题 = [], 西文字体 = '仿宋', 页码 = '外侧' }: WrittenStyle): PackStyle => ({
  boldHeadings: 加粗标题,
  latinFace: 西文字体,
  pageNumbers: 页码,
})
