import { Link } from '@remix-run/react'
import { useEffect, useState, type RefObject } from 'react'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { FieldNews } from '#app/components/ui/field-news.tsx'
import { fieldId } from '#app/components/ui/field.tsx'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { useFollow } from '#app/components/ui/use-follow.ts'
import { useKeptForm } from '#app/components/ui/use-keeper.ts'
import type { Whereabouts } from '#app/components/ui/use-stay-until-saved.ts'
import { Written } from '#app/components/ui/written.tsx'
import { scoreOf } from '#app/domain/assignments/points.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { BASE, CHOICE, type FormAnswer } from '#app/platform/forms.ts'
import { refusedPlaces } from '#app/platform/line/keeper-shape.ts'
import { quickTexts } from './quick-texts.ts'
import type { QuickRowView } from './quick.page.server.ts'
import { gradingTexts } from './texts.ts'

type Sent = FormAnswer & { marks: Readonly<Record<string, string>>; over: readonly string[] }

type Props = {
  row: QuickRowView
  /** What came back, with the marks that its fields stand on now and those that were met. */
  sent: Sent | undefined
  /** The one form of all rows. */
  form: RefObject<HTMLFormElement>
  readAt: number
  /** Where what is typed in this row is. */
  tell: (id: string, text: Whereabouts) => void
}

const LEVELS = [1, 2, 3, 4] as const

/** What a field of a row is called on the page of its work alone. */
function atDoor(name: string): string {
  return name.split('@')[0] ?? name
}

/** Saves the fields of one row as they are typed, at the door of its work; the other rows of the form save theirs. */
function useRow({ row, sent, form, readAt, tell }: Props) {
  const over = sent?.over.filter((name) => row.marks.some((one) => one.name === name)) ?? []
  const fields = [...row.criteria, row.comment]
  const shown = Object.fromEntries(row.marks.map(({ name, mark }) => [name, mark]))
  const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
  const kept = useKeptForm({
    address: row.door,
    element: form,
    place: `#${row.id}`,
    kinds: Object.fromEntries(fields.map(({ name }) => [name, 'text' as const])),
    marks: { ...shown, ...sent?.marks },
    at: null,
    unsaved: sent !== undefined,
    // Where she has chosen hers over another's, the form itself says so when it is sent.
    paused: over.length > 0 && 'clash',
    setsAside: true,
    atDoor,
    onSaved: () => undefined,
  })
  useFollow(kept, { readAt, values, marks: shown })
  const { text } = kept
  useEffect(() => {
    tell(row.id, text)
    return () => tell(row.id, 'saved')
  }, [tell, row.id, text])
  const { whole } = kept
  return {
    kept,
    over,
    valueOf: (name: string) => (kept.keeping ? whole.fields[name]?.value : undefined),
    markOf: (name: string) =>
      (kept.keeping ? whole.fields[name]?.mark : undefined) ?? sent?.marks[name] ?? shown[name] ?? '',
    errorOf: (name: string) => (kept.keeping ? refusedPlaces(whole).get(name) : sent?.errors[name]),
  }
}

/** One work: a level for each criterion, the comment, and what they make together. */
export function QuickRow(props: Props) {
  const { row, sent } = props
  const t = useTexts(quickTexts)
  const { level: levelWord, weight: weightWord, closedSafe } = useTexts(gradingTexts)
  const { kept, over, valueOf, markOf, errorOf } = useRow(props)
  const { whole } = kept
  const first = (name: string, saved: string) => sent?.values[name] ?? saved
  // Until the page lives.
  const [levels, setLevels] = useState<Readonly<Record<string, string>>>({})
  const { comment } = row
  const chosen = Object.fromEntries(
    row.criteria.flatMap(({ key, name, value }) => {
      const typed = valueOf(name) ?? levels[key] ?? first(name, value)
      const level = LEVELS.find((one) => String(one) === typed)
      return level === undefined ? [] : [[key, level]]
    }),
  )
  const score = scoreOf(row.criteria, chosen)
  const total = row.criteria.map(({ name }) => fieldId(name)).join(' ')
  const word = whole.word === 'closed' ? 'failed' : whole.word
  return (
    <li className="row" id={row.id}>
      <fieldset className="stack-2" onInput={kept.on.onInput} onBlur={kept.on.onBlur}>
        <legend className="h3">{row.owner}</legend>
        <p className="sm quiet num">
          {row.about} ·{' '}
          <Link to={row.to}>
            {t.open}
            <span className="sr">{t.of({ owner: row.owner })}</span>
          </Link>
        </p>
        {whole.closed !== null && (
          <Banner tone="info" icon="lock" role="alert" title={whole.closed}>
            {closedSafe}
          </Banner>
        )}
        {row.marks.map(({ name }) => (
          <input key={name} type="hidden" name={BASE + name} value={markOf(name)} />
        ))}
        {over.map((name) => (
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
              error={errorOf(name)}
              asks={over.includes(name) || undefined}
              defaultValue={first(name, value)}
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
            error={errorOf(comment.name)}
            asks={over.includes(comment.name) || undefined}
            defaultValue={first(comment.name, comment.value)}
          />
        </div>
        {row.criteria.map(({ name }) => (
          <FieldNews
            key={name}
            field={name}
            words={(level) => (level === '' ? t.unset : levelWord({ level: Number(level) }))}
            {...kept}
          />
        ))}
        <FieldNews field={comment.name} {...kept} />
        <div className="line spread">
          <p className="num">
            {t.total}: <output htmlFor={total}>{score ?? t.noTotal}</output>
          </p>
          <SaveState state={word !== 'saved' || whole.at ? word : undefined} at={whole.at ?? undefined} />
          <BusyButton name="baris" value={row.id}>
            {t.saveRow}
            <span className="sr">{t.of({ owner: row.owner })}</span>
          </BusyButton>
        </div>
      </fieldset>
    </li>
  )
}
