import { createHash } from 'node:crypto'
import path from 'node:path'
import { build } from 'esbuild'

const FOLDER = path.resolve('app/platform/line')

/** Where these run, a page's other small script does: in browsers that know the word of our policy for scripts that a script brings. */
const BROWSERS = ['es2020', 'safari15']

/**
 * The scripts of pages without React, as files that are named by what is in them: the one of all such pages, and the engine
 * that it brings when somebody writes, and what lets the rows of a list be dragged, where there are such. `sources`: what all are made of.
 */
export async function readingScripts() {
  const engine = await file('reading-engine', {})
  const dragging = await file('drag-order-entry', {})
  const page = await file('plain-page', {
    READING_ENGINE: JSON.stringify(`/${engine.fileName}`),
    DRAG_ORDER: JSON.stringify(`/${dragging.fileName}`),
  })
  const sources = [page, engine, dragging].flatMap((one) => one.sources)
  return { engine, dragging, page, sources: [...new Set(sources)] }
}

async function file(name: string, define: Record<string, string>) {
  const { text, sources } = await script(`${name}.ts`, define)
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8)
  return { fileName: `assets/${name}-${hash}.js`, text, sources }
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
