import { expect, onTestFinished, test } from 'vitest'
import { nodeHand } from '../../src/source/node-hand.ts'
import { layOutFiles } from '../cli/run.ts'

/** A program whose threads answer with their work, and die of some questions. */
const program = `
import { parentPort, workerData } from 'node:worker_threads'
parentPort.on('message', (question) => {
  if (question === 'throw') throw new TypeError('x is not a function')
  if (question === 'exit') process.exit(3)
  parentPort.postMessage({ question, ...workerData.wendu })
})
`

function hire() {
  const folder = layOutFiles({ 'program.mjs': program })
  const hand = nodeHand(
    { file: `${folder}/program.mjs`, entry: 'main.js' },
    { folder, home: '/', work: { kind: 'check' } },
  )
  onTestFinished(() => hand.dismiss())
  return { hand, folder }
}

test('a thread knows its machine and its work, and answers one question after the other', async () => {
  const { hand, folder } = hire()
  for (const question of ['甲.yaml', '乙.yaml'])
    expect(await hand.ask(question)).toEqual({ question, entry: 'main.js', folder, home: '/', work: { kind: 'check' } })
})

test.each([
  ['throw', 'x is not a function'],
  ['exit', 'thread ended (3)'],
])('one that dies of a question (%s) says so, and does not take the program with it', async (question, message) => {
  const { hand } = hire()
  expect(await hand.ask('甲.yaml')).toMatchObject({ question: '甲.yaml' })
  await expect(hand.ask(question)).rejects.toThrow(message)
})
