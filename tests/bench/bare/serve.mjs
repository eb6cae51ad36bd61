// A page of Remix and nothing else: what no page of ours can be cheaper than without leaving Remix.
import { constants } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express from 'express'

const build = await import(new URL('build/server/index.js', import.meta.url).href)
const app = express()
app.disable('x-powered-by')
// The window of our own pages: the usual one of 4 MB costs more than all the rest.
const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 17 }
app.use(compression({ threshold: 0, brotli: { params } }))
app.all('*', createRequestHandler({ build, mode: 'production' }))
app.listen(Number(process.env.PORT), '127.0.0.1')
