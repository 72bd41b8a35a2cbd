import type { Sentences } from './sentences.ts'

/** Fields of a report, its figures and collections. */
export const fields = {
  'schema/missing-type': {
    says: '没有写“类型”，不知道要做哪一种公文。',
    remedy: '请在第一行写上，例如“类型: {example}”。可用的类型有：{known}。',
  },
  'schema/unknown-type': { says: '没有“{text}”这个类型。', remedy: '⟦是不是想写{nearest}？⟧可用的类型有：{known}。' },
  'schema/unknown-field': {
    says: '没有“{field}”这个字段。',
    remedy: '⟦是不是想写{nearest}？⟧这里可以写的字段有：{known}。',
  },
  'schema/not-inside': {
    says: '“{field}”是“{parent}”里的一项，现在写到外面来了。',
    remedy: '请在这一行（和它下面的各行）前面加两个空格，使“{parent}”包住它。',
  },
  'schema/missing-field': { says: '缺少“{field}”。', remedy: '请加上这一项，例如“{field}: {example}”。' },
  'schema/missing-field-in': {
    says: '“{parent}”里缺少“{field}”。',
    remedy: '请在“{parent}”的下面加上一行“{field}: {example}”，与它里面的其他各行对齐。',
  },
  'schema/empty-field': { says: '“{field}”后面没有填写内容。', remedy: '请填写，例如“{field}: {example}”。' },
  'schema/empty-text': { says: '“{field}”是空的。', remedy: '请填写内容；没有内容的，请删去这一行。' },
  'schema/empty-list': { says: '“{field}”至少要写 {least} 项。', remedy: '请补上，每项一行，前面空两格，以“- ”开头。' },
  'schema/too-many': { says: '“{field}”最多写 {most} 项，现在有 {found} 项。', remedy: '请删去多余的。' },
  'schema/too-short': { says: '“{field}”太短：至少 {least} 个字，现在是 {found} 个字。', remedy: '请补充完整。' },
  'schema/too-long': { says: '“{field}”太长：最多 {most} 个字，现在有 {found} 个字。', remedy: '请缩短一些。' },
  'schema/too-small': { says: '“{field}”不能小于 {least}，现在是 {found}。', remedy: '请检查数字是否写错。' },
  'schema/not-above': { says: '“{field}”应当大于 {least}，现在是 {found}。', remedy: '请检查数字是否写错。' },
  'schema/too-big': { says: '“{field}”不能大于 {most}，现在是 {found}。', remedy: '请检查数字是否写错。' },
  'schema/expects-text': {
    says: '“{field}”应当是文字，现在写的是{found}。',
    remedy: '请把文字直接写在冒号后面；有好几行的，在冒号后面写“ |”，从下一行写起，每行前面空两格。',
  },
  'schema/expects-integer': {
    says: '“{field}”应当是整数，现在写的是{found}。',
    remedy: '请只写数字，例如“{example}”。',
  },
  'schema/expects-number': {
    says: '“{field}”应当是数字，现在写的是{found}。',
    remedy: '请只写数字，例如“{example}”。',
  },
  'schema/expects-list': {
    says: '“{field}”应当是列表，现在写的是{found}。',
    remedy: '请另起一行，每项一行，前面空两格，再写英文短横和空格，例如“  - 内容”。',
  },
  'schema/expects-fields': {
    says: '“{field}”应当分项填写，现在写的是{found}。',
    remedy: '请另起一行，每项一行，前面空两格，写成“字段名: 内容”，冒号用英文的。可以写的字段有：{known}。',
  },
  'schema/expects-one-of': {
    says: '“{field}”应当是{kinds}，现在写的是{found}。',
    remedy: '请改成其中的一种写法，可以参照 examples 文件夹里的例子。',
  },
  'schema/unknown-value': { says: '“{field}”不能写“{text}”。', remedy: '⟦是不是想写{nearest}？⟧可以写的有：{known}。' },
  'schema/no-such-date': { says: '“{text}”：日历上没有这一天。', remedy: '请核对月份和日子。' },
  'schema/not-a-date': {
    says: '“{field}”应当是日期，“{text}”看不出是哪一天。',
    remedy: '请写成“2024-01-09”或“2024年1月9日”，年、月、日都要有。',
  },
  'schema/bad-form': { says: '“{field}”的写法不对：“{text}”。', remedy: '⟦请照这样写：{example}。⟧⟦{description}⟧' },
  'schema/not-accepted': { says: '“{field}”的内容不合要求。', remedy: '⟦请照这样写：{example}。⟧⟦{description}⟧' },
  'schema/advised-field': { says: '没有写“{field}”：{reason}', remedy: '有这项内容的请补上；确实没有的可以不写。' },
  'sum/differs': {
    says: '{field}写的是 {given}，加起来应当是 {sum}（{terms}）。',
    remedy: '请核对这几个数；合计数可以不写，由程序来算。',
  },
  'sum/count': {
    says: '这里写“{text}”，而“{list}”里⟦{word}⟧有 {found} 项。',
    remedy: '请核对：是这里的数写错了，还是清单漏了、多了或者填错了。',
  },
  'sum/unbalanced': {
    says: '⟦“{column}”这一列⟧两边不相等：{left}，合计 {leftSum}；{right}，合计 {rightSum}。',
    remedy: '这两边应当相等，请核对这几个数。',
  },
  'figure/unknown': {
    says: '没有“{name}”这个数据。',
    remedy: '⟦是不是想写{nearest}？⟧“数据”里有：{known}。',
  },
  'figure/unknown-helper': {
    says: '没有“{helper}”这个数据，也没有这种算法。',
    remedy: '⟦是不是想写{nearest}？⟧引用数据请写“数据.名称”；可以用的算法有：{known}。',
  },
  'figure/missing-part': {
    says: '“{name}”没有写“{part}”。',
    remedy: '请在“数据”里给它写上，例如“{leaf}: { 数值: {value}, {part}: {example} }”。',
  },
  'figure/group': {
    says: '“{name}”是一组数据，不是一个数。',
    remedy: '请写明是其中的哪一个，例如“{{{example}}}”；要它们的总数，请写“{{合计 {name}}}”。',
  },
  'figure/not-a-quote': {
    says: '“{text}”的花括号不成对，或者里面没有内容，不能引用数据。',
    remedy: '请写成“{{数据.名称}}”：前后各两个英文花括号，写在同一行里；不是引用数据的，请删去花括号。',
  },
  'figure/misuse': {
    says: '“{text}”算不出来：{reason}。',
    remedy: '请对照 README.md 里“数据只写一次”一节的例子改正。',
  },
  'figure/unquoted': {
    says: '“{name}”没有被引用过。',
    remedy: '不改也可以；正文里有这个数的，请写成“{{{name}}}”，改数时就只用改一处。',
  },
  'figure/no-figures': {
    says: '这份公文没有写“数据”，“{text}”会照原样印出来。',
    remedy: '请加上“数据”这个字段，把数写在里面，例如“数据: { 立案: 125 }”；不是引用数据的，可以不改。',
  },
  'collect/not-collected': {
    says: '“{field}”是等着汇总的，这个文件还不是一份公文。',
    remedy: '请先汇总：npm run collect-reports -- 各单位文件所在的文件夹 --template 这个文件；再用汇总的结果做公文。',
  },
  'collect/no-places': {
    says: '“{path}”里没有等着汇总的地方。',
    remedy: '请在正文的列表里写“- 汇总表:”或者“- 汇总文字:”，可以参照 examples/汇总 文件夹里的例子。',
  },
  'collect/in-brackets': {
    says: '等着汇总的地方写在方括号里，放不下汇总来的内容。',
    remedy: '请删去方括号，改成每项一行，前面空两格，以英文短横加空格“- ”开头。',
  },
  'collect/no-reports': {
    says: '没有一份可以汇总的公文，没有写出结果。',
    remedy: '请先按上面所说的改好各份公文，或者检查文件夹是不是写对了。',
  },
  'collect/missing-units': {
    says: '名单里有 {count} 个单位没有报：{names}。',
    remedy: '收齐以后请再汇总一次；已经报来的，请核对文件里的“单位”与名单是否一样。',
  },
  'collect/not-listed': {
    says: '“{name}”不在要汇总的单位里，没有汇总这一份。',
    remedy:
      '⟦名单里有{nearest}，是同一个单位的，请把名称改成一样。⟧确实要汇总的，请在“{file}”的“汇总”里加上它；不要汇总的，请把这个文件移走。',
  },
  'collect/duplicate-unit': {
    says: '“{name}”报了不止一份：{files}，都没有汇总。',
    remedy: '请只留下一份，把别的移走；单位写错了的，请改正。',
  },
  'collect/other-year': {
    says: '这一份是 {year} 年度的，要汇总的是 {wanted} 年度，没有汇总这一份。',
    remedy: '请核对是不是放错了文件；年度写错了的，请改正。',
  },
  'collect/units-differ': {
    says: '“{name}”的单位不同：“{firstFile}”里是{first}，这里是{other}，不能排成一列，也不能相加。',
    remedy: '请改成同一个单位（数也跟着换算），再汇总一次。',
  },
  'collect/left-open': {
    says: '{unit}的“{text}”填不出来，汇总表里留了空位“……”：{reason}。',
    remedy: '请改好这份公文的“数据”，再汇总一次；也可以直接填在汇总的结果里。',
  },
  'collect/open-total': {
    says: '“{text}”的合计算不出来，留了空位“……”：{reason}。',
    remedy: '请补齐各单位的数，再汇总一次；也可以直接填在汇总的结果里。',
  },
  'collect/no-section': {
    says: '没有写“{section}”的单位：{names}。',
    remedy: '确实没有这项内容的，可以不管；应当有的，请它们补上，再汇总一次。',
  },
  'collect/unknown-section': {
    says: '各单位的公文里都没有“{section}”这一部分。',
    remedy: '⟦是不是想写{nearest}？⟧各单位写了的有：{known}。',
  },
  'collect/unknown-count': {
    says: '“{text}”不是汇总里有的数。',
    remedy: '可以写的有：{known}，前后各两个英文花括号。',
  },
  'report/unfilled': {
    says: '这里还没有填写，只有空位“……”。',
    remedy: '请换成自己的内容；没有这项内容的，请删去。先不填也能做成草稿。',
  },
} as const satisfies Sentences
