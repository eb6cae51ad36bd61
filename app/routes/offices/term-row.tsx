import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row } from '#app/components/ui/rows.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { endSheetOf } from './end-sheet.ts'
import type { EndingWords } from './ending.page.server.ts'
import { officeTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'

export type TermRowProps = {
  officeId: string
  term: {
    id: string
    name: string
    standing: 'now' | 'ahead' | 'past'
    term: string
    account: string | null
    ending: EndingWords
  }
  manages: boolean
  /** Whoever holds the office decides on recommendations. */
  decides: boolean
}

const TONES = { now: 'ok', ahead: 'info', past: 'plain' } as const

type EndFormProps = {
  officeId: string
  termId: string
  seen: EndingWords['seen']
  children: string
}

/** Who holds, will hold or held an office, and for whoever may, the button that ends it or takes it back: both are asked once more. */
export function TermRow({ officeId, term, manages, decides }: TermRowProps) {
  const t = useTexts(officeTexts).list
  const { id, name, standing, ending } = term
  const [words, named] = standing === 'ahead' ? [t.cancel, t.cancelOf({ name })] : [t.end, t.endOf({ name })]
  return (
    <Row
      title={<strong>{name}</strong>}
      heading="p"
      aside={<Pill tone={TONES[standing]}>{t.standings[standing]}</Pill>}
      action={
        manages && (
          <ButtonLink to={`#${endSheetOf(id)}`} variant="danger" aria-label={named}>
            {words}
          </ButtonLink>
        )
      }
    >
      <p className="num">{term.term}</p>
      {term.account && <p className="quiet">{term.account}</p>}
      {manages && standing === 'ahead' && (
        <Sheet id={endSheetOf(id)} title={t.cancelTitle} closeTo={`jabatan-${officeId}`}>
          <p>{t.cancelWords({ name, term: term.term })}</p>
          <EndForm officeId={officeId} termId={id} seen="kosong">
            {t.cancelSend}
          </EndForm>
        </Sheet>
      )}
      {manages && standing === 'now' && (
        <Sheet id={endSheetOf(id)} title={t.endTitle} closeTo={`jabatan-${officeId}`}>
          <p>{decides ? t.endWords({ name }) : t.endWordsOther({ name })}</p>
          {ending.title && (
            <Banner tone={ending.alone ? 'danger' : 'warn'} title={ending.title}>
              <ul className="stack-2">
                {ending.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Banner>
          )}
          {ending.unpublished && <p>{ending.unpublished}</p>}
          <EndForm officeId={officeId} termId={id} seen={ending.seen}>
            {ending.alone ? t.endAlone : words}
          </EndForm>
        </Sheet>
      )}
    </Row>
  )
}

function EndForm({ officeId, termId, seen, children }: EndFormProps) {
  return (
    <Form method="post" action={paths.endTerm(officeId)}>
      <input type="hidden" name="masa" value={termId} />
      <input type="hidden" name="akibat" value={seen} />
      <BusyButton variant="danger">{children}</BusyButton>
    </Form>
  )
}
