import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RequestHandler } from 'express'
import { paths } from './paths.ts'
import { SECOND } from './time.ts'

const MOST_LAG = 500
const NANOSECONDS = 1_000_000

/** A page of its own, without anything that would have to be fetched from a busy server. */
const BUSY = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Server sedang sibuk · AKSIS</title>
<h1>Server sedang sibuk</h1>
<p>Permintaan Anda belum dikerjakan. Tunggu sebentar, lalu muat ulang halaman ini.
Isian yang baru Anda kirim belum tersimpan: kembali ke halaman sebelumnya, lalu kirim sekali lagi.</p>
<p lang="en">The server is busy. Nothing was saved; please try again in a moment.</p>
</html>
`

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
      .set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
      .type('text/html')
      .send(BUSY)
  }
}
