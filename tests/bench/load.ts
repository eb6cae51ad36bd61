import autocannon from 'autocannon'

export type Measured = { perSecond: number; p50: number; p99: number }

const CONNECTIONS = 8
const SECONDS = 10

/** Asks for one page over eight connections for some seconds. */
export async function measure(url: string, cookie: string, seconds = SECONDS): Promise<Measured> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { cookie, 'accept-encoding': 'br, gzip' },
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers other than 200, ${result.errors} errors.`)
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}
