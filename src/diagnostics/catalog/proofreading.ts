import type { Sentences } from './sentences.ts'

/** What a proofreader marks. */
export const proofreading = {
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
} as const satisfies Sentences
