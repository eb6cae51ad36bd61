import { useEffect, useRef, type ReactNode } from 'react'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { FieldNews } from '#app/components/ui/field-news.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { SaveState } from '#app/components/ui/save-state.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { useFollow } from '#app/components/ui/use-follow.ts'
import { useKeeper } from '#app/components/ui/use-keeper.ts'
import { Written } from '#app/components/ui/written.tsx'
import { notesTools } from '#app/components/writing/notes-tools.tsx'
import { gradeNames, levelField, LONGEST_COMMENT } from '#app/domain/grading/limits.ts'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { BASE, CHOICE } from '#app/platform/forms.ts'
import { readAnswer } from '#app/platform/line/keeper-answer.ts'
import { refusedPlaces } from '#app/platform/line/keeper-shape.ts'
import { CriterionRow } from './criterion-row.tsx'
import type { GradeFailure } from './grade-failure.server.ts'
import { MarkingBar, SHEET_FORM } from './marking-bar.tsx'
import { releaseTexts } from './release-texts.ts'
import type { SubmissionPage } from './submission.page.server.ts'
import { PhrasesFold } from './phrases-fold.tsx'
import { ChosenGrade, TheirGrade } from './their-grade.tsx'
import { Unrated } from './unrated.tsx'

type Props = {
  page: SubmissionPage
  failure: GradeFailure | undefined
  /** Something on the screen is not on the server. */
  onUnsaved: (unsaved: boolean) => void
  /** What stands beside the sheet, and below it. */
  beside: ReactNode
  below: ReactNode
}

