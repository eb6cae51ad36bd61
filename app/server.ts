import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import closeWithGrace from 'close-with-grace'
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import * as build from 'virtual:remix/server-build'
import { dropAnchor } from './domain/activity/anchor.server.ts'
import { noteLateReadings } from './domain/activity/reading.server.ts'
import { copyBeforeMigration, noteCopyBeforeMigration } from './domain/backups/before-migration.server.ts'
import { verifyCommand } from './domain/audit-trail/verify-command.server.ts'
import { BODY_LIMITS } from './body-limits.ts'
import { plainElsewhere, plainFrame, plainTexts } from './i18n/plain.ts'
import { operation } from './operate.server.ts'
import { paths } from './paths.ts'
import { prepareInstallation } from './installation.server.ts'
import { prepareDatabase, putLogAway, releaseDatabase } from './platform/data/database.server.ts'
import { disconnect, endTransactions } from './platform/data/db.server.ts'
import { asLast } from './platform/data/gate.server.ts'
import { edgeGuard } from './platform/edge/guard.server.ts'
import { whenPossible } from './platform/data/when-possible.server.ts'
import { env } from './platform/env.server.ts'
import { cspNonce, onlyEncrypted, securityHeaders } from './platform/edge/headers.server.ts'
import { shedLoad } from './platform/edge/load.server.ts'
import { log } from './platform/edge/log.server.ts'
import { requests, roomNames } from './platform/edge/metrics.server.ts'
import { networkOf } from './platform/edge/network.ts'
import { startWorker } from './platform/data/worker.server.ts'
import { answeringNotNow } from './platform/edge/not-now.server.ts'
import { plainAnswers } from './platform/edge/plain-page.server.ts'
import { queuedForms } from './platform/edge/queued-forms.server.ts'
import { otherAddress } from './platform/edge/other-address.server.ts'
import { readiness } from './platform/edge/readiness.server.ts'
import { paceOf } from './platform/edge/pace.server.ts'
import type { RequestContext } from './domain/access/request-context.server.ts'
import { readingDoor } from './platform/edge/reading-door.server.ts'
import { remixDoor } from './platform/edge/remix-door.server.ts'
import { noteAsker, requestLog } from './platform/edge/request-log.server.ts'
import { readSession } from './domain/access/sessions.server.ts'
import { resetFromMachine } from './domain/second-factor/resetting.server.ts'
import { staticFiles } from './platform/edge/static-files.server.ts'
import { BRING_SCRIPT } from './platform/line/bring-script.ts'
import { HOUR, MINUTE, SECOND } from './platform/say/time.ts'
import { stopInTime } from './platform/stopping.server.ts'
import { tidyUp, workHandlers } from './work.server.ts'

/** What is said where no page can be drawn. */
const say = plainAnswers(plainTexts, plainFrame)
const elsewhere = plainElsewhere(env.origin)
const sayElsewhere = plainAnswers(elsewhere.texts, elsewhere.frame)
/** Whoever watches over the server asks here, also while it is busy and by any name. */
const MACHINES = [paths.health(), paths.readiness(), paths.metrics()]

/** The longest that `stopInTime` takes, and a little: who stops us waits 30 seconds before it kills. */
const LAST_WORDS = 29 * SECOND
const LEAVE_BALANCER = env.mode === 'production' ? 5 * SECOND : 0

function application(): Express {
  const app = express()
  // Whatever NODE_ENV says: no stack ever leaves the house.
  app.set('env', 'production')
  const roomOf = roomNames(Object.values(build.routes).map((route) => route.path))
  app.disable('x-powered-by')
  app.set('trust proxy', env.proxyHops)
  app.set('query parser', 'simple')
  app.use((request, response, next) => {
    request.headers['x-request-id'] = randomUUID()
    response.set('X-Request-Id', request.headers['x-request-id'])
    const timer = requests.startTimer({ method: request.method })
    response.on('finish', () => timer({ route: roomOf(request.path), status: String(response.statusCode) }))
    next()
  })
  app.use(onlyEncrypted(env.secure))
  // Before the load is shed: a page that was let in needs its style sheet, and files cost next to nothing.
  app.use(staticFiles())
  app.use(shedLoad(MACHINES, say))
  app.use(requestLog())
  app.use(securityHeaders({ reportTo: paths.cspReport(), scripts: [BRING_SCRIPT] }))
  app.use(otherAddress({ origin: env.origin, machines: MACHINES, say: sayElsewhere }))
  app.use(edgeGuard({ origin: env.origin, limits: BODY_LIMITS, say }))
  app.use(queuedForms())
  const house = answeringNotNow(build)
  const doors = { build: house, origin: env.origin, context: requestContext, reading: readingDoor(house) }
  app.all('*', remixDoor(doors))
  app.use(lastResort)
  return app
}

