/** A slip in a fixed phrase, as a pattern, and what it reads; `certain: false` if the sentence has to be rewritten. */
type Phrase = { wrong: string; right: string; certain?: boolean }

/** Phrases change with the documents that fix them; each list says which, and of when. */
type PhraseList = { source: string; date: string; phrases: readonly Phrase[] }

export const phraseLists: readonly PhraseList[] = [
  {
    source: '《中国共产党章程》（党的二十大通过）',
    date: '2022-10-22',
    phrases: [
      { wrong: '(?:坚定|坚持|做到|践行)(?=“四个意识”)', right: '增强' },
      { wrong: '(?:增强|坚持|做到|践行)(?=“四个自信”)', right: '坚定' },
      { wrong: '(?:增强|坚定|坚持|树牢)(?=“两个维护”)', right: '做到' },
      { wrong: '习近平(?:新时代)?(?:有)?中国特色社会主义(?:新时代)思想', right: '习近平新时代中国特色社会主义思想' },
      {
        wrong: '习近平新时代(?:特色社会主义|有中国特色社会主义|中国特色社会主义理论)思想',
        right: '习近平新时代中国特色社会主义思想',
      },
      { wrong: '新时代习近平中国特色社会主义思想', right: '习近平新时代中国特色社会主义思想' },
      { wrong: '邓小平思想(?=、|和|及)', right: '邓小平理论' },
      { wrong: '“三个代表”(?:重要)?(?:理论|思想)(?<!重要思想)', right: '“三个代表”重要思想' },
      { wrong: '牢记使命、不忘初心', right: '不忘初心、牢记使命' },
      { wrong: '“五位一体”战略布局', right: '“五位一体”总体布局' },
      { wrong: '“四个全面”总体布局', right: '“四个全面”战略布局' },
      { wrong: '铸牢中华民族命运共同体意识', right: '铸牢中华民族共同体意识' },
      { wrong: '社会主义核心价值理念', right: '社会主义核心价值观' },
    ],
  },
  {
    source: '《中共中央关于党的百年奋斗重大成就和历史经验的决议》',
    date: '2021-11-11',
    phrases: [
      {
        wrong: '(?:坚持|增强|坚定|做到|践行)“两个确立”(?!的决定性意义)',
        right: '深刻领悟“两个确立”的决定性意义',
        certain: false,
      },
      { wrong: '(?:坚持|增强|坚定|做到|践行)(?=“两个确立”的决定性意义)', right: '深刻领悟' },
      {
        wrong: '“四个自信”[^。；“]{0,6}“四个意识”|“两个维护”[^。；“]{0,6}“四个(?:意识|自信)”',
        right: '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
        certain: false,
      },
      { wrong: '深刻领会“两个确立”的决定性意义', right: '深刻领悟“两个确立”的决定性意义' },
    ],
  },
  {
    source: '中央全面依法治国工作会议',
    date: '2020-11-17',
    phrases: [
      { wrong: '习近平(?:法制|依法治国)思想', right: '习近平法治思想' },
      { wrong: '科学立法、严格执法、全民守法、公正司法', right: '科学立法、严格执法、公正司法、全民守法' },
    ],
  },
  {
    source: '《中共中央 国务院关于全面推进美丽中国建设的意见》',
    date: '2023-12-27',
    phrases: [
      { wrong: '习近平生态文明建设思想', right: '习近平生态文明思想' },
      { wrong: '(?:青山绿水|绿水青山)就是金山银山(?<!绿水青山就是金山银山)', right: '绿水青山就是金山银山' },
    ],
  },
  {
    source: '党的十八届三中全会《中共中央关于全面深化改革若干重大问题的决定》，《中国共产党章程》',
    date: '2022-10-22',
    phrases: [
      { wrong: '治理能力和治理体系现代化', right: '治理体系和治理能力现代化' },
      { wrong: '国家治理现代化体系和治理能力', right: '国家治理体系和治理能力现代化' },
    ],
  },
]
