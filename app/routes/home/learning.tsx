import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Steps } from '#app/components/ui/steps.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { homeTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { LearningView } from './learning-view.ts'

/** One tap to the lesson that comes next. */
export function LearningCard({
  next,
  primary,
}: {
  next: NonNullable<LearningView['next']>
  primary: boolean
}) {
  const t = useTexts(homeTexts)
  return (
    <Section id="lanjut" title={next.heading}>
      <Card>
        <div className="stack-2">
          <p className="quiet">{next.place}</p>
          <h3>
            <Written text={next.title} />
          </h3>
          <p className="sm quiet">{next.minutes}</p>
        </div>
        <div className="btns">
          <ButtonLink variant={primary ? 'primary' : 'plain'} to={next.to}>
            {t.read}
          </ButtonLink>
        </div>
      </Card>
    </Section>
  )
}

export function LearningProgress({ learning }: { learning: LearningView }) {
  const t = useTexts(homeTexts)
  return (
    <Section id="maju" title={t.progressTitle} aside={<span className="quiet num">{learning.summary}</span>}>
      <Steps
        items={learning.modules.map(({ title, note, written, ...module }) => ({
          ...module,
          title: <Written text={title} />,
          note: note && <Written text={written} within={note} />,
        }))}
        card
      />
    </Section>
  )
}
