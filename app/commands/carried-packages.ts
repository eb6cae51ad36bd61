import path from 'node:path'
import { transform } from 'esbuild'
import type { Plugin } from 'vite'

/** Remix's own fetch for a Node that has none: 1 MB that nobody asks for. */
const NEVER_ASKED_FOR = ['undici', '@remix-run/web-fetch']
/** Prisma's query compiler as a text, which is read four times before it is a program. It lies beside as what it is. */
const WASM = /\bwasm = "([^"]+)"/
const PACKAGE = /\/node_modules\/.+\.[cm]?js(?:\?|$)/

/**
 * The server carries its packages inside, all but `loaded`. What stands in them for readers and for development is left
 * out: the server reads all of its program at each start. Ours stays as it is, for the traces in the log.
 */
export function carriedPackages(loaded: readonly string[]): Plugin {
  let onServer = false
  let compilers = 0
  return {
    name: 'carried-packages',
    enforce: 'post',
    config(_config, { isSsrBuild }) {
      if (!isSsrBuild) return
      return {
        define: { 'process.env.NODE_ENV': JSON.stringify('production') },
        ssr: { noExternal: true, external: [...loaded] },
        build: { commonjsOptions: { ignore: NEVER_ASKED_FOR } },
      }
    },
    configResolved({ build }) {
      onServer = Boolean(build.ssr)
    },
    async transform(code, id) {
      if (!onServer || !PACKAGE.test(id)) return null
      const program = WASM.exec(code)?.[1]
      if (program && id.includes('.wasm-base64.')) {
        compilers += 1
        const fileName = `${path.basename(id).replace('.wasm-base64.mjs', '')}.wasm`
        const place = this.emitFile({ type: 'asset', fileName, source: Buffer.from(program, 'base64') })
        return `import { readFileSync } from 'node:fs'
          export const wasm = readFileSync(new URL(import.meta.ROLLUP_FILE_URL_${place}))`
      }
      const options = {
        minifySyntax: true,
        minifyWhitespace: true,
        legalComments: 'none',
        target: 'node20',
      } as const
      const lean = await transform(code, options)
      return { code: lean.code, map: null }
    },
    buildEnd(error) {
      if (onServer && !error && compilers === 0) this.error('Prisma brings its compiler in another way now.')
    },
  }
}
