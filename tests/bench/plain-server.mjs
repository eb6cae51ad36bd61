// node:http and nothing else: reads the session, compresses the bytes of a lesson and sends them.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import Database from 'better-sqlite3'

const database = new Database(process.env.DATABASE_FILE, { readonly: true })
const session = database.prepare('SELECT * FROM "Session" WHERE "id" = ?')
const lesson = readFileSync(process.env.LESSON_FILE)
const compress = promisify(brotliCompress)
const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 17 }

const server = createServer(async (request, response) => {
  const token = /aksis_sesi=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  if (!session.get(createHash('sha256').update(token).digest('hex'))) return response.writeHead(401).end()
  const body = await compress(lesson, { params })
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': 'br',
      'Content-Length': body.length,
    })
    .end(body)
})
server.listen(Number(process.env.PORT), '127.0.0.1')
