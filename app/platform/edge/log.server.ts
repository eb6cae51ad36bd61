import { pino } from 'pino'
import { env } from '#app/platform/env.server.ts'

/** Structured log. Never hand it a body, a cookie, a token or a typed text. */
export const log = pino({
  level: env.logLevel,
  base: { app: 'aksis' },
  redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
})
