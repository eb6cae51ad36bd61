import { createHash } from 'node:crypto'
import path from 'node:path'
import { build } from 'esbuild'

const FOLDER = path.resolve('app/platform/line')

/** Where both scripts of a lesson run, its page's other small script does: in browsers that know the word of our policy for scripts that a script brings. */
const BROWSERS = ['es2020', 'safari15']

/**
 * The two scripts of a lesson in which somebody writes: the one that stands in its page, and the file that it brings
 * when there is something to do, named by what is in it. `sources`: the files they are made of.
 */
export async function readingScripts() {
  const engine = await script('reading-engine.ts', {})
  const hash = createHash('sha256').update(engine.text).digest('base64url').slice(0, 8)
  const fileName = `assets/reading-engine-${hash}.js`
  const keeper = await script('reading-keeper.ts', { READING_ENGINE: JSON.stringify(`/${fileName}`) })
  return {
    keeper: keeper.text,
    engine: { fileName, text: engine.text },
    sources: [...new Set([...keeper.sources, ...engine.sources])],
  }
}

async function script(entry: string, define: Record<string, string>) {
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(FOLDER, entry)],
    bundle: true,
    minify: true,
    target: BROWSERS,
    format: 'iife',
    charset: 'utf8',
    define,
    tsconfigRaw: {},
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const sources = Object.keys(metafile.inputs).map((file) => path.resolve(file))
  return { text: outputFiles[0]?.text.trim() ?? '', sources }
}
