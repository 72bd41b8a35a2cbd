import type { Sentences } from './sentences.ts'

/** The rules of official documents. */
export const document = {
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
  'sign-off/no-date': {
    says: '写了“{field}”，没有写“成文日期”，公文里就没有落款，“{field}”也印不出来。',
    remedy: '请写上“成文日期”，例如“成文日期: 2024-01-09”，还没有定的先写“……”；不要落款的，请删去“{field}”。',
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
  'document-number/in-text': {
    says: '发文字号“{text}”应写作“{expected}”（GB/T 9704-2012 7.2.5，GB/T 15834—2011 4.9）。',
    remedy: '年份用六角括号“〔 〕”，顺序号前不加“第”，也不补 0。',
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
} as const satisfies Sentences
