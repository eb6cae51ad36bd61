import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

export const registry = new Registry()
collectDefaultMetrics({ register: registry })

/** SQL statements sent to the data base. */
export const statements = new Counter({
  name: 'aksis_db_statements_total',
  help: 'SQL statements sent to the data base',
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
