import { Banner } from '#app/components/ui/banner.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { editTexts } from '#app/domain/recommendations/edit-words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { CHOICE } from '#app/platform/forms.ts'
import type { FormAnswer } from './section.page.server.ts'

type Props = { clash: Extract<FormAnswer, { kind: 'conflict' }> }

/** Two people wrote at once: both texts of each field side by side, and the choice between them. */
export function Clashes({ clash }: Props) {
  const t = useTexts(editTexts)
  return (
    <div className="stack" role="group" aria-labelledby="bentrok">
      <Banner tone="warn" icon="compare" role="alert">
        <p id="bentrok">
          <strong>{t.edit.conflictTitle}</strong>
        </p>
        <p>{t.edit.conflictWords({ by: clash.by, at: clash.at })}</p>
      </Banner>
      {clash.clashes.map((field) => (
        <fieldset key={field.name} className="card stack-2">
          <legend className="sr">{t.edit.choice({ field: field.label })}</legend>
          <p className="h3" aria-hidden="true">
            <strong>{field.label}</strong>
          </p>
          <div className="grid gap-4 md:grid-cols-2">
            <Text title={t.edit.mine} text={field.mine} />
            <Text title={t.edit.stored} text={field.stored} />
          </div>
          <Choice
            type="radio"
            name={CHOICE + field.name}
            value="saya"
            label={t.edit.useMine}
            defaultChecked={!field.preferStored}
          />
          <Choice
            type="radio"
            name={CHOICE + field.name}
            value="tersimpan"
            label={t.edit.useStored}
            defaultChecked={field.preferStored}
          />
        </fieldset>
      ))}
    </div>
  )
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <div className="stack-2">
      <p className="sm quiet">{title}</p>
      <p className="whitespace-pre-line">
        <Written text={text} />
      </p>
    </div>
  )
}
