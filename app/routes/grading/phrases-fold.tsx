import { Link } from '@remix-run/react'
import { useEffect, useRef, type MouseEvent } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { typeIn } from '#app/platform/line/type-in.ts'
import { phraseTexts } from './phrase-texts.ts'
import type { SubmissionPage } from './submission.page.server.ts'

/**
 * Sentences for the comment, within the sheet's form: put in at the caret where the page lives, else behind the comment by
 * the form itself.
 */
export function PhrasesFold({ phrases }: Pick<SubmissionPage, 'phrases'>) {
  const t = useTexts(phraseTexts)
  const entered = useEntered()
  return (
    <Fold summary={t.fold({ count: phrases.length })}>
      {phrases.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <ul className="phrases">
          {phrases.map(({ id, text, sharedBy }) => (
            <li key={id}>
              <div>
                <Written text={text} />
                {sharedBy !== null && <p className="sm quiet">{t.sharedBy({ name: sharedBy })}</p>}
              </div>
              <Button
                name="sisip"
                value={id}
                aria-label={t.insertNamed({ text })}
                onClick={(event) => putIn(event, text, entered.current)}
              >
                {t.insert}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="btns gap-s">
        <BusyButton name="lanjut" value="kalimat" icon="plus">
          {t.keep}
        </BusyButton>
        <Link className="more" to={paths.gradingPhrases()}>
          {t.manage}
        </Link>
      </div>
    </Fold>
  )
}

/** The fields in which the caret has stood since the page lives. */
function useEntered() {
  const entered = useRef(new WeakSet<EventTarget>())
  useEffect(() => {
    const enter = ({ target }: FocusEvent) => target && entered.current.add(target)
    document.addEventListener('focusin', enter)
    return () => {
      document.removeEventListener('focusin', enter)
    }
  }, [])
  return entered
}

/**
 * At the caret, with a blank before and behind it where a word stands there. A field that nobody has entered has its caret
 * before the first letter, where nobody put it: there it goes behind what stands there.
 */
function putIn(event: MouseEvent, text: string, entered: WeakSet<EventTarget>): void {
  const area = document.getElementById(fieldId('komentar'))
  if (!(area instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  if (!entered.has(area) && area.selectionEnd === 0)
    area.setSelectionRange(area.value.length, area.value.length)
  const { selectionStart: start, selectionEnd: end, value } = area
  const before = start === 0 || /\s$/.test(value.slice(0, start)) ? '' : ' '
  const behind = end === value.length || /^\s/.test(value.slice(end)) ? '' : ' '
  typeIn(area, before + text + behind)
}
