import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

export const registry = new Registry()
collectDefaultMetrics({ register: registry })

/** SQL statements sent to the database. */
export const statements = new Counter({
  name: 'aksis_db_statements_total',
  help: 'SQL statements sent to the database',
  registers: [registry],
})

/** Seconds per answered request, by route, not by URL. */
export const requests = new Histogram({
  name: 'aksis_http_request_seconds',
  help: 'Seconds per answered request',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
})

/**
 * The room of an address: its first segment, if one of `routes` begins with it. Every other address is one room,
 * because each new label stays in memory for ever and strangers choose the addresses.
 */
export function roomNames(routes: readonly (string | undefined)[]): (path: string) => string {
  const rooms = new Set(
    routes.map((route) => route?.split('/', 1)[0] ?? '').filter((room) => /^[a-z]/.test(room)),
  )
  return (path) => {
    const first = path.split('/', 2)[1]?.replace(/\.data$/, '') ?? ''
    return rooms.has(first) || first === '' ? `/${first}` : '/*'
  }
}
