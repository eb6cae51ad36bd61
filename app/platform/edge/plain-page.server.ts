import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'

/** Both languages: before a request is read, nobody knows whose it is. */
type PlainWords = { title: string; id: string; en: string }

/** Whose site it is, and the link to its front page: here, or at the address of `to`. */
type PlainFrame = { site: string; home: { id: string; en: string }; to?: string }

/** Says one of these things to whoever asked, and nothing of the request. */
export type SendPlain<Thing extends string> = (
  request: Request,
  response: Response,
  status: number,
  thing: Thing,
) => void

/** The masthead's two colours (`tokens.css`) and otherwise the browser's own: a page that fetches nothing. */
const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif }
body { margin: 0 }
header { padding: 1rem 1.25rem; background: #0c3424; color: #fff; border-bottom: 3px solid #ddac35; font-weight: 800 }
main { max-width: 34rem; padding: 1.25rem }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25 }
[lang=en] { opacity: 0.8 }
`
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** The policy of such a page: nothing but its own style. */
export const PLAIN_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** A small page of its own, for doors where none of ours can be drawn. */
export function plainPage({ title, id, en }: PlainWords, { site, home, to = '/' }: PlainFrame): string {
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${site}</title>
<style>${STYLE}</style>
<header>${site}</header>
<main>
<h1>${title}</h1>
<p>${id}</p>
<p lang="en">${en}</p>
<p><a href="${to}">${home.id}</a> · <a href="${to}" lang="en">${home.en}</a></p>
</main>
</html>
`
}

/**
 * Answers where Remix does not: a small page when a person opened the address, the sentence alone when a script did.
 * The words are the house's own sentences and go into the page as they are: never put anything of the request into them.
 */
export function plainAnswers<Thing extends string>(
  words: Readonly<Record<Thing, PlainWords>>,
  frame: PlainFrame,
): SendPlain<Thing> {
  return (request, response, status, thing) => {
    response.status(status).set({
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': PLAIN_PAGE_POLICY,
    })
    const mode = request.get('sec-fetch-mode')
    if (mode && mode !== 'navigate') return void response.type('text/plain').send(words[thing].id)
    response.type('text/html').send(plainPage(words[thing], frame))
  }
}