/** The rubric with its anchors and the comment, which save themselves. It works as a plain form too. */
export function GradeForm({ page, failure, onUnsaved, beside, below }: Props) {
  const t = useTexts(gradingTexts)
  const release = useTexts(releaseTexts)
  const words = useTexts(keptTexts)
  const { grade, rubric } = page
  const names = Object.values(gradeNames(rubric.map(({ key }) => key)))
  const theirs = failure?.theirs ?? null
  const over = failure?.over ?? []
  const marks = { ...page.marks, ...failure?.marks }
  const unratedBox = useRef<HTMLDivElement>(null)
  const kept = useKeeper({
    address: paths.gradingSave(page.scheduleId, page.id),
    kinds: Object.fromEntries(names.map((name) => [name, 'text'])),
    marks,
    at: grade?.savedAt ?? null,
    unsaved: failure !== undefined,
    // Where she has chosen hers over another's, the form itself says so when it is sent.
    paused: failure?.closed ? 'closed' : theirs !== null || over.length > 0 ? 'clash' : false,
    setsAside: true,
    onSaved: () => undefined,
    // Everything is saved; what is missing is shown instead of a question that could not be answered.
    onWhole: (button) => {
      if (button?.getAttribute('value') !== 'rilis' || !unratedBox.current) return 'send'
      unratedBox.current.focus()
      unratedBox.current.scrollIntoView({ block: 'nearest' })
      return 'shown'
    },
    read: readAnswer,
  })
  const { whole } = kept
  useFollow(kept, page)
  useTold(whole.word !== 'saved', onUnsaved)
  const closed = whole.closed !== null || failure?.closed === true
  const labels = Object.fromEntries(
    rubric.map(({ key, criterion, weight }) => [
      levelField(key),
      <CriterionWords key={key} criterion={criterion} weight={t.weight({ weight })} />,
    ]),
  )
  const { field, errors } = formFields(
    failure,
    { ...labels, komentar: t.comment },
    // Once something was sent, a level left open is open: the saved one may be another trainer's.
    { hints: { komentar: t.commentHint }, saved: failure ? {} : page.values },
  )
  const refused = refusedPlaces(whole)
  const levelIn = (name: string) =>
    kept.keeping ? whole.fields[name]?.value : (failure?.values[name] ?? page.values[name])
  const unrated = rubric
    .map(({ key, criterion }) => ({ field: levelField(key), criterion }))
    .filter(({ field: name }) => (levelIn(name) ?? '') === '')
  const fieldNow = (name: string) =>
    kept.keeping ? { ...field(name), error: refused.get(name) } : field(name)
  const word = theirs
    ? 'conflict'
    : whole.word === 'closed' || (failure && !kept.keeping)
      ? 'failed'
      : whole.word
  const heading = grade?.status === 'RELEASED' ? 'isian-rubrik' : 'rubrik'
  return (
    <>
      <div className="withtext">
        {beside}
        <div className="workpane flow" id="lembar">
          <section aria-labelledby={heading} className="stack-6">
            <div className="h2row">
              <h2 id={heading}>{t.rubric}</h2>
              <span className="quiet">{t.rubricNote}</span>
            </div>
            {!kept.keeping && <ErrorSummary errors={errors} answer={failure} />}
            {theirs && <TheirGrade theirs={theirs} rubric={rubric} />}
            {whole.closed !== null && (
              <Banner tone="info" icon="lock" role="alert" title={whole.closed}>
                {t.closedSafe}
              </Banner>
            )}
            {whole.mergedWith && (
              <Banner tone="info" icon="compare" role="status">
                {words.merged({ by: whole.mergedWith })}
              </Banner>
            )}
            <Form method="post" id={SHEET_FORM} className="stack-6" ref={kept.form} {...kept.on}>
              {names.map((name) => (
                <input
                  key={name}
                  type="hidden"
                  name={BASE + name}
                  value={whole.fields[name]?.mark ?? marks[name] ?? ''}
                />
              ))}
              {over.map((name) => (
                <input key={name} type="hidden" name={CHOICE + name} value="saya" />
              ))}
              {rubric.map(({ key, criterion, levels }) => (
                <div key={key} className="stack-2">
                  <CriterionRow {...fieldNow(levelField(key))} anchors={levels} closed={closed} />
                  <FieldNews
                    field={levelField(key)}
                    words={(level) => level && t.level({ level: Number(level) })}
                    {...kept}
                  />
                  {theirs?.levels.some((level) => level.key === key) && (
                    <ChosenGrade name={levelField(key)} label={criterion} />
                  )}
                </div>
              ))}
              <div className="stack-2">
                <TextArea
                  {...fieldNow('komentar')}
                  optional
                  rows={6}
                  limit={LONGEST_COMMENT}
                  readOnly={closed}
                  below={closed ? undefined : notesTools}
                />
                <FieldNews field="komentar" {...kept} />
                {theirs !== null && theirs.comment !== null && (
                  <ChosenGrade name="komentar" label={t.comment} />
                )}
              </div>
              {!closed && <PhrasesFold phrases={page.phrases} />}
              {!closed && (
                <>
                  {grade && !whole.at && <p className="sm quiet num">{t.savedBy(grade)}</p>}
                  <Unrated criteria={unrated} box={unratedBox} />
                  <div className="btns">
                    <BusyButton
                      name="lanjut"
                      value="rilis"
                      icon="send"
                      aria-haspopup="dialog"
                      data-membuka="rilis"
                    >
                      {t.saveAndRelease}
                    </BusyButton>
                    <BusyButton>{t.save}</BusyButton>
                    {page.ready > 1 && (
                      <ButtonLink to={paths.gradingReleaseAll(page.scheduleId)} icon="send">
                        {release.open({ count: page.ready })}
                      </ButtonLink>
                    )}
                    <ButtonLink to="#kembalikan" icon="left" preventScrollReset>
                      {t.returnTitle}
                    </ButtonLink>
                  </div>
                </>
              )}
            </Form>
          </section>
          {below}
        </div>
      </div>
      <MarkingBar
        page={page}
        levelOf={(name) => levelIn(name) ?? ''}
        closed={closed}
        state={
          <SaveState
            state={grade || whole.at || word !== 'saved' ? word : undefined}
            at={whole.at ?? grade?.savedAt ?? undefined}
          />
        }
      />
    </>
  )
}

function CriterionWords({ criterion, weight }: { criterion: string; weight: string }) {
  return (
    <>
      <span>
        <Written text={criterion} />
      </span>{' '}
      <span className="quiet num">{weight}</span>
    </>
  )
}

function useTold(value: boolean, tell: (value: boolean) => void) {
  const now = useRef(tell)
  useEffect(() => void (now.current = tell))
  useEffect(() => now.current(value), [value])
}
