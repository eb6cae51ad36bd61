// Stands in a server that is measured (`--import`): how much processor time passes between two turns of its event loop.
import { createServer } from 'node:http'

let watches = false
let longest = 0
let before = used()

function used() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function turn() {
  const now = used()
  longest = Math.max(longest, now - before)
  before = now
  if (watches) setImmediate(turn)
}

createServer((request, response) => {
  const begins = request.url === '/begin'
  if (begins) {
    longest = 0
    before = used()
  }
  const told = { longest }
  if (begins && !watches) setImmediate(turn)
  watches = begins
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(told))
})
  .listen(Number(process.env.STRETCH_PORT), '127.0.0.1')
  .unref()
