import type { Sentences } from './sentences.ts'

/** Packs: manifest, schema, template. */
export const packs = {
  'pack/no-folder': { says: '找不到模板文件夹“{path}”。', remedy: '程序可能没有装完整，请重新安装。' },
  'pack/no-own-folder': {
    says: '找不到放报告类型的文件夹“{path}”。',
    remedy: '请检查文件夹名；写在 wendu.yaml 里的，从 wendu.yaml 所在的文件夹算起。',
  },
  'pack/unknown-base': {
    says: '“基于”写的“{text}”不是一个模板的文件夹名。',
    remedy: '⟦是不是想写{nearest}？⟧可以写的有：{known}。',
  },
  'pack/base-loop': {
    says: '“基于”绕成了一圈：“{text}”又基于这个模板。',
    remedy: '请改掉其中一个模板的“基于”。',
  },
  'pack/link-outside': {
    says: '“{path}”是一个链接，指到文件夹“{folder}”的外面，没有打开它。',
    remedy: '请把那个文件复制进来，不用链接。',
  },
  'pack/too-large': {
    says: '“{path}”超过了 {most} KB，没有打开它。',
    remedy: '模板的文件用不了这么大。请检查是不是放错了文件。',
  },
  'pack/missing-file': { says: '模板“{pack}”缺少文件“{name}”。', remedy: '请补上这个文件，可以参照其他模板。' },
  'pack/duplicate-name': { says: '“{name}”这个名称，模板“{pack}”已经用了。', remedy: '请换一个名称或别名。' },
  'pack/bad-schema': { says: '字段定义用不了（{reason}）。', remedy: '请对照 templates/README.md 检查 schema.yaml。' },
  'pack/unknown-definition': {
    says: '没有“{name}”这个共用定义。',
    remedy: '⟦相近的有：{nearest}。⟧共用定义写在 templates/_shared/ 的各个 .yaml 文件里。',
  },
  'pack/unknown-keyword': {
    says: '字段定义里没有“{keyword}”这种写法，它不起作用。',
    remedy: '⟦是不是想写{nearest}？⟧可以写的有：{known}。',
  },
  'pack/no-description': {
    says: '“{field}”没有写 {missing}。',
    remedy: '请补上。编辑器和 new-report 靠它告诉填写的人这里写什么。',
  },
  'pack/undefined-field': {
    says: '“{keyword}”里的“{field}”不是一个字段。',
    remedy: '⟦是不是想写{nearest}？⟧请在 properties 里定义它，或者从“{keyword}”里删去。',
  },
  'pack/no-example': {
    says: '“{field}”没有合乎自己要求的例子。',
    remedy: '请在它的 examples 里写一个填得对的；检查模板、新建文件都要用它。',
  },
  'pack/unused-label': {
    says: '“文字”里的“{label}”没有用到。',
    remedy: '请检查名称，或者删去它；模板里的写法是“{{@文字.{label}}}”。',
  },
  'pack/sample-of-another': {
    says: '例子的“类型”是“{text}”，不是这个模板的“{name}”。',
    remedy: '请把 sample.yaml 的第一行改成“类型: {name}”。',
  },
  'pack/sample-leaves-out': {
    says: '例子没有用到这些可以不填的字段：{fields}。',
    remedy: '不改也可以；例子里写到的，测试和 new-report 才看得到。',
  },
  'pack/deviation': {
    says: '“{field}: {value}”与标准不同（{clause}）：{standard}。',
    remedy: '确实要这样的，不用改。',
  },
  'pack/unknown-term': {
    says: '“勾稽”的“{equation}”里，“{name}”不是这一层的字段。',
    remedy: '⟦是不是想写{nearest}？⟧请写同一层的字段，例如“总计 = 甲 + 乙”。',
  },
  'markup/syntax': {
    says: '模板生成的标记读不懂（{reason}）。',
    remedy: '请检查这里的标签是否写完整；文字里的“&”要写成“&amp;”，“<”要写成“&lt;”。',
  },
  'markup/unclosed': { says: '标签“<{element}>”没有结束。', remedy: '请在它的内容之后加上“</{element}>”。' },
  'markup/too-deep': {
    says: '从这里起，标签一层套一层超过了 {most} 层。',
    remedy: '请检查“#each”里的标签是不是都有结束的一半。',
  },
  'markup/duplicate': {
    says: '“<{parent}>”里写了不止一个“<{element}>”，只有第一个会印出来。',
    remedy: '请只保留一个。',
  },
  'markup/empty': { says: '模板没有生成任何内容。', remedy: '模板的最外层应当是“<公文>…</公文>”。' },
  'markup/second-root': {
    says: '“<{element}>”写在了“<公文>”之外。',
    remedy: '一个模板只能有一个最外层的“<公文>”，请把它移到里面。',
  },
  'markup/wrong-root': {
    says: '模板的最外层是“<{element}>”，应为“<公文>”。',
    remedy: '请用“<公文>…</公文>”包住全部内容。',
  },
  'markup/stray-text': {
    says: '“<{element}>”里不能直接写文字：“{text}”。',
    remedy: '请把文字放进“<段落>”等可以写文字的标签。',
  },
  'markup/unknown-element': {
    says: '没有“<{element}>”这个标签（在“<{parent}>”里）。',
    remedy: '“<{parent}>”里可以用：{known}。',
  },
  'markup/wrong-child': { says: '“<{element}>”不能放在“<{parent}>”里。', remedy: '“<{parent}>”里可以用：{known}。' },
  'markup/wrong-order': {
    says: '“<{element}>”不能在“<{before}>”之后。',
    remedy: '次序应为：版头、标题、主送机关、正文、附件说明、名单、落款、附注、附件、版记；另起一篇请先写“<分页/>”。',
  },
  'markup/missing-child': {
    says: '“<{element}>”里缺少“<{child}>”。',
    remedy: '请在“<{element}>”里加上“<{child}>…</{child}>”。',
  },
  'markup/empty-element': {
    says: '“<{element}>”里没有内容。',
    remedy: '请检查所用的字段是否已经填写；可以不填的字段请用“#if”包住。',
  },
  'markup/unknown-attribute': {
    says: '“<{element}>”没有“{attribute}”这个属性。',
    remedy: '请删去它，或检查名称是否写对。',
  },
  'markup/bad-attribute': {
    says: '“<{element}>”的属性“{attribute}”不能是“{value}”。',
    remedy: '可以写的见 templates/README.md 里标签的表。',
  },
  'markup/missing-attribute': {
    says: '“<{element}>”缺少属性“{attribute}”。',
    remedy: '请写上，例如“<{element} {attribute}="……">”。',
  },
  'markup/ragged-table': {
    says: '表格各行的列数不一样：有的 {columns} 列，有的 {odd} 列。',
    remedy: '请检查各行的格数，以及“跨列”“跨行”的数目。',
  },
  'markup/bad-date': {
    says: '“{text}”不是日期。',
    remedy: '公文里日期的写法是“2024年1月9日”；字段里的日期，模板要用助手“日期”来写。',
  },
  'markup/unknown-section': {
    says: '没有标题或者名称是“{name}”的部分，引用不了它的序号。',
    remedy: '⟦相近的有：{nearest}。⟧请写正文里的标题，或者标题标签的属性“名称”；可以不填的部分，请用“#if”包住引用。',
  },
  'template/unknown-field': {
    says: '模板用了“{field}”，但数据里没有这个字段。',
    remedy: '⟦是不是想写{nearest}？⟧请检查字段名是否与 schema.yaml 一致。',
  },
  'template/unknown-helper': {
    says: '模板用了“{helper}”，但没有这个助手。',
    remedy: '⟦是不是想写{nearest}？⟧请检查名称，可用的助手见 templates/README.md。',
  },
  'template/unknown-partial': {
    says: '模板用了片段“{partial}”，但没有这个片段。',
    remedy:
      '⟦是不是想写{nearest}？⟧请检查片段的名称：“{partial}”应当是模板文件夹或 templates/_shared/ 里的“{partial}.hbs”。',
  },
  'template/part-outside': {
    says: '片段“{partial}”不在模板的文件夹里。',
    remedy: '请把那个 .hbs 文件放进模板的文件夹，只写它的名称，不写路径和“.hbs”。',
  },
  'template/part-loop': {
    says: '片段“{partial}”绕了一圈又用到自己：{round}，永远写不完。',
    remedy: '请删去其中一处。',
  },
  'template/field-outside': {
    says: '这里没有“{field}”：它在外面一层。',
    remedy: '请写成“{written}”；在片段里的，请由调用它的地方传进来，例如“{{> 片段 {field}=……}}”。',
  },
  'template/field-inside': {
    says: '这里没有“{field}”：它是“{parent}”里的一项。',
    remedy: '请写成“{parent}.{field}”，或者把它移进“{{#with {parent}}}”（列表用“{{#each {parent}}}”）里面。',
  },
  'template/not-text': {
    says: '“{field}”可以是{kind}，直接写在这里印不出来。',
    remedy: '列表请用助手“顿号”或者“{{#each {field}}}…{{/each}}”，正文用助手“正文”；分项填写的，请写出是哪一项。',
  },
  'template/not-a-list': {
    says: '“{field}”可以不是列表，只写一句文字时，“#each”里面什么也印不出来。',
    remedy: '请写成“{{#each (名单 {field})}}”，一句文字就在顿号处分开。',
  },
  'template/unknown-label': {
    says: '没有“@文字.{label}”：pack.yaml 的“文字”里没有这一项。',
    remedy: '⟦是不是想写{nearest}？⟧请在 pack.yaml 的“文字”下面加上它，或者改正名称。',
  },
  'template/unused-field': {
    says: '“{field}”填了也印不出来：模板没有用到它。',
    remedy: '请在模板里写上它；不要这个字段的，请在 schema.yaml 里写“{name}: false”或者删去。',
  },
  'template/unused-part': {
    says: '片段“{partial}”没有用到。',
    remedy: '请检查名称，或者删去这个文件。',
  },
  'template/unguarded': {
    says: '不填“{field}”时，这里不对：{fault}',
    remedy: '请用“{{#if {field}}}…{{/if}}”包住这一处；一定要填的，请在 schema.yaml 的 required 里写上它。',
  },
  'template/faulty-branch': {
    says: '{condition}时，这里不对：{fault}',
    remedy: '{advice}',
  },
  'template/not-allowed': { says: '模板里不能写“{text}”。', remedy: '{reason}。' },
  'template/too-much': {
    says: '模板到这里已经写出了 {most} 万字，没有再往下写。',
    remedy: '请检查“#each”是不是一层套一层，或者片段是不是反复用了很多次。',
  },
  'template/unmatched-block': { says: '“#{open}”用“/{close}”结束，对不上。', remedy: '请改为“/{open}”。' },
  'template/syntax': {
    says: '模板这里写错了：“{text}”。',
    remedy: '请检查这一行和上一行的花括号是否成对，每个“#”是否都有对应的“/”。',
  },
  'template/helper-misuse': {
    says: '助手“{helper}”用错了：{reason}。',
    remedy: '请对照 templates/README.md 中的例子改正。',
  },
} as const satisfies Sentences
