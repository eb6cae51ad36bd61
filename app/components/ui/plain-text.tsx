import { Fragment } from 'react'
import { classNames } from './class-names.ts'
import { useWrittenLang } from './written.tsx'

/** What a person typed, as she typed it: paragraphs and line breaks, nothing interpreted. */
export function PlainText({ text, className }: { text: string; className?: string }) {
  return (
    <div className={classNames('read stack', className)} lang={useWrittenLang()}>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="break-words">
          {paragraph.split('\n').map((line, place) => (
            <Fragment key={place}>
              {place > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}
