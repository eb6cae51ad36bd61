import { Agent, get } from 'node:http'

/** One page as one person asks for it. */
export type Target = { url: string; cookie: string }

/** Two, so that the server is never idle while a body travels, and no request waits long for another. */
const CONNECTIONS = 2

/** The server sheds load: the machine has no time for it now. */
export class Busy extends Error {}

/** Asks for a page `requests` times over connections that stay open; answers the compressed bytes of the last body. */
export async function ask({ url, cookie }: Target, requests: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let left = requests
  let bytes = 0
  async function one(): Promise<void> {
    while (left > 0) {
      left -= 1
      bytes = await bodyBytes(url, cookie, agent)
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, one))
    return bytes
  } finally {
    agent.destroy()
  }
}

function bodyBytes(url: string, cookie: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { cookie, 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.once('error', reject)
      response.once('end', () => {
        if (response.statusCode === 200) resolve(bytes)
        else if (response.statusCode === 503) reject(new Busy(`${url} is too busy to be measured.`))
        else reject(new Error(`${url} answered ${response.statusCode}.`))
      })
    })
    request.once('error', reject)
  })
}