/** What even Remix could not answer, for instance a client that is gone in the middle of its form. */
const lastResort: ErrorRequestHandler = (err: unknown, request, response, _next) => {
  if (response.headersSent) return void request.socket.destroy()
  log.error({ err, requestId: String(request.headers['x-request-id']) }, 'no answer')
  say(request, response, 500, 'broken')
}

function requestContext(request: Request, response: Response): RequestContext {
  let signedIn: ReturnType<RequestContext['signedIn']> | undefined
  // Before what the door itself sets: who signs out or in has the last word on the cookie.
  async function readSigned() {
    const found = await readSession(request.headers.cookie ?? null)
    if (found) noteAsker(response, found.person.id)
    if (found?.renewed && !response.headersSent) response.append('Set-Cookie', found.renewed)
    return found
  }
  return {
    requestId: String(request.headers['x-request-id']),
    nonce: cspNonce(response),
    delivery: request.path.endsWith('.data') ? 'data' : 'document',
    prose: new Map(),
    signedIn: () => (signedIn ??= readSigned()),
    pace: paceOf(response),
    address: networkOf(request.ip ?? ''),
  }
}

/** Nothing may be written behind it: its own event is the last of the chain. */
function lastAnchor(): Promise<void> {
  return asLast(() => dropAnchor(new Date()))
}

async function start() {
  // Database, files and notes are for the account of the server only, whatever the machine's custom is.
  process.umask(0o077)
  if (!existsSync('prisma/migrations')) throw new Error('Start the server in the folder of the project.')
  await whenPossible(() => prepareDatabase(() => copyBeforeMigration(new Date())))
  await noteCopyBeforeMigration()
  await whenPossible(() => prepareInstallation(new Date()))
  const worker = startWorker(workHandlers())
  // Not while the first who come wait for their first pages.
  const soon = setTimeout(() => void tidyUp(new Date()), 10 * SECOND)
  const hourly = setInterval(() => void tidyUp(new Date()), HOUR)
  const server = await listen(application())
  readiness.open()
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : env.port
  log.info({ origin: env.origin, port, mode: env.mode, provider: env.provider }, 'ready')
  process.stdout.write(`AKSIS siap: ${env.origin} (port ${port})\n`)
  closeWithGrace({ delay: LAST_WORDS, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, 'stopping after an error')
    clearTimeout(soon)
    clearInterval(hourly)
    await stopInTime({
      server,
      worker,
      leaving: LEAVE_BALANCER,
      last: [noteLateReadings, endTransactions, lastAnchor, putLogAway, disconnect],
    })
    releaseDatabase()
  })
}

function listen(app: Express): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(env.port, () => resolve(server))
    server.once('error', reject)
    // A file of 25 MB over a slow line; the edge gives forms far less.
    server.requestTimeout = 15 * MINUTE
    server.headersTimeout = 15 * SECOND
  })
}

async function verifyAudit() {
  process.exitCode = await verifyCommand(process.argv, (line) => process.stdout.write(`${line}\n`))
  await disconnect()
}

/** `npm run factor:reset -- <address or user name>`: for whoever has nobody left who could do it in the house. */
async function resetFactor(account: string) {
  const done = await resetFromMachine(account, new Date())
  const sentences = {
    reset: `The second factor of ${account} was taken away and every session of that account ended. The event stands in the audit trail; where it is required, it is set up anew at the next sign-in.`,
    none: `${account} has no second factor. Nothing was changed.`,
    unknown: 'No account has this address or user name. Nothing was changed.',
  }
  process.stdout.write(`${sentences[done]}\n`)
  await disconnect()
  process.exitCode = done === 'reset' ? 0 : 1
}

/** The work that the command line names; without one, the server. */
function work() {
  const command = operation(process.argv)
  if (command) return command()
  if (process.argv.includes('--verify-audit')) return verifyAudit()
  const at = process.argv.indexOf('--reset-factor')
  return at < 0 ? start() : resetFactor(process.argv[at + 1] ?? '')
}

try {
  await work()
} catch (error) {
  // A refusal to start is a sentence for the person at the terminal, not a stack.
  log.fatal({ err: error }, 'could not start')
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
