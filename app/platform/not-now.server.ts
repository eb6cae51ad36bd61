/** What SQLite says when the file is locked by somebody else, the disk is full or broken, or nothing may be written. */
const SQLITE = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)/
/** PostgreSQL: no connection, no room, shutting down or starting, read-only, a conflict that came back each time. */
const POSTGRES = /^(?:08|53|58|57P0|25006|40001|40P01)/
const KINDS = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']
/** Prisma's own: out of reach, no answer in time, connection closed, no transaction to be had, conflicts. */
const PRISMA = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034']
/** The file system and the line to PostgreSQL. */
const SYSTEM = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE']
/** What `pg` throws without a code when its connection is gone. */
const GONE =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/**
 * True when this failed because nothing can be written now, or PostgreSQL is away altogether: nothing was stored, and
 * the same may work in a moment. Doors answer it with 503 (`edge/not-now.server.ts`); everything else is a fault.
 */
export function isNotNow(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { kind, code } = causeOf(error)
  return (
    SQLITE.test(code) ||
    POSTGRES.test(code) ||
    KINDS.includes(kind) ||
    isListed(error) ||
    GONE.test(error.message)
  )
}

/** True when somebody else holds SQLite's file: nothing was done, and it may be free in a moment. */
export function isLocked(error: unknown): boolean {
  return error instanceof Error && /^SQLITE_(?:BUSY|LOCKED)/.test(causeOf(error).code)
}

function isListed(error: Error): boolean {
  const code = textIn(error, 'code')
  return PRISMA.includes(code) || SYSTEM.includes(code) || POSTGRES.test(code)
}

/** What the driver said; Prisma hands it on inside its own error, or as it is when a transaction could not end. */
function causeOf(error: Error): { kind: string; code: string } {
  const adapterError = valueIn(valueIn(error, 'meta'), 'driverAdapterError') ?? error
  const cause = valueIn(adapterError, 'cause')
  return { kind: textIn(cause, 'kind'), code: textIn(cause, 'originalCode') }
}

function valueIn(thing: unknown, name: string): unknown {
  return typeof thing === 'object' && thing !== null ? Reflect.get(thing, name) : undefined
}

function textIn(thing: unknown, name: string): string {
  const value = valueIn(thing, name)
  return typeof value === 'string' ? value : ''
}
