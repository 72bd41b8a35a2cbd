// What a thread of the program runs: it takes its share of the reports that the program was given.
const { join } = require('node:path')
const { workerData } = require('node:worker_threads')
const { load } = require('./load.js')

const { entry, ...lot } = workerData.wendu
load(join(__dirname, '..', 'dist'), entry).startHand(lot)
