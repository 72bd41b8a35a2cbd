/**
 * Every sentence an author can be told, once: `says` is what is so, `remedy` what to do.
 * `{名}` stands for a value of the diagnostic's `args`; what is between ⟦ and ⟧ is left out when a value in it is empty.
 */
export const catalog = {
  'file/not-found': { says: '找不到“{path}”。', remedy: '请检查文件名和所在文件夹是否写对。' },
  'file/is-folder': {
    says: '“{path}”是文件夹，不是文件。',
    remedy: '请给这个文件夹改个名，不以“.yaml”结尾；要做它里面的公文，请写“{path}/文件名”。',
  },
  'file/unreadable': {
    says: '“{path}”读不出来（{reason}）。',
    remedy: '请确认它没有被别的程序独占，并且您有权限打开。',
  },
  'file/too-large': {
    says: '“{path}”有 {size}，超过了 {most}，没有打开它。',
    remedy: '一份公文用不了这么大。请检查是不是选错了文件；确实这么长的，请分成几份，图片和数据不要贴进 YAML 文件。',
  },
  'file/too-many-faults': {
    says: '要改的地方超过 {most} 处，后面的没有再列出。',
    remedy: '请先改好前面的，再检查一次；整个文件都不对的，请看看是不是选错了文件。',
  },
  'file/not-utf8': {
    says: '认不出文件的编码，里面的汉字读不出来。',
    remedy: '请用记事本打开它，看到的汉字没有错的，点“文件”→“另存为”，把下方的“编码”选成“UTF-8”再保存。',
  },
  'file/other-encoding': {
    says: '文件的编码是 {encoding}，已经照它读出来了。',
    remedy: '不改也可以；要让别的软件打开也不出乱码，请用记事本另存为 UTF-8 编码。',
  },
  'file/mojibake': {
    says: '文件里是乱码：“{text}”原来应是“{meant}”。',
    remedy: '文件曾用错的编码打开，又保存了。请从原来的文件重新做起，打开时编码选“UTF-8”；不要在这份乱码上接着改。',
  },
  'file/lost-character': {
    says: '这里的字在换编码时丢了，只剩“{text}”。',
    remedy: '请对照原来的文件，把这里的字重新打上。',
  },
  'file/bad-character': {
    says: '这里有一个看不见的控制字符（{code}）。',
    remedy: '请把光标移到这里，删去它；它多半是从网页或其他软件复制时带进来的。',
  },
  'file/line-separator': {
    says: '这里有一个看不见的换行符（{code}），照原样印不出来。',
    remedy: '请删去它，用回车键换行，新的一行前面的空格与上一行一样多；它多半是从网页或 Word 里复制来的。',
  },
  'file/empty': {
    says: '文件里还没有内容。',
    remedy:
      '请先填写，可以参照 examples 文件夹里的例子；从头做起的，用 npm run new-report -- 类型 文件名，会得到一份带说明的文件。',
  },
  'yaml/full-width-colon': {
    says: '“{key}”后面是中文冒号“：”。',
    remedy: '请改成英文冒号，再空一格，例如“单位: 某某局”。',
  },
  'yaml/no-space-after-colon': {
    says: '“{key}”的冒号后面没有空格。',
    remedy: '请用空格键在冒号后面空一格，例如“单位: 某某局”；看上去已经空了的，那不是普通的空格，请删去重新敲。',
  },
  'yaml/no-space-after-dash': {
    says: '列表的短横后面没有空格。',
    remedy: '请用空格键在英文短横“-”后面空一格，例如“- 内容”；看上去已经空了的，那不是普通的空格，请删去重新敲。',
  },
  'yaml/list-mark': {
    says: '列表的这一项用“{mark}”开头，程序认不出它是一项。',
    remedy: '请改成英文短横“-”，再空一格，例如“- 内容”。',
  },
  'yaml/list-beside-key': {
    says: '列表的第一项写在了“{key}”的同一行。',
    remedy: '请换行，每项一行，前面空两格，以英文短横加空格“- ”开头。',
  },
  'yaml/line-without-key': {
    says: '这一行没有写明是哪个字段。',
    remedy:
      '请写成“字段名: 内容”；如果它是上一个字段的正文，请在上一个字段的冒号后面写“ |”，正文从下一行写起，每行前面空两格。',
  },
  'yaml/unindented-text': {
    says: '从这一行起，正文没有缩进，会被当成新的字段。',
    remedy: '请在正文每一行的前面加两个英文空格。',
  },
  'yaml/full-width-indent': {
    says: '这一行开头用了中文（全角）空格。',
    remedy: '请改成两个英文（半角）空格；公文里每段空两字由程序自动加上，不用自己敲。',
  },
  'yaml/odd-space-indent': {
    says: '这一行开头用了特殊的空格（{code}），多半是从网页或 Word 里复制来的。',
    remedy: '请删去它们，用空格键重新敲两个空格。',
  },
  'yaml/tab-indent': { says: '这一行开头用了 Tab 键。', remedy: '请删去它，改用空格键敲两个空格。' },
  'yaml/bad-indent': {
    says: '这一行开头的空格数与其他行对不齐。',
    remedy: '同一层的字段要左对齐：最外层的字段前面不空格，里面一层每行空两格。',
  },
  'yaml/nested-colon': {
    says: '内容里有英文冒号加空格，程序分不清哪一个是字段名的冒号。',
    remedy: '请把内容里的冒号改成中文冒号“：”，或者把整个内容放进英文引号里，例如“字段名: "内容"”。',
  },
  'yaml/unclosed-quote': {
    says: '从这里开始的英文引号没有结束。',
    remedy: '请在这段内容的末尾补上同样的引号；如果只是文中的引号，请改用中文引号“ ”。',
  },
  'yaml/text-after-quote': {
    says: '英文引号 {mark} 结束以后还有文字。',
    remedy: '引号要包住整个内容；文中的引号请改用中文引号“ ”。',
  },
  'yaml/text-after-bracket': {
    says: '括号“{mark}”的后面还有文字。',
    remedy: '以英文方括号、花括号开头的内容，请整个放进英文引号里；发文字号的年份请用六角括号，例如“〔2024〕5号”。',
  },
  'yaml/unclosed-bracket': {
    says: '从这里开始的括号“{bracket}”没有结束。',
    remedy: '请补上另一半括号；如果它是文字的一部分，请把整个内容放进英文引号里。',
  },
  'yaml/text-after-pipe': {
    says: '“|”的后面还有文字。',
    remedy: '“|”的后面要换行，正文从下一行写起，每行前面空两格。',
  },
  'yaml/full-width-pipe': {
    says: '这里的竖线是中文（全角）的“｜”。',
    remedy: '请改成英文竖线“|”（按住 Shift 键，按回车键上方的“\\”键）。',
  },
  'yaml/pipe-digit': {
    says: '“|”的后面不写数字，现在写的是“{text}”。',
    remedy: '请只写“|”，正文从下一行写起，每行前面空两格。',
  },
  'yaml/folded-text': {
    says: '这段内容有好几行，照现在的写法会连成一行。',
    remedy: '请在字段名的冒号后面写“ |”，正文从下一行写起，每行前面空两格，不加引号。',
  },
  'yaml/folded-block': {
    says: '“>”会把下面的各行连成一行，行与行之间还会多出空格。',
    remedy: '请把“>”改成“|”，一行就是一段；一段文字请写在一行里，不要在中间按回车。',
  },
  'yaml/full-width-quotes': {
    says: '{text}两边的中文引号会当作内容，印在公文里。',
    remedy: '内容两边不用加引号，请改成 {bare}；引号确实是内容的，不用改。',
  },
  'yaml/full-width-brackets': {
    says: '“{text}”用的是中文方括号，程序把它当成一句文字，不是列表。',
    remedy: '要写列表，请另起一行，每项一行，以英文短横加空格“- ”开头；确实是文字的，不用改。',
  },
  'yaml/full-width-comma': {
    says: '英文方括号的列表里用了中文逗号“，”，几项会连成一项。',
    remedy: '请改成英文逗号，后面空一格，例如“[市委办公室, 市政府办公室]”。',
  },
  'yaml/special-start': {
    says: '内容不能用“{mark}”开头，它在这种文件里另有用处。',
    remedy: '请删去它；它确实是内容的，请把整个内容放进英文引号里，例如“字段名: "{mark}……"”。',
  },
  'yaml/braces': {
    says: '这里的花括号不是文字，会被当成特殊写法。',
    remedy:
      '如果是还没有填写的空位，请换成真正的内容；确实要写花括号，或者引用“数据”，请把整个内容放进英文引号里，例如“标题: "共{{数据.立案}}件"”。',
  },
  'yaml/duplicate-key': {
    says: '“{key}”写了两次，第 {line} 行已经有了。',
    remedy: '请只保留一处；内容不同的，请合并到一起。',
  },
  'yaml/several-documents': {
    says: '这里有一行“{mark}”，它会把文件切成两份。',
    remedy: '请删去这一行；一个文件只写一份公文。',
  },
  'yaml/bad-escape': {
    says: '英文双引号里的“{text}”读不懂。',
    remedy: '内容里要写反斜杠“\\”时，请把外面的双引号换成英文单引号。',
  },
  'yaml/bad-character': { says: '这里写的是一个印不出来的字符（{code}）。', remedy: '请删去它。' },
  'yaml/comment-in-text': {
    says: '“#”后面的内容会被当作说明，不会出现在公文里：{text}',
    remedy: '如果它是公文的内容，请把整个内容放进英文引号里；如果确实是说明，请在“#”后面空一格。',
  },
  'yaml/full-width-hash': {
    says: '这里的井号是中文（全角）的“＃”，它后面的文字不会当作说明。',
    remedy: '如果是说明，请改成英文井号“#”，后面空一格；如果是公文的内容，请把整个内容放进英文引号里。',
  },
  'yaml/zero-width': {
    says: '这里有看不见的字符（{codes}），已经去掉了。',
    remedy: '不改也可以；要改，请把这一处前后的字删去重新打。它多半是从网页或聊天软件里复制来的。',
  },
  'yaml/too-deep': {
    says: '从这里起，一层套一层超过了 {most} 层。',
    remedy: '公文用不了这么多层。请检查前面有没有漏写的括号，或者一行比一行缩进得多的地方。',
  },
  'yaml/too-many-values': {
    says: '文件里的字段、列表项和表格的格加起来超过了 {most} 个，从这里起没有再看。',
    remedy: '请检查是不是选错了文件；表格确实这么大的，请另存为电子表格，公文里只写汇总的数字。',
  },
  'yaml/not-fields': {
    says: '文件里没有找到一个字段。',
    remedy: '每个字段写成“字段名: 内容”，冒号用英文的，后面空一格；可以参照 examples 文件夹里的例子。',
  },
  'yaml/syntax': {
    says: '从“{text}”起读不懂。',
    remedy: '请检查这一行和上一行：冒号是不是英文的、后面有没有空格，引号和括号是不是成对，有没有多出来的标点。',
  },
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
  'output/busy': {
    says: '“{path}”写不进去，它正被别的程序打开着。',
    remedy: '请先在 Word、WPS 或看 PDF 的软件里关闭它，再做一次。',
  },
  'output/disk-full': {
    says: '“{path}”写不进去，磁盘满了。',
    remedy: '请删去不用的文件，或者用 --out 换到别的磁盘上，再做一次；原来的成品没有动。',
  },
  'output/denied': {
    says: '“{path}”写不进去，这里不允许写入。',
    remedy: '文件或文件夹设了“只读”的，请去掉；没有权限的，请用 --out 换一个文件夹，或者请管理员开放权限。',
  },
  'output/half-replaced': {
    says: '“{path}”没有换成新的，“{replaced}”已经换了，两份不是同一次做的。',
    remedy: '请按上面说的处理好“{path}”，再做一次，两份就又一致了。',
  },
  'output/differs': {
    says: '“{path}”和重新做的不一样。',
    remedy:
      '可能是有人改动过它，也可能是公文、模板、字体或者程序的版本变了。要换成重新做的，请去掉 --verify 再做一次；要留下改动过的，请先换个名称存一份。',
  },
  'output/nothing-to-verify': {
    says: '没有“{path}”，没有可以核对的。',
    remedy: '请先去掉 --verify 做一次；成品放在别处的，用 --out 写明是哪个文件夹。',
  },
  'output/renamed': {
    says: '“{own}”不能用作成品的文件名，改成了“{name}”。',
    remedy:
      '不改也可以；想自己定名称，请给 YAML 文件改名：Windows 的文件名里不能有 < > : " | ? * 这些符号，不能是 CON、AUX、COM1 这类设备的名称，末尾不能有点和空格；名称也不要超过 75 个字。',
  },
  'output/unwritable': {
    says: '“{path}”写不进去（{reason}）。',
    remedy: '请检查文件夹的位置是否写对、磁盘和网络是否正常，或者用 --out 换一个文件夹。',
  },
  'command/unknown': { says: '没有“{name}”这个命令。', remedy: '⟦是不是想写{nearest}？⟧可用的命令有：{known}。' },
  'command/unknown-option': {
    says: '没有“{name}”这个选项。',
    remedy: '⟦是不是想写{nearest}？⟧可用的选项有：{known}。',
  },
  'command/missing-value': { says: '选项“{name}”后面没有写值。', remedy: '请补上，例如“{example}”。' },
  'command/unwanted-value': { says: '选项“{name}”后面不用写值，现在写了“{value}”。', remedy: '请删去“={value}”。' },
  'command/bad-value': {
    says: '选项“{name}”不能是“{value}”。',
    remedy: '可以写的有：{known}；几种都要的，用逗号隔开。',
  },
  'command/not-a-count': {
    says: '选项“{name}”不能是“{value}”。',
    remedy: '请写 1 到 {most} 的整数，例如“{name} 2”。',
  },
  'command/not-a-shard': {
    says: '选项“--shard”不能是“{value}”。',
    remedy: '请写“第几组/共几组”，例如分四组、这里做第一组的，写“--shard 1/4”；最多分 {most} 组。',
  },
  'command/not-together': { says: '“{first}”和“{second}”不能一起用。', remedy: '请去掉其中一个。' },
  'inspect/unreadable': {
    says: '“{path}”不是能读的 PDF 或者 Word 文件：文件坏了、没有下载完，或者加了密。',
    remedy: '请打开看看；打得开的，请另存一份不加密的，再检查一次。旧的 .doc、.wps 请另存为 .docx。',
  },
  'watch/unwatchable': {
    says: '文件夹“{path}”里的文件改了，这台电脑不会通知程序。',
    remedy: '改好以后请按 Ctrl+C 结束，再运行一次；或者把文件放到本机的文件夹里来写。',
  },
  'command/no-match': {
    says: '没有与“{pattern}”相符的文件。',
    remedy: '请检查文件名和所在文件夹；“*”代表任意几个字。',
  },
  'command/empty-folder': { says: '文件夹“{path}”里没有 YAML 文件。', remedy: '公文的文件名要以“.yaml”或“.yml”结尾。' },
  'command/no-folder': { says: '没有“{folder}”这个文件夹。', remedy: '请检查文件夹的名称和位置是否写对。' },
  'command/not-yaml': {
    says: '“{path}”不是 YAML 文件。',
    remedy: '公文的内容要写在以“.yaml”或“.yml”结尾的文件里，可以参照 examples 文件夹里的例子。',
  },
  'command/missing-operands': { says: '还要写出{missing}。', remedy: '请照这样写：{usage}。⟦可用的类型有：{known}。⟧' },
  'command/nothing-to-carry': {
    says: '“{path}”有错误，没有照它新建。',
    remedy: '请先按上面所说的改好“{path}”，再做一次。',
  },
  'command/missing-template': { says: '还要写出模板的文件夹名。', remedy: '请照这样写：{usage}。' },
  'command/unknown-template': {
    says: '没有“{name}”这个模板。',
    remedy:
      '⟦是不是想写{nearest}？⟧可以写的有：{known}；也可以写模板文件夹的位置。模板放在别处的，运行时写上 --templates 和那个文件夹。',
  },
  'command/bad-template-name': {
    says: '“{name}”不能用作模板的文件夹名。',
    remedy: '请只用汉字、字母、数字和短横，例如“inspection”；不以“_”“.”开头，不写路径。',
  },
  'command/template-exists': {
    says: '已经有“{path}”了，没有动它。',
    remedy: '请换一个名称；确实不要原来那一个的，请先把它移走。',
  },
  'command/template-name-taken': {
    says: '已经有叫“{name}”的报告类型了，在“{folder}”。',
    remedy: '请换一个名称；要在它上面改的，请写“--from {name}”，再起一个新的名称。',
  },
  'command/unwanted-operand': {
    says: '多写了“{extra}”。',
    remedy: '请删去它；名称里有空格的，请放进英文双引号里。请照这样写：{usage}。',
  },
  'command/file-exists': {
    says: '已经有“{path}”了，没有动它。',
    remedy: '请换一个文件名；确实不要原来那一份的，请先把它移走。',
  },
  'command/cannot-write': {
    says: '“{path}”写不进去（{reason}）。',
    remedy: '请检查磁盘是否已满、文件夹是否允许写入，或者换一个文件夹。',
  },
  'import/missing-file': { says: '还要写出旧文件的名称。', remedy: '请照这样写：{usage}。' },
  'import/file-exists': {
    says: '已经有“{path}”了，没有动它。',
    remedy: '请用 --out 换一个文件名；要把改动写进它里面的，请写 --into {path}。',
  },
  'import/cannot-update': {
    says: '“{path}”有错误，没有动它。',
    remedy: '请先按上面所说的改好“{path}”，再做一次。',
  },
  'import/unknown-format': {
    says: '“{path}”不是程序认得的旧文件。',
    remedy: '请用 Word 或者 WPS 打开它，另存为“.docx”，再导入。认得的有：.docx、.pdf、.html、.txt、.md。',
  },
  'import/broken-file': {
    says: '“{path}”打不开，它不是完好的{kind}。',
    remedy: '请用平常看它的软件打开，另存一份；有密码的先去掉密码；结尾是改名改成的，请改回去。',
  },
  'import/no-text': {
    says: '“{path}”里没有文字。',
    remedy: '扫描的文件只是图片，请先用识别文字的软件变成 Word 文件，核对以后再导入。',
  },
  'import/guessed-type': {
    says: '没有认出公文的类型，先用“{type}”。',
    remedy: '请核对；不对的，请删去这个文件，用 --类型 再导入一次。可以写的有：{known}。',
  },
  'import/plain-type': {
    says: '看上去是“{type}”，可是内容与这一类的固定格式对不上，先用“{plain}”。',
    remedy: '可以就用“{plain}”。要用固定格式的，请运行 npm run new-report -- {type} 文件名，再把内容填进去。',
  },
  'import/guessed-issuer': {
    says: '没有落款，“{issuer}”是照标题和正文推断的。',
    remedy: '请核对“单位”。',
  },
  'import/left-open': { says: '原文里没有认出“{field}”。', remedy: '请把“……”换成它的内容。' },
  'import/unknown-part': {
    says: '“{title}”没有认出是报告的哪一部分，放进了“{field}”。',
    remedy: '请核对；放得不对的，请移到它应在的部分。',
  },
  'import/renumbered': {
    says: '“{title}”原来的序号是“{was}”，现在由程序编为“{now}”。',
    remedy: '请看是不是少了一个部分。',
  },
  'import/numbered-heading': {
    says: '标题“{text}”的序号是程序加的，原文只有标题的格式。',
    remedy: '请核对层次和序号。',
  },
  'import/respelt': { says: '“{was}”改成了“{now}”。', remedy: '请核对。' },
  'import/second-document': {
    says: '“{title}”没有写明是附件，放进了“附件”，公文里会加上附件说明。',
    remedy: '请核对；不是附件的，请移到正文里，或者另外做一份公文。',
  },
  'import/long-heading': {
    says: '“{text}”末尾没有句号，当作了标题。',
    remedy: '请核对；不是标题的，请在末尾加上句号。',
  },
  'import/merged-cell': {
    says: '{where}里的“{text}”原来占了几格，现在只写在第一格，其余的空着。',
    remedy: '请核对；需要的，请在空着的格里写上。',
  },
  'import/table-as-text': {
    says: '{where}看上去有一张表格，从 PDF 里只能一行一行地读成文字。',
    remedy: '请对照原文，照 examples/standard 里的“附件页.yaml”写成表格；有 Word 文件的，请导入 Word 文件。',
  },
  'import/revisions': {
    says: '旧文件里有 {count} 处修订没有定下来，都按“接受”处理了。',
    remedy: '请核对；不该接受的，请先在旧文件里拒绝，再导入。',
  },
  'import/comments': { says: '旧文件里的 {count} 条批注没有写进来。', remedy: '用 --report 可以看到批注的内容。' },
  'merge/not-results': {
    says: '“{path}”里没有分组做的结果。',
    remedy: '请看看那一组是不是做完了；每一组都要写上 --shard 和 --json，例如“--shard 1/4 --json=结果1.json”。',
  },
  'merge/missing': {
    says: '一共 {of} 组，缺第 {numbers} 组的结果，没有合并。',
    remedy: '请看看缺的那一组是不是做完了，补上它的结果再合并。',
  },
  'merge/twice': {
    says: '第 {number} 组的结果有两份：“{first}”和“{second}”，没有合并。',
    remedy: '请只写其中一份；分组的机器上，--shard 后面的数不能相同。',
  },
  'merge/other-run': {
    says: '“{path}”和“{first}”不是同一批公文的结果，没有合并。',
    remedy: '各组的公文、选项和组数都要一样；公文或者命令改过的，请把各组都重新做一次。',
  },
  'program/bug': {
    says: '程序内部出错：{reason}。这不是您写错了。',
    remedy: '请把这段文字和所用的文件发给程序的维护人员；要看详细经过，请设置环境变量 WENDU_DEBUG=1 再做一次。',
  },
  'command/same-output': {
    says: '“{first}”和“{second}”会写到同一个文件“{output}”。',
    remedy: '请给其中一个改名，或者分两次做，用 --out 放到不同的文件夹。',
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
  'table/row-too-tall': {
    says: '表格里有一行比一页还高，第 {page} 页放不下，从“{text}”起会印不出来。',
    remedy: '请把这一行的内容分成几行来写，或者在“列宽”里给这一列大一些的数。',
  },
  'table/row-length': {
    says: '这一行有 {cells} 格，表头有 {columns} 列。',
    remedy: '请补齐或者删去多余的格；空的格写 ""。',
  },
  'table/widths': {
    says: '“列宽”写了 {widths} 个数，表头有 {columns} 列。',
    remedy: '请给每一列写一个数，例如“列宽: [1, 4, 2]”。',
  },
  'table/aligns': {
    says: '“对齐”写了 {aligns} 项，表头有 {columns} 列。',
    remedy: '请给每一列写一项，例如“对齐: [左, 中, 右]”。',
  },
  'picture/outside': {
    says: '图片“{file}”不在公文所在的文件夹里。',
    remedy:
      '请把图片复制到公文旁边，只写文件名；放在下级文件夹里的，写成“图片/现场.png”这样的形式，不用盘符和“..”。图片集中放在别处的，运行时写上 --pictures 和那个文件夹。',
  },
  'picture/device': {
    says: '图片不能叫“{file}”：这是 Windows 里设备的名称。',
    remedy: '请给图片换一个名称，例如“现场.png”。',
  },
  'picture/too-heavy': {
    says: '图片“{file}”超过 50 MB，没有打开它。',
    remedy: '请用看图软件把它缩小后再用，印在 A4 纸上看不出差别。',
  },
  'picture/not-found': {
    says: '找不到图片“{file}”。',
    remedy: '请检查文件名（包括后缀）；图片要和公文放在同一个文件夹里。',
  },
  'picture/unreadable': { says: '图片“{file}”读不出来。', remedy: '请确认它是一个文件，没有被别的程序独占。' },
  'picture/not-a-picture': {
    says: '“{file}”不是 PNG 或 JPEG 图片。',
    remedy: '请用画图等软件打开它，另存为 PNG 或 JPEG 格式；只改后缀没有用。',
  },
  'picture/broken': { says: '图片“{file}”不完整，可能没有复制完。', remedy: '请重新复制一份，并用看图软件打开看看。' },
  'picture/unprintable': {
    says: '图片“{file}”的编码方式打印不了。',
    remedy: '请用看图软件打开它，另存为普通的 PNG 或 JPEG 图片。',
  },
  'picture/too-large': {
    says: '图片“{file}”超过5000万像素。',
    remedy: '请用看图软件把它缩小后再用，印在 A4 纸上看不出差别。',
  },
  'picture/turned': {
    says: '照片“{file}”是横着存的，靠相机的记号才显示为正的；印在公文里会是歪的。',
    remedy: '请用看图软件旋转后另存一份。',
  },
  'picture/too-wide': {
    says: '图片宽 {width}，超过了版心的宽度（156毫米）。',
    remedy: '请写成 156毫米 或 100% 以内；不写“宽”的，程序会自动缩到放得下。',
  },
  'picture/no-description': {
    says: '这张图片没有写“说明”和“标题”，用朗读软件的人不知道图上是什么。',
    remedy: '不改也可以；请用一句话写出图上是什么，例如“说明: 柱形图：一季度1.3万件，二季度1.8万件”。它不印在纸上。',
  },
  'document-number/published': {
    says: '“{text}”不是“{type}”编号的写法。',
    remedy: '请写成“第3号”“2024年第3号”，或者“江政告〔2024〕3号”；序号前面不加 0。',
  },
  'document-number/brackets': {
    says: '发文字号“{text}”的年份没有用六角括号（GB/T 9704-2012 7.2.5）。',
    remedy: '请改成“{expected}”；六角括号可以从这里复制：〔 〕。',
  },
  'document-number/ordinal': {
    says: '发文字号“{text}”的顺序号前不加“第”（GB/T 9704-2012 7.2.5）。',
    remedy: '请改成“{expected}”。',
  },
  'document-number/leading-zero': {
    says: '发文字号“{text}”的顺序号前不加 0（GB/T 9704-2012 7.2.5）。',
    remedy: '请改成“{expected}”。',
  },
  'document-number/form': {
    says: '“{text}”不是发文字号的写法（GB/T 9704-2012 7.2.5）。',
    remedy: '发文字号由机关代字、年份、顺序号组成，例如“江政发〔2024〕1号”。联合行文只写主办机关的发文字号。',
  },
  'document-number/year': {
    says: '发文字号是 {year} 年的，成文日期在 {signed} 年。',
    remedy: '请核对其中一个是否写错。',
  },
  'secrecy/no-serial': {
    says: '写了密级“{secrecy}”，没有写份号；涉密公文应当标注份号（条例第九条）。',
    remedy: '请在“版头”下面加上，例如“份号: 000001”；不涉密的请删去密级。',
  },
  'secrecy/no-period': {
    says: '写了密级“{secrecy}”，没有写保密期限（条例第九条）。',
    remedy: '请在“版头”下面加上，例如“保密期限: 1年”。',
  },
  'secrecy/period-alone': {
    says: '写了保密期限“{period}”，没有写密级，保密期限不会印出来（条例第九条）。',
    remedy: '请在“版头”下面加上，例如“密级: 秘密”；不涉密的请删去“保密期限”。',
  },
  'secrecy/too-long': {
    says: '“{secrecy}”的保密期限最多 {most} 年，现在是 {years} 年（保守国家秘密法第二十条）。',
    remedy: '请核对密级和保密期限。',
  },
  'secrecy/public-document': {
    says: '“{type}”是向社会公布的公文，不能有密级。',
    remedy: '请删去密级和份号；内容涉密的，请改用别的文种。',
  },
  'signer/missing': {
    says: '上行文应当标注签发人姓名（条例第九条，GB/T 9704-2012 7.2.6）。',
    remedy: '请在“版头”下面加上，例如“签发人: 王一鸣”；联合行文写成列表，每个机关一人。',
  },
  'signer/not-upward': {
    says: '签发人只在上行文（请示、报告等）中标注，这份公文是“{type}”。',
    remedy: '请删去“签发人”；确实是报给上级机关的，可以不改。',
  },
  'signer/count': {
    says: '联合行文的机关有 {issuers} 个，签发人有 {signers} 个（GB/T 9704-2012 7.2.6，条例第二十二条）。',
    remedy: '请按机关的先后，每个机关写一个签发人。',
  },
  'addressee/person': {
    says: '主送机关“{name}”是个人，不是机关（条例第九条、第十五条）。',
    remedy: '请改写收文机关的名称，例如“某某市人民政府”。',
  },
  'addressee/several': {
    says: '“{type}”写了 {count} 个主送机关；上行文原则上主送一个上级机关（条例第十五条）。',
    remedy: '请只保留主要受理的机关，其他的写进版记的“抄送”。',
  },
  'addressee/missing': {
    says: '“{type}”没有写主送机关（条例第九条）。',
    remedy: '请加上“主送机关”，写收文机关的名称，例如“某某市人民政府”。',
  },
  'addressee/public-document': {
    says: '“{type}”是向社会公布的公文，一般不写主送机关。',
    remedy: '请删去“主送机关”；只发给某些机关的，请改用“通知”等文种。',
  },
  'addressee/above-department': {
    says: '“{issuer}”是部门，不能直接用“{type}”给“{addressee}”布置工作（条例第十六条）。',
    remedy: '经本级党委、政府同意的，请在正文里写明“经市政府同意”；没有的，请改用“函”。',
  },
  'title-note/no-meeting': {
    says: '决议要在标题下面的题注里写明哪一天由哪次会议通过（条例第八条）。',
    remedy: '请写成例如“题注: 2025年1月16日某某市第十六届人民代表大会第四次会议通过”。',
  },
  'proposal/issuer': {
    says: '议案由人民政府提出，“{issuer}”不是人民政府（条例第八条）。',
    remedy: '请由本级人民政府提出；部门的事项，请报本级人民政府。',
  },
  'proposal/addressee': {
    says: '议案提请本级人民代表大会或者它的常务委员会审议，主送机关写的是“{addressee}”（条例第八条）。',
    remedy: '请改为例如“某某市人民代表大会常务委员会”；报给上级政府的，请改用“请示”。',
  },
  'proposal/asks-nothing': {
    says: '议案里没有提请审议的话。',
    remedy: '请在正文结尾加上“现提请审议。”或者“请予审议。”。',
  },
  'reply/quotes-nothing': {
    says: '批复没有引用所答复的请示：应当写出请示的标题和发文字号。',
    remedy: '请写成例如“你局《关于……的请示》（江教〔2024〕21号）收悉。”；对方来的不是请示的，请改用“函”答复。',
  },
  'request/in-report': {
    says: '“{type}”中不能夹带请示事项：“{text}”（条例第十五条）。',
    remedy: '请删去这句话，以“特此报告。”结束；需要上级答复的，另写一份请示。',
  },
  'request/several': {
    says: '请示应当一文一事，这里是第 {count} 处请求：“{text}”（条例第十五条）。',
    remedy: '请只保留一个请示事项；另外的事项各写一份请示。',
  },
  'request/none': {
    says: '没有看到请求批示、批准的语句（条例第十五条）。',
    remedy: '请在结尾写明请求，例如“妥否，请批示。”',
  },
  'title/type': {
    says: '标题“{title}”没有以文种“{type}”结尾（条例第九条）。',
    remedy: '标题由发文机关名称、事由和文种组成，请写成“关于……的{type}”。',
  },
  'title/mark': {
    says: '标题里有标点“{mark}”；标题中除书名号、引号、括号和顿号外，一般不用标点。',
    remedy: '请删去它，或者换一种说法。',
  },
  'arithmetic/parts': {
    says: '总数是{whole}，后面各项相加是{total}（{sum}）。',
    remedy: '请核对总数和各项；各项有交叉或者没有列全的，可以不改。',
  },
  'arithmetic/part-exceeds': {
    says: '总数是{whole}，其中的“{part}”却比总数还多。',
    remedy: '请核对总数和这一项；它不在总数之内的，请不要写成“其中”。',
  },
  'arithmetic/share': {
    says: '{reading}，{name}应为{expected}，文中为{found}。',
    remedy: '请核对这两个数和百分比；百分比不是用这两个数算的，请写明是占什么的比例。',
  },
  'arithmetic/cut-off': {
    says: '{reading}，⟦{name}⟧四舍五入是{expected}，文中的{found}是直接去掉了后面的小数。',
    remedy: '请改成四舍五入的数。',
  },
  'arithmetic/growth': {
    says: '{reading}，应为{expected}，文中为{found}。',
    remedy: '请核对前后两个数、增减幅度，以及是增长还是下降。',
  },
  'arithmetic/growth-impossible': {
    says: '{amount}，同比{found}，倒推不出上年的整数：⟦上年{below}的是{belowRate}，⟧上年{above}的是{aboveRate}。',
    remedy: '请找出上年的数，重新算一遍。',
  },
  'arithmetic/over-all': {
    says: '{name}是{found}，超过了100%。',
    remedy: '请核对；这种比例最多是100%，也可能是小数点点错了位置。',
  },
  'arithmetic/two-values': {
    says: '这里是“{text}”，第 {line} 行是“{earlier}”，同一件事两个数。',
    remedy: '请核对后改成一样的；范围、时段不同的，请在文字里写明。',
  },
  'arithmetic/listed': {
    says: '“{count}”前面列了{listed}个：{items}。',
    remedy: '请核对个数，或者少列几个。',
  },
  'arithmetic/points': {
    says: '前面说“{announced}”，后面写了{found}点。',
    remedy: '请改正前面的个数；后面漏写或者编错序号的，请补上、改正。',
  },
  'arithmetic/table-row': {
    says: '“{row}”这一行的“{column}”是{found}，各行相加应为{expected}⟦（{sum}={expected}）⟧。',
    remedy: '请核对这一列的数；合计不是各行之和的（例如有重复统计），可以不改。',
  },
  'arithmetic/table-column': {
    says: '“{row}”这一行的“{column}”是{found}，各列相加应为{expected}⟦（{sum}={expected}）⟧。',
    remedy: '请核对这一行的数；合计不是各列之和的（例如有重复统计），可以不改。',
  },
  'date/other-year': {
    says: '这里写的是{found}年，这份报告的年度是{year}，这一处应当说{expected}年的事。',
    remedy: '请核对年份，多半是从往年的报告里复制来的；“年度”写错了的，请改“年度”。',
  },
  'date/before-its-year-ends': {
    says: '成文日期是{date}，{year}年还没有过完。',
    remedy: '请核对成文日期的年份和“年度”；{year}年度的报告一般在次年年初成文。',
  },
  'date/past-due': {
    says: '成文日期是{date}，{year}年度的报告应当在{due}前报送。',
    remedy: '请核对日期；确实报送晚了的，可以不改。向社会公开的期限是4月1日前。',
  },
  'date/printed-before': {
    says: '印发日期（{printed}）早于成文日期（{signed}）（GB/T 9704-2012 7.4.3）。',
    remedy: '请核对两个日期；印发日期是送去印刷的日子。',
  },
  'attachment/name-mark': {
    says: '附件名称“{name}”的末尾有标点“{mark}”（GB/T 9704-2012 7.3.4）。',
    remedy: '请删去它，附件名称后面不加标点。',
  },
  'attachment/name-number': {
    says: '附件名称“{name}”自带了序号“{number}”。',
    remedy: '请删去它，序号由程序编。',
  },
  'attachment/name-title-marks': {
    says: '附件名称“{name}”加了书名号。',
    remedy: '附件说明里的名称不加书名号，请写成“{bare}”。',
  },
  'attachment/count': {
    says: '“附件说明”有 {named} 个名称，“附件”有 {given} 个（GB/T 9704-2012 7.3.7）。',
    remedy: '请让两处一致；也可以删去“附件说明”，由程序按“附件”的标题编写。',
  },
  'attachment/different-name': {
    says: '附件说明里是“{named}”，附件的标题是“{title}”（GB/T 9704-2012 7.3.7）。',
    remedy: '请改成一样的；也可以删去“附件说明”，由程序按“附件”的标题编写。',
  },
  'sign-off/count': {
    says: '署名的机关有 {issuers} 个，“{field}”有 {count} 个。',
    remedy: '请按机关的先后，每个机关写一项。',
  },
  'sign-off/other-issuers': {
    says: '发文机关标志上的机关与署名的机关不一致（条例第九条）。',
    remedy: '请核对“版头”的“发文机关”和“署名”；两处都不写的，都用“单位”。',
  },
  'font/unreadable': {
    says: '字体文件“{file}”读不出来，没有使用它。',
    remedy: '请重新复制一份完整的字体文件，或把它移出 fonts/local/。',
  },
  'font/fallback': {
    says: '字体“{wanted}”里没有{characters}，PDF 中改用“{used}”。',
    remedy: '不改也可以；想统一字形，请把含有这些字的字体放进 fonts/local/。',
  },
  'font/no-glyph': {
    says: '所有字体里都没有“{character}”（{codePoint}），印出来会是空白。',
    remedy: '请核对这个字；确实要用，请把含有它的字体放进 fonts/local/。',
  },
  'font/private-use': {
    says: '“{character}”（{codePoint}）是自造字，别的电脑和字体里没有它，印出来会是空白。',
    remedy: '请改用国家标准里的正式编码；确实要用，请把造字所用的字体放进 fonts/local/。',
  },
  'font/invisible': {
    says: '这里有一个看不见的字符（{codePoint}），PDF 中不印它，Word 文件中照原样保留。',
    remedy: '如果不是有意输入的，请删去；如果它是字形变体选择符，PDF 中印的是基本字形。',
  },
  'heading/out-of-sequence': {
    says: '标题“{number}{text}”应编为“{expected}”：前一个同级标题是“{previous}”。',
    remedy: '请改正序号；确实要这样编号的，可以不改。',
  },
  'heading/starts-late': {
    says: '标题“{number}{text}”应编为“{expected}”：它前面没有同级标题。',
    remedy: '请改正序号；确实要这样编号的，可以不改。',
  },
  'heading/number-mark': {
    says: '标题的序号后面标点不对（GB/T 15834—2011 附录B.3）。',
    remedy: '“一、”用顿号，“1.”用下脚点，“（一）”“（1）”“①”后面什么都不加，“第一章”后面空一格。',
  },
  'heading/ordinal-mark': {
    says: '“一是”“二是”后面加了“{text}”（GB/T 15834—2011 附录B.3）。',
    remedy: '“一是”“二是”后面不加标点，请删去它。',
  },
  'heading/end-mark': {
    says: '单独成行的标题末尾有标点“{text}”（GB/T 15834—2011 附录B.4）。',
    remedy: '标题末尾不用标点，请删去它。',
  },
  'heading/mixed-style': {
    says: '这个标题与前面同一级的写法不一样：有的单独成行，有的后面接着写正文。',
    remedy: '不改也可以；要前后一致的，同一级标题请都单独成行，或者都接着写正文。',
  },
  'punctuation/half-width': {
    says: '这里的标点是英文（半角）的（GB/T 15834—2011 5.1）。',
    remedy: '汉字旁边的标点请用中文（全角）的：，。；：？！（）。',
  },
  'punctuation/quote-form': {
    says: '这里的引号不是中文引号（GB/T 15834—2011 4.8）。',
    remedy: '请用“ ”，引号里面再用引号的用‘ ’；英文的直引号看不出是开头还是结尾。',
  },
  'punctuation/quote-direction': {
    says: '引号的方向反了，这里应当是{expected}（GB/T 15834—2011 4.8）。',
    remedy: '请看前后的引号是不是一左一右成对。',
  },
  'punctuation/unpaired': {
    says: '“{text}”没有与它成对的另一半。',
    remedy: '请在同一段里补上另一半，或者删去多余的；括号、引号、书名号都要成对。',
  },
  'punctuation/nested-titles': {
    says: '书名号里面又用了书名号“《 》”（GB/T 15834—2011 4.15）。',
    remedy: '里面一层请用单书名号〈 〉，例如《关于印发〈办法〉的通知》。',
  },
  'punctuation/nested-quotes': {
    says: '引号里面又用了双引号“ ”（GB/T 15834—2011 4.8）。',
    remedy: '里面一层请用单引号‘ ’。',
  },
  'punctuation/nested-brackets': {
    says: '圆括号里面又用了圆括号（GB/T 15834—2011 附录A.8）。',
    remedy: '不改也可以；能换的，里面一层请换成方括号〔 〕，或者改用逗号、破折号。',
  },
  'punctuation/doubled': {
    says: '标点“{text}”连在了一起⟦，应为“{expected}”⟧。',
    remedy: '请只留一个。',
  },
  'punctuation/misplaced': {
    says: '标点“{text}”的位置不对：它紧挨着括号、引号或者书名号的里侧。',
    remedy: '请删去它，或者移到括号、引号、书名号的外面；也可能是漏了字。',
  },
  'punctuation/split-sentence': {
    says: '“{text}”后面还没有说完，句号把一句话断开了（GB/T 15834—2011 4.1）。',
    remedy: '请把句号改成逗号。',
  },
  'punctuation/double-stop': {
    says: '引号里外都有句末的标点“{text}”（GB/T 15834—2011 附录B.2）。',
    remedy: '引的是完整独立的话，只留引号里面的；引的话是自己句子的一部分，只留引号外面的。',
  },
  'punctuation/dash': {
    says: '“{text}”不是中文的写法，应为“{expected}”（GB/T 15834—2011 4.10、4.13）。',
    remedy: '破折号占两个字的位置“——”，连接起止的一字线占一个字的位置“—”。',
  },
  'punctuation/range-dash': {
    says: '时间的起止用了短横线，应写作“{expected}”（GB/T 15834—2011 4.13）。',
    remedy: '时间、地点的起止用一字线“—”，例如“2021—2025年”。',
  },
  'punctuation/hyphen-chain': {
    says: '“{text}”用短横线连接（GB/T 15834—2011 4.13）。',
    remedy: '一步接一步的过程请用一字线“—”连接，并列的几项请用顿号。',
  },
  'punctuation/wave': {
    says: '“{text}”是英文（半角）的波浪线（GB/T 15834—2011 4.13）。',
    remedy: '数值的范围请用中文的浪纹线“～”或者一字线“—”。',
  },
  'punctuation/ellipsis': {
    says: '省略号写成了“{text}”（GB/T 15834—2011 4.11）。',
    remedy: '省略号是六个点，占两个字的位置：“……”。',
  },
  'punctuation/ellipsis-etc': {
    says: '省略号和“等”用在了一起（GB/T 15834—2011 附录A.9）。',
    remedy: '两样意思相同，请只留一样。',
  },
  'punctuation/before-etc': {
    says: '“等”的前面有顿号（GB/T 15834—2011 附录B.1）。',
    remedy: '用顿号隔开的几项后面，直接写“等”，请删去顿号。',
  },
  'punctuation/ordinal': {
    says: '“{text}”用了顿号，应为“{expected}”（GB/T 15834—2011 附录B.3）。',
    remedy: '“第一”“其一”“首先”后面用逗号。',
  },
  'punctuation/between-titles': {
    says: '并列的书名号、引号之间用了顿号（GB/T 15834—2011 4.5）。',
    remedy: '《甲》《乙》、“甲”“乙”之间一般不用顿号，请删去它；中间还有别的字的才用，例如《甲》（试行）、《乙》。',
  },
  'punctuation/list-semicolon': {
    says: '分项里已经有句号，项与项之间还用分号（GB/T 15834—2011 附录A.5）。',
    remedy: '请把各项末尾的分号改成句号，或者把这一项里的句号改成逗号。',
  },
  'punctuation/title-marks': {
    says: '“{text}”不是书、文件或者法规，不用书名号（GB/T 15834—2011 附录A.13）。',
    remedy: '平台、应用、公众号、小程序的名称请用引号，或者什么都不加。',
  },
  'punctuation/party-and-government': {
    says: '“{text}”和政府之间漏了顿号。',
    remedy: '两个机关并列，中间用顿号，例如“市委、市政府”。',
  },
  'punctuation/day-dot': {
    says: '{text} 的月和日之间要用间隔号，应为{expected}（GB/T 15834—2011 4.14）。',
    remedy: '纪念日、事件的名称写成“3·15”，中间的点居中；可以从这里复制：·。',
  },
  'punctuation/caption-mark': {
    says: '表格或图片的标题末尾有标点“{text}”（GB/T 15834—2011 附录A.1）。',
    remedy: '图题、表题末尾不用标点，请删去它。',
  },
  'punctuation/space': {
    says: '这里多了空格。',
    remedy: '汉字之间、数字和汉字之间不空格，请删去它；要对齐或缩进的，由程序排。',
  },
  'document-number/in-text': {
    says: '发文字号“{text}”应写作“{expected}”（GB/T 9704-2012 7.2.5，GB/T 15834—2011 4.9）。',
    remedy: '年份用六角括号“〔 〕”，顺序号前不加“第”，也不补 0。',
  },
  'numeral/full-width': {
    says: '“{text}”是全角数字，应写作“{expected}”（GB/T 15835—2011 5.1）。',
    remedy: '阿拉伯数字请用半角的。',
  },
  'numeral/congress': {
    says: '“{text}”应写作“{expected}”（GB/T 15835—2011 4.2）。',
    remedy: '党代会、中央全会和人大、政协会议的届次、次数用汉字，例如“党的二十大”“二十届二中全会”。',
  },
  'numeral/plan-quotes': {
    says: '“{text}”没有加引号，应写作{expected}。',
    remedy: '“十四五”规划、“八五”普法这样的简称要加引号。',
  },
  'numeral/approximate': {
    says: '约数“{text}”应写作“{expected}”（GB/T 15835—2011 4.2）。',
    remedy: '相邻的两个数连用表示大约的，用汉字，中间不加顿号，例如“三四个”；确实是指两个编号的，不用改。',
  },
  'numeral/short-year': {
    says: '年份“{text}”写得不全，应写作“{expected}”（GB/T 15835—2011 5.1）。',
    remedy: '公历年份写四位数字。',
  },
  'numeral/bare-year': {
    says: '“{text}”后面漏了“年”字。',
    remedy: '请补上，例如“2023年以来”“2023年上半年”。',
  },
  'numeral/mixed': {
    says: '“{text}”里数字和汉字混用，应写作“{expected}”（GB/T 15835—2011 5.1）。',
    remedy: '阿拉伯数字后面只可以接“万”“亿”，不接“十”“百”“千”；百分数写成“5%”。',
  },
  'numeral/range-percent': {
    says: '百分数范围的前一个数“{text}”后面漏了百分号，应写作“{expected}”（GB/T 15835—2011 5.1）。',
    remedy: '前后两个数都要写百分号，例如“5%—10%”。',
  },
  'numeral/range-magnitude': {
    says: '数值范围的前一个数“{text}”后面漏了“万”或“亿”，应写作“{expected}”（GB/T 15835—2011 5.1）。',
    remedy: '前后两个数都要写，例如“13万—17万元”；只写后一个的，前一个会看成小一万倍。',
  },
  'numeral/decimal-zero': {
    says: '小数点前面漏了 0（GB/T 15835—2011 5.1）。',
    remedy: '小于 1 的小数要写出小数点前的 0，例如“0.5”。',
  },
  'numeral/grouping': {
    says: '“{text}”里有分节的逗号，别处五位以上的数没有（GB/T 15835—2011 5.1）。',
    remedy: '一份公文里写法要一样；公文里一般不分节，大的数用“万”“亿”。',
  },
  'numeral/zero': {
    says: '年份“{text}”里的零应当用“〇”，写作“{expected}”（GB/T 15835—2011 4.2）。',
    remedy: '汉字的年份用“〇”，不用“零”，也不用圆圈和字母；可以从这里复制：〇。',
  },
  'numeral/han-year': {
    says: '别处的年份用阿拉伯数字，这里用了汉字“{text}”，应写作“{expected}”（GB/T 15835—2011 4.3）。',
    remedy: '一份公文里同类的数写法要一样；公历年月日用阿拉伯数字。',
  },
  'numeral/han-quantity': {
    says: '统计的数“{text}”用了汉字，应写作“{expected}”（GB/T 15835—2011 4.1）。',
    remedy: '数量、百分数用阿拉伯数字。',
  },
  'numeral/remainder': {
    says: '“{text}”里“余”的位置不对⟦，应写作“{expected}”⟧。',
    remedy: '“余”写在“万”“亿”的前面，例如“2700余万元”；有小数的数已经是准数，不再用“余”。',
  },
  'numeral/doubly-approximate': {
    says: '“{text}”说了两次大约。',
    remedy: '“近”“约”“超过”与“余”“左右”“以上”请只用一个。',
  },
  'date/written': {
    says: '日期的写法不对，这里的“{text}”应为“{expected}”（GB/T 15835—2011 5.1，GB/T 9704-2012 7.3.5）。',
    remedy: '请写成“2024年1月29日”：用“年”“月”“日”，不用点和横线，不写“号”，月、日不补 0。',
  },
  'date/not-in-calendar': {
    says: '“{text}”：日历上没有这一天。',
    remedy: '请核对月份和日子。',
  },
  'date/until': {
    says: '“{text}”用在时间的前面，应为“截至”。',
    remedy: '“截止”后面不接时间：写“截至12月底”，或者“报名于12月5日截止”。',
  },
  'unit/not-legal': {
    says: '“{text}”不是法定计量单位⟦，应为“{expected}”⟧（GB 3100—1993）。',
    remedy: '请用米、平方米、立方米、千克、公里等法定计量单位，数值要换算的请换算。',
  },
  'unit/symbol': {
    says: '正文里的单位“{text}”请写成“{expected}”。',
    remedy: '正文里单位用中文名称；㎡ 这类合成的字很多字体里没有，M2、KM 大小写也不对。',
  },
  'unit/mixed': {
    says: '单位“{text}”里中文和符号混用⟦，前面应为“{expected}”⟧（GB 3100—1993）。',
    remedy: '请都用中文名称（公里/小时），或者都用符号（km/h）。',
  },
  'word/wrong': {
    says: '“{text}”应为“{expected}”。',
    remedy: '这是常写错的字词；引用原文确实这样写的，请放进引号里。',
  },
  'word/preferred': {
    says: '“{text}”一般写作“{expected}”。',
    remedy: '不改也可以；公文里习惯用后一种写法。',
  },
  'word/repeated': {
    says: '“{text}”重复了。',
    remedy: '请删去多余的。',
  },
  'phrase/fixed': {
    says: '“{text}”与规范的提法不一致，应为“{expected}”。',
    remedy: '提法会随新的文件改变，请核对最新的文件；程序依据的是党的二十大前后的文件。',
  },
  'phrase/to-since': {
    says: '“{text}”：“至”和“以来”不能一起用。',
    remedy: '请写成“2021年以来”，或者“2021年至2023年”。',
  },
  'paragraph/no-stop': {
    says: '这一段没有用句号结束（GB/T 15834—2011 4.1）。',
    remedy: '请在末尾写上句号；没有写完的，请补完。',
  },
  'paragraph/long': {
    says: '这一段超过600字，会占满一页。',
    remedy: '不改也可以；请看能不能分成几段，读起来省力。',
  },
  'paragraph/web-residue': {
    says: '“{text}”像是从网页上带过来的，不是公文的内容。',
    remedy: '请删去这一行。',
  },
} as const satisfies Record<string, { says: string; remedy: string }>
