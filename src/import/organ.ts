const kinds =
  '局|委|委员会|政府|办公室|办公厅|厅|部|院|公司|学校|幼儿园|中心|处|科|队|所|站|组|党委|党组|支部|总支|工会|协会|学会|集团|银行|大学|学院|会|镇|乡|街道|室|馆|园|场|社|署|台|法院|检察院'

/** A name that ends as names of organs do, brackets behind it included. */
export const organEnd = new RegExp(`(?:${kinds})(?:[（(][^）)]*[）)])*$`, 'u')

const place = '(?:省|市|自治区|自治州|州|盟|县|区|旗|镇|乡)'
const office = '(?:分局|局|厅|委员会|办公室|办公厅|人民政府|总队|支队|大队|中心|院|署|委|馆)'

/** Full names of organs in a sentence, where what goes before and behind them shows that they are whole. */
export const organNames = new RegExp(
  `(?<=^|[，。；：、“《（\\s])\\p{Script=Han}{2,8}?${place}\\p{Script=Han}{2,24}?${office}(?=将|坚持|认真|深入|在|以|党|紧紧|聚焦|关于|行政|\\p{N}|[，（]|$)`,
  'gu',
)
