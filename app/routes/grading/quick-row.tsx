import { Link } from '@remix-run/react'
import { useState } from 'react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { scoreOf } from '#app/domain/assignments/points.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { BASE, CHOICE, type FormAnswer } from '#app/platform/forms.ts'
import { quickTexts } from './quick-texts.ts'
import type { QuickRowView } from './quick.page.server.ts'
import { gradingTexts } from './texts.ts'

type Props = {
  row: QuickRowView
  /** What came back, with the marks that its fields stand on now and those that were met. */
  sent: (FormAnswer & { marks: Readonly<Record<string, string>>; over: readonly string[] }) | undefined
  /** The address of the page, under which the device keeps what is typed. */
  here: string
}

const LEVELS = [1, 2, 3, 4] as const

/** One work: a level for each criterion, the comment, and what they make together. */
export function QuickRow({ row, sent, here }: Props) {
  const t = useTexts(quickTexts)
  const { level: levelWord, weight: weightWord } = useTexts(gradingTexts)
  const valueOf = (name: string, saved: string) => sent?.values[name] ?? saved
  const [levels, setLevels] = useState<Readonly<Record<string, string>>>({})
  const { comment } = row
  const chosen = Object.fromEntries(
    row.criteria.flatMap(({ key, name, value }) => {
      const level = LEVELS.find((one) => String(one) === (levels[key] ?? valueOf(name, value)))
      return level === undefined ? [] : [[key, level]]
    }),
  )
  const score = scoreOf(row.criteria, chosen)
  const total = row.criteria.map(({ name }) => fieldId(name)).join(' ')
  return (
    <li className="row">
      <fieldset className="stack-2">
        <legend className="h3">{row.owner}</legend>
        <p className="sm quiet num">
          {row.about} ·{' '}
          <Link to={row.to}>
            {t.open}
            <span className="sr">{t.of({ owner: row.owner })}</span>
          </Link>
        </p>
        {row.marks.map(({ name, mark }) => (
          <input key={name} type="hidden" name={BASE + name} value={sent?.marks[name] ?? mark} />
        ))}
        {sent?.over
          .filter((name) => row.marks.some((one) => one.name === name))
          .map((name) => (
            <input key={name} type="hidden" name={CHOICE + name} value="saya" />
          ))}
        <div className="grid grid-cols-1 gap-3 lg:grid-cols-5 lg:items-end">
          {row.criteria.map(({ key, name, criterion, weight, value, anchors }) => (
            <SelectField
              key={name}
              name={name}
              label={
                <>
                  <Written text={criterion} /> <span className="quiet num">({weightWord({ weight })})</span>
                </>
              }
              error={sent?.errors[name]}
              asks={sent?.over.includes(name) || undefined}
              defaultValue={valueOf(name, value)}
              placeholder={t.unset}
              onChange={(event) => setLevels({ ...levels, [key]: event.currentTarget.value })}
            >
              {LEVELS.map((level) => (
                <option key={level} value={level} lang="id">
                  {`${levelWord({ level })}: ${anchors[level - 1] ?? ''}`}
                </option>
              ))}
            </SelectField>
          ))}
          <TextArea
            name={comment.name}
            label={t.comment}
            optional
            rows={1}
            error={sent?.errors[comment.name]}
            asks={sent?.over.includes(comment.name) || undefined}
            defaultValue={valueOf(comment.name, comment.value)}
            onServer={comment.value}
            keptAt={`${here}#${comment.name}`}
          />
        </div>
        <div className="line spread">
          <p className="num">
            {t.total}: <output htmlFor={total}>{score ?? t.noTotal}</output>
          </p>
          <BusyButton name="baris" value={row.id}>
            {t.saveRow}
            <span className="sr">{t.of({ owner: row.owner })}</span>
          </BusyButton>
        </div>
      </fieldset>
    </li>
  )
}
