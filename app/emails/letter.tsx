import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#app/platform/say/language.ts'
import { letterWords } from './words.ts'

/** A mail as it leaves: the same words as plain text and as HTML. */
export type Letter = { subject: string; text: string; html: string }

export type LetterParts = {
  language: Language
  subject: string
  name: string
  lines: readonly string[]
  /** The one thing to do, with its full address. */
  button: { label: string; url: string }
  /** After the button: "if it was not you …". */
  after?: readonly string[]
}

/** Writes one letter in both forms. React escapes every word, so a title can never become markup. */
export function letter(parts: LetterParts): Letter {
  return {
    // A line end in a subject would begin a new header.
    subject: parts.subject.replace(/\s+/g, ' ').trim(),
    text: plainText(parts),
    html: `<!doctype html>${renderToStaticMarkup(<LetterPage {...parts} />)}`,
  }
}

function plainText({ language, name, lines, button, after = [] }: LetterParts): string {
  const t = letterWords[language]
  const blocks = [
    t.greeting({ name }),
    ...lines,
    `${button.label}:\n${button.url}`,
    ...after,
    `${t.closing}\n${t.sender}\n${t.academy}`,
    t.automatic,
  ]
  return `${blocks.join('\n\n')}\n`
}

const FONT = { fontFamily: 'Arial, Helvetica, sans-serif', fontSize: 16, lineHeight: 1.5, color: '#17211d' }
const BUTTON = {
  display: 'inline-block',
  padding: '12px 20px',
  borderRadius: 8,
  background: '#17573b',
  color: '#ffffff',
  fontWeight: 700,
  textDecoration: 'none',
}
const SMALL = { fontSize: 14, color: '#4c5a55' }

function LetterPage({ language, subject, name, lines, button, after = [] }: LetterParts) {
  const t = letterWords[language]
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={{ margin: 0, padding: 24, background: '#ffffff' }}>
        <div style={{ ...FONT, maxWidth: 560, margin: '0 auto' }}>
          <p style={{ fontWeight: 700, color: '#17573b' }}>AKSIS</p>
          <p>{t.greeting({ name })}</p>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            <a href={button.url} style={BUTTON}>
              {button.label}
            </a>
          </p>
          <p style={SMALL}>
            {t.orCopy}
            <br />
            {button.url}
          </p>
          {after.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            {t.closing}
            <br />
            {t.sender}
            <br />
            {t.academy}
          </p>
          <p style={SMALL}>{t.automatic}</p>
        </div>
      </body>
    </html>
  )
}
