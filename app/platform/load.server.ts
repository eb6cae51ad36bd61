import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RequestHandler } from 'express'
import { paths } from './paths.ts'
import { PLAIN_PAGE_POLICY, plainPage } from './plain-page.server.ts'
import { SECOND } from './time.ts'

const MOST_LAG = 500
const NANOSECONDS = 1_000_000

const BUSY = plainPage({
  title: 'Server sedang sibuk',
  lines: [
    'Permintaan Anda belum dikerjakan. Tunggu sebentar, lalu muat ulang halaman ini.',
    'Isian yang baru Anda kirim belum tersimpan: kembali ke halaman sebelumnya, lalu kirim sekali lagi.',
  ],
  english: 'The server is busy. Nothing was saved; please try again in a moment.',
})

/**
 * Answers 503 while the process is so busy that each request would wait more than half a second before its turn.
 * The middle of all delays counts: one long task, as at the start, is no reason to send people away.
 */
export function shedLoad(): RequestHandler {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let lag = 0
  setInterval(() => {
    lag = delay.percentile(50) / NANOSECONDS
    delay.reset()
  }, SECOND).unref()
  return (request, response, next) => {
    if (lag < MOST_LAG || request.path === paths.health()) return next()
    response
      .status(503)
      .set({ 'Retry-After': '5', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
      .set('Content-Security-Policy', PLAIN_PAGE_POLICY)
      .type('text/html')
      .send(BUSY)
  }
}
