import { ButtonLink } from '#app/components/ui/button.tsx'
import type { IconName } from '#app/components/ui/icon-names.ts'
import { Pill } from '#app/components/ui/pill.tsx'
import type { Tone } from '#app/components/ui/tone.ts'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { QuizLook, QuizView } from './block-view.ts'
import { blockTexts } from './texts.ts'

const LOOKS: Readonly<Record<QuizLook, { tone?: Tone; icon: IconName }>> = {
  gone: { icon: 'archive' },
  draft: { icon: 'edit' },
  early: { icon: 'lock' },
  open: { tone: 'info', icon: 'tasks' },
  running: { tone: 'warn', icon: 'clock' },
  taken: { icon: 'check' },
  passed: { tone: 'ok', icon: 'check-circle' },
  closed: { icon: 'lock' },
}

/** The way to a quiz, with where its reader stands. */
export function QuizLink({ block }: { block: QuizView }) {
  const t = useTexts(blockTexts).quiz
  const { title, to, state, words } = block
  const { tone, icon } = LOOKS[state]
  return (
    <div className="card stack">
      <div className="line spread">
        <p className="h3">
          <Written text={title} within={t.named({ title })} />
        </p>
        <Pill tone={tone} icon={icon}>
          {t.states[state]}
        </Pill>
      </div>
      {words !== '' && <p className="quiet">{words}</p>}
      {to !== null && (
        <div className="btns">
          <ButtonLink to={to} icon="right">
            {state === 'running' ? t.goOn : state === 'open' ? t.begin : t.look}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
