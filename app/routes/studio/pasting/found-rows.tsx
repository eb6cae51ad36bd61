import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { useWrittenLang, Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { ShownFound, ShownReading } from './shown-reading.ts'
import { pasteTexts } from './texts.ts'

/** Question by question what was understood, what is wrong, and what mends it with one press. */
export function FoundRows({ questions }: { questions: readonly ShownFound[] }) {
  const t = useTexts(pasteTexts)
  // After each press the focus goes to what is still to be mended.
  const open = questions.find(({ isReady }) => !isReady)
  return (
    <Rows ordered label={t.understood}>
      {questions.map((found) => (
        <Row
          key={found.line}
          title={
            <span data-arrival={found === open ? '' : undefined} tabIndex={found === open ? -1 : undefined}>
              <Written text={found.title} />
            </span>
          }
          heading="h3"
          aside={<State found={found} />}
        >
          <p className="quiet">
            {found.facts}{' '}
            {found.right !== '' && <Written text={found.right} within={t.right({ answers: found.right })} />}
          </p>
          {found.bank !== '' && (
            <p className="quiet">
              <Quoting>{found.bank}</Quoting>
            </p>
          )}
          <Becomes found={found} />
          {found.faults.map((fault) => (
            <p key={fault} className="err">
              <Icon name="stop" />
              <span>
                <Quoting>{fault}</Quoting>
              </span>
            </p>
          ))}
          {found.notes.map((note) => (
            <p key={note} className="hint">
              <Quoting>{note}</Quoting>
            </p>
          ))}
          <Presses presses={found.presses} label={`${t.cures}: ${found.title}`} />
        </Row>
      ))}
    </Rows>
  )
}

/** What becomes of a question that the bank has in other words. */
function Becomes({ found: { choice, title } }: { found: ShownFound }) {
  const t = useTexts(pasteTexts).bank
  if (!choice) return null
  const options = [
    { value: 'baru', label: t.new, hint: t.newHint },
    { value: 'perbarui', label: t.renew, hint: choice.others && <Quoting>{choice.others}</Quoting> },
  ]
  return (
    <ChoiceGroup
      key={choice.name}
      name={choice.name}
      label={
        <>
          {t.choose}
          <span className="sr">
            : <Written text={title} />
          </span>
        </>
      }
      options={options}
      defaultValue={choice.chosen}
    />
  )
}

function State({ found }: { found: ShownFound }) {
  const t = useTexts(pasteTexts)
  return found.isReady ? (
    <Pill tone="ok">{t.ready}</Pill>
  ) : (
    <Pill tone="danger">{t.line({ line: found.faultLine })}</Pill>
  )
}

export function LeftOver({ leftOver }: Pick<ShownReading, 'leftOver'>) {
  const t = useTexts(pasteTexts)
  return (
    <Rows label={t.leftOver}>
      {leftOver.map(({ line, text, presses }) => (
        <Row key={line} aside={<Pill>{t.line({ line })}</Pill>}>
          <p>
            <Written text={text} />
          </p>
          <Presses presses={presses} label={`${t.cures}: ${t.line({ line })}`} />
        </Row>
      ))}
    </Rows>
  )
}

function Presses({ presses, label }: { presses: ShownFound['presses']; label: string }) {
  if (presses.length === 0) return null
  return (
    <div className="btns" role="group" aria-label={label}>
      {presses.map(({ value, label: said, answer }) => (
        <BusyButton key={value} name="aksi" value={value}>
          {answer === '' ? said : <Written text={answer} within={said} />}
        </BusyButton>
      ))}
    </div>
  )
}

/** A sentence of ours with what people wrote in straight quotation marks. */
function Quoting({ children: sentence }: { children: string }) {
  const lang = useWrittenLang()
  if (!lang) return sentence
  return sentence.split(/("[^"]*")/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} lang={lang}>
        {part}
      </span>
    ),
  )
}
