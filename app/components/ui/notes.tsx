import { createContext, useContext, useState, type ComponentType } from 'react'
import { Prose } from '#app/components/prose.tsx'
import { classNames } from './class-names.ts'
import { useHydrated } from './use-hydrated.ts'
import { usePart } from './use-part.ts'
import { useWrittenLang } from './written.tsx'

type Drawing = ComponentType<{ text: string }>

/** What draws such a text, on the server only: a page that was sent with its texts drawn needs 3 kB less in the browser. */
export const NotesDrawingContext = createContext<Drawing | null>(null)

type NotesProps = { text: string; className?: string }

/**
 * A longer text of a form, drawn as `platform/say/notes.ts` reads it. A browser keeps the markup that it was sent; what comes
 * later it draws itself, and shows the letters until it can.
 */
export function Notes(props: NotesProps) {
  return <OneText key={props.text} {...props} />
}

function OneText({ text, className }: NotesProps) {
  const OnServer = useContext(NotesDrawingContext)
  const [isSent] = useState(!useHydrated())
  const look = { className: classNames('prose break-words', className), lang: useWrittenLang() }
  if (OnServer)
    return (
      <div {...look}>
        <OnServer text={text} />
      </div>
    )
  // A server that has nothing to draw with sends the letters.
  const isKept = isSent && typeof document !== 'undefined'
  return isKept ? <Prose id={text} {...look} /> : <LateText text={text} look={look} />
}

type LateProps = { text: string; look: { className: string | undefined; lang: 'id' | undefined } }

function LateText({ text, look }: LateProps) {
  const Drawn = usePart(() => import('./notes-drawing.tsx').then(({ NotesDrawing }) => NotesDrawing))
  return <div {...look}>{Drawn ? <Drawn text={text} /> : <p className="whitespace-pre-line">{text}</p>}</div>
}
